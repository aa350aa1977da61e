import { markKey } from '../entries/entry-keys.ts';
import { localDate } from '../entries/local-date.ts';
import type { Mark } from '../entries/marks.ts';
import type { Mutation } from '../entries/mutations.ts';
import { newId } from '../entries/new-id.ts';
import { stampOn } from '../entries/stamp-on.ts';

/** What pressing a button under a card changes in storage; undefined where it changes nothing. */
export function cardMutation(
  action: string,
  { tip, mark }: { tip: { id: string }; mark: Mark },
  now: Date,
): Mutation | undefined {
  const target = { key: markKey(tip.id), at: now.getTime() };
  if (action === 'save') return { ...target, fields: { saved: !mark.saved } };
  if (action === 'hide') return { ...target, fields: { hidden: !mark.hidden } };
  const date = localDate(now);
  // A tip has one stamp a day.
  if (action === 'tried' && !stampOn(mark, date))
    return { ...target, stamp: { id: newId('stamp'), date } };
  return undefined;
}
