import { useLayoutEffect, useState } from 'preact/hooks';
import { SETTINGS_KEY } from '../../data/entries/keys.ts';
import { tipMessages } from '../../data/messages/index.ts';
import type { PageMessages } from '../../data/messages/tip-en.ts';
import { mutate } from '../../data/rotation/mutate.ts';
import { onUserEntriesChanged } from '../../data/rotation/reconcile.ts';
import { isNewcomer } from '../../data/rotation/user-data.ts';
import { hasNewTab } from '../../data/storage/capabilities.ts';
import { startWork } from '../base/ready.ts';

interface Props {
  messages: PageMessages;
}

/** The first day's line: what there is, to whoever has not chosen or marked anything yet. */
export function Welcome({ messages: { language } }: Props) {
  const [isShown, setShown] = useState(false);
  // Not after the frame: by then the page would count as ready.
  useLayoutEffect(() => {
    // What was read before another page put the line away must not bring it back.
    let isKnown = false;
    const stop = onUserEntriesChanged(() => {
      isKnown = true;
      setShown(false);
    });
    isNewcomer()
      .then((isNew) => setShown(isNew && !isKnown))
      .finally(startWork());
    return stop;
  }, []);
  if (!isShown) return null;
  const { label, text, popupText, choose, dismiss } = tipMessages[language].welcome;
  const putAway = () => {
    mutate({ key: SETTINGS_KEY, at: Date.now(), fields: { welcomed: true } });
    setShown(false);
  };
  return (
    <aside class="welcome" aria-label={label}>
      <p>
        {hasNewTab ? text : popupText}{' '}
        <a href="options.html" target="_blank" rel="noopener">
          {choose}
        </a>
      </p>
      <button type="button" onClick={putAway}>
        {dismiss}
      </button>
    </aside>
  );
}
