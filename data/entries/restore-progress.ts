import { isRecord } from './entry.ts';

/** How far a restore has come: it is stored in slices, each together with this. */
export interface RestoreProgress {
  /** How many slices can be undone. */
  slices: number;
  /** How many of the changes are stored. */
  stored: number;
  all: number;
  /** Whether undoing has begun. */
  isUndoing: boolean;
}

/** More than a browser has room for: a number beyond it was damaged, and counting to it would hold up all writing. */
const MAX_SLICES = 10_000;

/** What is stored of it; undefined where there is nothing to undo. */
export function parseProgress(value: unknown): RestoreProgress | undefined {
  if (!isRecord(value)) return undefined;
  // Until 28 November 2026 what each entry was before was stored whole, in this place.
  if (Object.values(value).some(isRecord))
    return { slices: 1, stored: 1, all: 1, isUndoing: false };
  const { slices, stored, all, isUndoing } = value;
  const areNumbers =
    typeof slices === 'number' && typeof stored === 'number' && typeof all === 'number';
  if (!areNumbers || slices > MAX_SLICES) return undefined;
  return { slices, stored, all, isUndoing: isUndoing === true };
}

/** Whether slices are still to come, unless the page was closed or storage refused one. */
export function isUnderWay({ stored, all, isUndoing }: RestoreProgress): boolean {
  return isUndoing || stored < all;
}
