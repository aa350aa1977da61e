import { localDate } from '../../../../data/entries/local-date.ts';
import type { Mark } from '../../../../data/entries/marks.ts';
import {
  deleteTip,
  markTip,
  removeStamp,
  stampTip,
  writeTip,
} from '../../../../data/entries/mutations.ts';
import { newId } from '../../../../data/entries/new-id.ts';
import { stampOn } from '../../../../data/entries/stamp-on.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import { isOwn, type Tip } from '../../../../data/tips/tip.ts';
import { writtenOf } from '../form/tip-fields.ts';
import type { RowHandlers } from '../use-activities.ts';

interface Props {
  tip: Tip;
  mark: Mark;
  messages: Messages;
  mutations: RowHandlers;
}

/** What can be done with a tip of the list. */
export function RowActions({ tip, mark, messages, mutations }: Props) {
  const { page, options } = messages;
  const words = options.tips.actions;
  const today = stampOn(mark, localDate(new Date()));
  const toggle = (name: 'saved' | 'hidden') => {
    const to = (value: boolean, now: Date) => markTip(tip.id, { [name]: value }, now);
    const undo = (now: Date) => to(mark[name], now);
    mutations.perform(tip, to(!mark[name], new Date()), { done: 'marked', undo });
  };
  const stamp = () => {
    const now = new Date();
    // A tip has one stamp a day. Asked for again, it is the one to note on or to take back.
    const id = today?.id ?? newId('stamp');
    const mutation = stampTip(tip.id, { id, date: localDate(now), note: today?.note }, now);
    const undo = (now: Date) => removeStamp(tip.id, id, now);
    mutations.perform(tip, mutation, { done: 'tried', undo, stamp: id });
  };
  return (
    <p class="row-actions">
      <button type="button" aria-pressed={mark.saved} onClick={() => toggle('saved')}>
        {page.save}
      </button>
      <button type="button" aria-pressed={mark.hidden} onClick={() => toggle('hidden')}>
        {page.hide}
      </button>
      <button type="button" aria-pressed={today !== undefined} onClick={stamp}>
        {page.tried}
      </button>
      <a href={`newtab.html#${encodeURIComponent(tip.id)}`} target="_blank" rel="noopener">
        {words.show}
      </a>
      {isOwn(tip) && (
        <>
          <button type="button" onClick={() => mutations.begin(tip, { doing: 'editing' })}>
            {words.edit}
          </button>
          <button
            type="button"
            onClick={() => {
              const undo = (now: Date) => writeTip(tip.id, writtenOf(tip), now);
              mutations.perform(tip, deleteTip(tip.id, new Date()), { done: 'deleted', undo });
            }}
          >
            {words.delete}
          </button>
        </>
      )}
    </p>
  );
}
