import type { Messages } from '../../../../data/messages/en.ts';
import type { Tip } from '../../../../data/tips/tip.ts';
import type { Activity, RowHandlers } from '../use-activities.ts';

type Done = Extract<Activity, { done: string }>;

interface Props {
  tip: Tip;
  activity: Done;
  messages: Messages;
  mutations: RowHandlers;
}

/** What was just done to the tip, and the way to take it back. */
export function Notice({ tip, activity, messages, mutations }: Props) {
  const { undo } = activity;
  const { options, notices } = messages;
  const { stamp } = 'stamp' in activity ? activity : {};
  return (
    <p class="notice">
      <span>{saidOf(activity, messages)}</span>
      {stamp && (
        <button type="button" onClick={() => mutations.begin(tip, { doing: 'noting', stamp })}>
          {options.tips.stamps.addNote}
        </button>
      )}
      {undo && (
        <button
          type="button"
          onClick={() => mutations.perform(tip, undo(new Date()), { done: 'undone' })}
        >
          {notices.undo}
        </button>
      )}
    </p>
  );
}

/** What is said of what was just done. */
export function saidOf({ done }: Done, { options }: Messages): string {
  return options.tips.done[done];
}
