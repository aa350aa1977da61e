import type { Mark } from '../../../../data/entries/marks.ts';
import {
  deleteTip,
  markTip,
  removeStamp,
  stampTip,
  writeTip,
} from '../../../../data/entries/mutations.ts';
import { newId } from '../../../../data/entries/new-id.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import { localDate } from '../../../../data/rotation/law.ts';
import type { Tip } from '../../../../data/tips/tip.ts';
import { writtenOf } from '../form/tip-fields.ts';
import type { RowDeeds } from '../use-activities.ts';

interface Props {
  tip: Tip;
  mark: Mark;
  messages: Messages;
  deeds: RowDeeds;
}

/** What can be done with a tip of the list. */
export function RowActions({ tip, mark, messages, deeds }: Props) {
  const { page, options } = messages;
  const words = options.tips.actions;
  const toggle = (name: 'saved' | 'hidden') => {
    const to = (value: boolean, now: Date) => markTip(tip.id, { [name]: value }, now);
    const undo = (now: Date) => to(mark[name], now);
    deeds.perform(tip, to(!mark[name], new Date()), { done: 'marked', undo });
  };
  const stamp = () => {
    const now = new Date();
    const id = newId('stamp');
    const deed = stampTip(tip.id, { id, date: localDate(now), note: undefined }, now);
    const undo = (now: Date) => removeStamp(tip.id, id, now);
    deeds.perform(tip, deed, { done: 'tried', undo, stamp: id });
  };
  return (
    <p class="row-actions">
      <button type="button" aria-pressed={mark.saved} onClick={() => toggle('saved')}>
        {page.save}
      </button>
      <button type="button" aria-pressed={mark.hidden} onClick={() => toggle('hidden')}>
        {page.hide}
      </button>
      <button type="button" onClick={stamp}>
        {page.tried}
      </button>
      <a href={`newtab.html#${encodeURIComponent(tip.id)}`} target="_blank" rel="noopener">
        {words.show}
      </a>
      {!('ask' in tip) && (
        <>
          <button type="button" onClick={() => deeds.begin(tip, { doing: 'editing' })}>
            {words.edit}
          </button>
          <button
            type="button"
            onClick={() => {
              const undo = (now: Date) => writeTip(tip.id, writtenOf(tip), now);
              deeds.perform(tip, deleteTip(tip.id, new Date()), { done: 'deleted', undo });
            }}
          >
            {words.delete}
          </button>
        </>
      )}
    </p>
  );
}
