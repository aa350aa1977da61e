import { useEffect, useRef } from 'preact/hooks';
import type { Stamp } from '../../../../data/entries/marks.ts';
import { stampTip } from '../../../../data/entries/mutations.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import { MAX_CHARACTERS, type Tip } from '../../../../data/tips/tip.ts';
import { Field } from '../form/TextField.tsx';
import { useDraft } from '../form/use-draft.ts';
import type { RowHandlers } from '../use-activities.ts';

interface Props {
  tip: Tip;
  stamp: Stamp;
  messages: Messages;
  mutations: RowHandlers;
}

/** A form for the private note on a time that the tip was tried. */
export function NoteForm({ tip, stamp, messages, mutations }: Props) {
  const { options, notices } = messages;
  const stored = stamp.note ?? '';
  const form = useRef<HTMLFormElement>(null);
  const { texts, conflicts, type, resolve, forget } = useDraft(`note ${stamp.id}`, {
    note: stored,
  });
  const note = texts.note.trim();
  const isLong = note.length > MAX_CHARACTERS;
  const focus = () => form.current?.querySelector('textarea')?.focus();
  useEffect(focus, []);

  const keep = (event: Event) => {
    event.preventDefault();
    if (isLong || conflicts.length > 0) return focus();
    const undo = (now: Date) => stampTip(tip.id, stamp, now);
    const mutation = stampTip(tip.id, { id: stamp.id, date: stamp.date, note }, new Date());
    mutations.perform(tip, mutation, { done: 'noted', undo });
    forget();
  };
  return (
    <form class="note-form" ref={form} onSubmit={keep}>
      <Field
        name="note"
        label={notices.note}
        fault={isLong ? options.tips.form.faults.long(note.length, MAX_CHARACTERS) : undefined}
        conflict={
          conflicts.length > 0
            ? { stored, messages, onResolve: (isOwn) => resolve('note', isOwn) }
            : undefined
        }
        value={texts.note}
        onInput={(note) => type({ note })}
      />
      <p class="form-actions">
        <button type="submit" class="main-action">
          {notices.keepNote}
        </button>
        <button
          type="button"
          onClick={() => {
            forget();
            mutations.end(tip);
          }}
        >
          {options.tips.form.cancel}
        </button>
      </p>
    </form>
  );
}
