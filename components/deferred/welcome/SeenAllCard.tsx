import { useRef } from 'preact/hooks';
import { changeSettings } from '../../../data/entries/mutations.ts';
import { tipMessages } from '../../../data/messages/index.ts';
import { mutate } from '../../../data/rotation/mutate.ts';
import type { PageView } from '../../tip/page-model.ts';
import { useFocusReturn } from '../use-focus-return.ts';

interface Props {
  /** How many tips there are. */
  count: number;
  view: PageView;
}

/** Asks once whether one tip a day is enough. Both answers put it away for good. */
export function SeenAllCard({ count, view: { messages, settings } }: Props) {
  const card = useRef<HTMLElement>(null);
  useFocusReturn(card, 'next');
  const { label, text, daily, asNow } = tipMessages[messages.language].seenAll;
  const answer = (fields: { rotation?: 'day' }) =>
    mutate(...changeSettings({ ...fields, askedDaily: true }, settings, new Date()));
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
