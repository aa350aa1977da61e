import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import type { PageModel } from '../../tip/page-model.ts';
import { NoteForm } from './NoteForm.tsx';
import { keepNote, keepUnfinished, undo } from './notice.ts';

interface Props {
  model: PageModel;
  messages: TipMessages['notices'];
}

/** How long the notice about a hidden tip stays. */
const HIDDEN_NOTICE_MS = 12_000;

/** What the last action did, with a way to undo it. */
export function NoticeBar({ model, messages }: Props) {
  const { notice } = model;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice?.about !== 'hidden') return;
    const timer = setInterval(() => {
      // Do not remove a button that is about to be pressed.
      if (bar.current?.matches(':hover, :focus-within')) return;
      model.update(async (state) =>
        state.notice === notice ? { ...state, notice: undefined } : state,
      );
    }, HIDDEN_NOTICE_MS);
    return () => clearInterval(timer);
  }, [notice, model]);
  // On a page that scrolls, the bar would push itself and the row of buttons out of sight.
  useLayoutEffect(() => {
    const row = document.activeElement?.closest('.actions');
    if (notice && model.page === 'newtab') row?.scrollIntoView({ block: 'nearest' });
  }, [notice, model]);
  const undoButton = (
    <button type="button" onClick={() => model.update((state) => undo(model.page, state))}>
      {messages.undo}
    </button>
  );
  return (
    <div class="notice" ref={bar}>
      <p role="status">{notice && messages[notice.about]}</p>
      {notice?.about === 'hidden' && undoButton}
      {notice?.about === 'stamped' && (
        <NoteForm
          key={notice.stamp.id}
          messages={messages}
          onKeep={(note) => model.update((state) => keepNote(model.page, state, note))}
          onTurnAway={(note) => model.update((state) => keepUnfinished(model.page, state, note))}
        >
          {undoButton}
        </NoteForm>
      )}
    </div>
  );
}
