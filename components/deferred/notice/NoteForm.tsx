import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import { MAX_CHARACTERS } from '../../../data/tips/tip.ts';
import { useFocusReturn } from '../use-focus-return.ts';

interface Props {
  /** What is written already. */
  note: string | undefined;
  messages: TipMessages['notices'];
  onKeep(note: string): void;
  /** Called when the reader turns to something else after they have written. */
  onTurnAway(note: string): void;
  /** What else can be done, beside keeping the note. */
  children: ComponentChildren;
}

/** A private line or two about how it went. */
export function NoteForm({ note, messages, onKeep, onTurnAway, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useFocusReturn(form, 'tried');
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    onKeep(String(new FormData(event.currentTarget).get('note')));
  };
  return (
    <form class="note-form" ref={form} onSubmit={keep}>
      <label>
        {messages.note}
        <textarea
          name="note"
          rows={2}
          maxLength={MAX_CHARACTERS}
          required
          defaultValue={note}
          onChange={({ currentTarget }) => onTurnAway(currentTarget.value)}
        />
      </label>
      <button type="submit">{messages.keepNote}</button>
      {children}
    </form>
  );
}
