import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import type { TipModel } from '../../tip/tip-model.ts';
import { NoteForm } from './NoteForm.tsx';
import { keepNote, keepUnfinished, type Notice, undo } from './notice.ts';

interface Props {
  model: TipModel;
  messages: TipMessages['notices'];
}

/** How long the page speaks of a hidden tip, in milliseconds. */
const NOTICE_MS = 12_000;

/** What was done last, with a way to take it back. */
export function NoticeBar({ model, messages }: Props) {
  const { notice } = model;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice?.about !== 'hidden') return;
    const timer = setInterval(() => {
      // Whoever is about to press the button does not find it gone.
      if (bar.current?.matches(':hover, :focus-within')) return;
      model.notice = undefined;
      model.refresh();
    }, NOTICE_MS);
    return () => clearInterval(timer);
  }, [notice, model]);
  // On a page that scrolls the bar would push the row of buttons, and with it itself, out of sight of who pressed one.
  useLayoutEffect(() => {
    const row = document.activeElement?.closest('.actions');
    if (notice && model.page === 'newtab') row?.scrollIntoView({ block: 'nearest' });
  }, [notice, model]);
  const undoButton = (
    <button type="button" onClick={() => model.turn(() => undo(model))}>
      {messages.undo}
    </button>
  );
  return (
    <div class="notice" ref={bar}>
      <p role="status">{notice && messages[said(notice)]}</p>
      {notice?.about === 'hidden' && undoButton}
      {notice?.about === 'stamped' && (
        <NoteForm
          key={notice.stamp.id}
          messages={messages}
          onKeep={(note) => model.turn(() => keepNote(model, note))}
          onTurnAway={(note) => model.turn(() => keepUnfinished(model, note))}
        >
          {undoButton}
        </NoteForm>
      )}
    </div>
  );
}

function said(notice: Notice): keyof TipMessages['notices'] {
  return 'isNoteRefused' in notice ? 'notSaved' : notice.about;
}
