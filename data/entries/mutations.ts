import type { WrittenTip } from '../tips/tip.ts';
import { MARK_PREFIX, TIP_PREFIX } from './keys.ts';
import type { Mark, Stamp } from './marks.ts';
import type { Settings } from './settings.ts';

/** Something that the user did, at a time in milliseconds, to what is stored under a key. */
export type Mutation = { key: string; at: number } & (
  | { fields: Partial<Pick<Mark, 'saved' | 'hidden'>> | Partial<Settings> }
  | { stamp: Pick<Stamp, 'id'> & ({ date: string; note?: string } | { deleted: true }) }
  | { tip: WrittenTip }
  | { deleted: true }
);

/** Saves, hides, or takes that back. */
export function markTip(
  id: string,
  fields: { saved?: boolean; hidden?: boolean },
  now: Date,
): Mutation {
  return { key: MARK_PREFIX + id, at: now.getTime(), fields };
}

/** Stamps the tip as tried on that local date, or changes the date or the note of a stamp. */
export function stampTip(
  id: string,
  stamp: Pick<Stamp, 'id' | 'date' | 'note'>,
  now: Date,
): Mutation {
  const { note, ...rest } = stamp;
  return { key: MARK_PREFIX + id, at: now.getTime(), stamp: note ? { ...rest, note } : rest };
}

/** Takes a stamp away. */
export function removeStamp(id: string, stamp: string, now: Date): Mutation {
  return { key: MARK_PREFIX + id, at: now.getTime(), stamp: { id: stamp, deleted: true } };
}

/** Adds a tip of the user's own, changes it, or brings it back after it was deleted. */
export function writeTip(id: string, tip: WrittenTip, now: Date): Mutation {
  return { key: TIP_PREFIX + id, at: now.getTime(), tip };
}

/** Deletes a tip of the user's own. */
export function deleteTip(id: string, now: Date): Mutation {
  return { key: TIP_PREFIX + id, at: now.getTime(), deleted: true };
}
