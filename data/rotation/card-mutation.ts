import { markKey } from '../entries/entry-keys.ts';
import { localDate } from '../entries/local-time.ts';
import type { Mutation } from '../entries/mutations.ts';
import { newId } from '../entries/new-id.ts';
import type { Card } from './hand.ts';

/** What pressing a button under a card changes in storage; undefined where it changes nothing. */
export function cardMutation(action: string, { tip, mark }: Card, now: Date): Mutation | undefined {
  const target = { key: markKey(tip.id), at: now.getTime() };
  if (action === 'save') return { ...target, fields: { saved: !mark.saved } };
  if (action === 'hide') return { ...target, fields: { hidden: !mark.hidden } };
  if (action === 'tried') return { ...target, stamp: { id: newId('stamp'), date: localDate(now) } };
  return undefined;
}
