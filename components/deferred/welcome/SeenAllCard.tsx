import { useRef } from 'preact/hooks';
import { SETTINGS_KEY } from '../../../data/entries/keys.ts';
import { tipMessages } from '../../../data/messages/index.ts';
import type { PageMessages } from '../../../data/messages/tip-en.ts';
import { mutate } from '../../../data/rotation/mutate.ts';
import { useFocusReturn } from '../use-focus-return.ts';

interface Props {
  /** How many tips there are. */
  count: number;
  messages: PageMessages;
}

/** Asks once whether one tip a day is enough. Both answers put it away for good. */
export function SeenAllCard({ count, messages: { language } }: Props) {
  const card = useRef<HTMLElement>(null);
  useFocusReturn(card, 'next');
  const { label, text, daily, asNow } = tipMessages[language].seenAll;
  const answer = (fields: { rotation?: 'day' }) =>
    mutate({
      key: SETTINGS_KEY,
      at: Date.now(),
      fields: { ...fields, askedDaily: true },
    });
  return (
    <aside class="welcome" aria-label={label} ref={card}>
      <p>{text.replace('{count}', `${count}`)}</p>
      <button type="button" onClick={() => answer({ rotation: 'day' })}>
        {daily}
      </button>
      <button type="button" onClick={() => answer({})}>
        {asNow}
      </button>
    </aside>
  );
}
