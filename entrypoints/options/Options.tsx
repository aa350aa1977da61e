import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { applyLook } from '../../components/base/look.ts';
import { startWork } from '../../components/base/ready.ts';
import { UnstoredNotice } from '../../components/base/UnstoredNotice.tsx';
import type { Messages } from '../../data/messages/en.ts';
import { lookOf } from '../../data/rotation/look-of.ts';
import { whileWaiting } from '../../data/storage/patience.ts';
import { BackupView } from './backup/BackupView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { SheetsView } from './sheets/SheetsView.tsx';
import { StampsView } from './stamps/StampsView.tsx';
import { TipsView } from './tips/TipsView.tsx';
import { useLibrary } from './use-library.ts';
import { useSettings } from './use-settings.ts';
import { useSync } from './use-sync.ts';

/** The views that the links above them lead to, in their order, by the hash of the address. */
const linked = { settings: SettingsView, tips: TipsView, stamps: StampsView, backup: BackupView };
whileWaiting(startWork);

/** All views. Those without a link there are reached from others. */
const views = { ...linked, sheets: SheetsView };
type View = keyof typeof views;

/** The options page: one view at a time, with links to the others. */
export function Options() {
  const { library, isRead: isLibraryRead, unreadCount } = useLibrary();
  const { settings, messages, isRead, change } = useSettings();
  const synced = useSync();
  const { view, parameter } = useAddress();
  const isComplete = Boolean(library && settings && synced);
  useLayoutEffect(() => (isComplete ? undefined : startWork()), [isComplete]);
  useLayoutEffect(() => {
    if (!settings || !messages) return;
    applyLook(lookOf({ settings, messages: messages.page }));
    document.title = messages.options.title;
  }, [settings, messages]);
  if (!library || !settings || !messages) return null;
  const Shown = views[view];
  return (
    <>
      <header>
        <h1>{messages.options.title}</h1>
        <Links messages={messages} view={view} />
      </header>
      <main>
        {!(isRead && isLibraryRead) && (
          <p class="fault" role="alert">
            {messages.options.notRead}
          </p>
        )}
        {unreadCount > 0 && (
          <p class="fault" role="alert">
            {messages.options.tipsNotRead(unreadCount)}
          </p>
        )}
        <Shown {...{ library, settings, messages, change, synced, parameter }} />
        <UnstoredNotice messages={messages.unstored} />
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
      {namesOf(linked).map((name) => (
        <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
          {messages.options.views[name]}
        </a>
      ))}
    </nav>
  );
}

/** The view that the hash of the address names, the first where it names none, and what stands there after `=`. */
function useAddress(): { view: View; parameter: string } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [[named, parameter] = ['', '']] = new URLSearchParams(hash.slice(1));
  return { view: namesOf(views).find((name) => name === named) ?? 'settings', parameter };
}

function namesOf<Name extends string>(views: Record<Name, unknown>): Name[] {
  return Object.keys(views) as Name[];
}
