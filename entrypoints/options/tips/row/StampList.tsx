import type { Stamp } from '../../../../data/entries/marks.ts';
import { removeStamp, stampTip } from '../../../../data/entries/mutations.ts';
import { dateIn } from '../../../../data/messages/dates.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import type { Tip } from '../../../../data/tips/tip.ts';
import type { RowHandlers } from '../use-activities.ts';
import { NoteForm } from './StampNoteForm.tsx';

interface Props {
  tip: Tip;
  tried: readonly Stamp[];
  /** The id of the stamp whose note is being written. */
  noting: string | undefined;
  messages: Messages;
  mutations: RowHandlers;
}

/** When the tip was tried, with the user's notes. */
export function Stamps({ tip, tried, noting, messages, mutations }: Props) {
  const words = messages.options.tips.stamps;
  const { language } = messages.page;
  const remove = ({ id, date, note }: Stamp) => {
    const undo = (now: Date) => stampTip(tip.id, { id, date, note }, now);
    mutations.perform(tip, removeStamp(tip.id, id, new Date()), { done: 'unstamped', undo });
  };
  return (
    <ul class="row-stamps" aria-label={words.list}>
      {tried.map((stamp) => (
        <li key={stamp.id}>
          <time dateTime={stamp.date}>{dateIn(language, stamp.date, 'long')}</time>
          {stamp.id === noting ? (
            <NoteForm {...{ tip, stamp, messages, mutations }} />
          ) : (
            <>
              <span class="row-note">{stamp.note}</span>
              <button
                type="button"
                onClick={() => mutations.begin(tip, { doing: 'noting', stamp: stamp.id })}
              >
                {stamp.note ? words.editNote : words.addNote}
              </button>
              <button type="button" onClick={() => remove(stamp)}>
                {words.remove}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
