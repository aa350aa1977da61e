import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { applyLook } from '../../components/look.ts';
import { onDeckChanged, readCollection } from '../../data/after-frame.ts';
import { lookOf } from '../../data/hand.ts';
import { About } from './About.tsx';
import { Choices } from './Choices.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { useSettings } from './use-settings.ts';

/** The options page. */
export function Options() {
  const [collection, setCollection] = useState<Awaited<ReturnType<typeof readCollection>>>();
  const { settings, messages, isRead, isRefused, change } = useSettings();
  useEffect(() => {
    const read = () => readCollection().then(setCollection);
    read();
    return onDeckChanged(read);
  }, []);
  useLayoutEffect(() => {
    if (!settings || !messages) return;
    applyLook(lookOf({ settings, messages: messages.page }));
    document.title = messages.options.title;
  }, [settings, messages]);
  if (!collection || !settings || !messages) return null;
  return (
    <main>
      <h1>{messages.options.title}</h1>
      {(isRefused || !isRead) && (
        <p class="fault" role="alert">
          {isRefused ? messages.options.notSaved : messages.options.notRead}
        </p>
      )}
      <ThemeChoice {...{ collection, settings, messages }} onChange={change} />
      <Choices {...{ settings, messages }} onChange={change} />
      <About source={collection.source} messages={messages} />
    </main>
  );
}
