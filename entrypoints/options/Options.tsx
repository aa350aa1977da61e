import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { applyLook } from '../../components/look.ts';
import { lookOf } from '../../data/hand.ts';
import type { Messages } from '../../data/messages/en.ts';
import { SettingsView } from './SettingsView.tsx';
import { TipsView } from './tips/TipsView.tsx';
import { useKept } from './use-kept.ts';
import { useSettings } from './use-settings.ts';
import { useSync } from './use-sync.ts';

/** The views of the page, by the hash of its address, in the order of the links above them. */
const views = { settings: SettingsView, tips: TipsView };
type View = keyof typeof views;

/** The options page: one view at a time, with links to the others. */
export function Options() {
  const kept = useKept();
  const { settings, messages, isRead, isRefused, change } = useSettings();
  const synced = useSync();
  const view = useView();
  useLayoutEffect(() => {
    if (!settings || !messages) return;
    applyLook(lookOf({ settings, messages: messages.page }));
    document.title = messages.options.title;
  }, [settings, messages]);
  if (!kept || !settings || !messages) return null;
  const Shown = views[view];
  return (
    <>
      <header>
        <h1>{messages.options.title}</h1>
        <Links messages={messages} view={view} />
      </header>
      <main>
        {(isRefused || !isRead) && (
          <p class="fault" role="alert">
            {isRefused ? messages.options.notSaved : messages.options.notRead}
          </p>
        )}
        <Shown {...{ kept, settings, messages, change, synced }} />
      </main>
    </>
  );
}

interface LinksProps {
  messages: Messages;
  view: View;
}

function Links({ messages, view }: LinksProps) {
  return (
    <nav class="views" aria-label={messages.options.title}>
      {viewNames().map((name) => (
        <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
          {messages.options.views[name]}
        </a>
      ))}
    </nav>
  );
}

/** The view that the hash of the address names, the first where it names none. */
function useView(): View {
  const named = () => viewNames().find((name) => location.hash === `#${name}`) ?? 'settings';
  const [view, setView] = useState<View>(named);
  useEffect(() => {
    const follow = () => setView(named());
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return view;
}

function viewNames(): View[] {
  return Object.keys(views) as View[];
}
