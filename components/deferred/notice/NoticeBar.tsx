import { useEffect, useRef } from 'preact/hooks';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import type { PageModel } from '../../tip/page-model.ts';
import { NoteForm } from './NoteForm.tsx';
import { keepNote, keepUnfinished, undo } from './notice.ts';
import { UndoButton } from './UndoButton.tsx';

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
  const undoLast = () => model.update((state) => undo(model.page, state));
  return (
    <div class="notice" ref={bar}>
      <p role="status">{notice && messages[notice.about]}</p>
      {notice?.about === 'hidden' && (
        <UndoButton label={messages.undo} focusAfter="next" onUndo={undoLast} />
      )}
      {notice && 'stamp' in notice && notice.progress && (
        <a href="options.html#stamps" target="_blank" rel="noopener">
          {messages.stampCard
            .replace('{tried}', `${notice.progress.tried}`)
            .replace('{all}', `${notice.progress.all}`)}
        </a>
      )}
      {notice && 'stamp' in notice && (
        <NoteForm
          key={notice.stamp.id}
          note={notice.stamp.note}
          messages={messages}
          onKeep={(note) => model.update((state) => keepNote(model.page, state, note))}
          onTurnAway={(note) => model.update((state) => keepUnfinished(model.page, state, note))}
        >
          <UndoButton label={messages.undo} focusAfter="tried" onUndo={undoLast} />
        </NoteForm>
      )}
    </div>
  );
}
