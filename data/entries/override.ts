import { deletedAt, inPlaceOf, isDeleted, isRecord, timeOf, withChange } from './entry.ts';
import { isTipKey } from './keys.ts';
import { unmarked } from './marks.ts';
import { isSame } from './merge.ts';
import type { Settings } from './settings.ts';

/** When something is overridden, and the settings where none are chosen. */
export interface Now {
  at: number;
  defaults: Settings;
}

/**
 * The entry that says what is `wanted` in place of what is stored under the key, and is later than that, so that the
 * user's other computers follow. What was changed after the time `since` stays as it is.
 */
export function override(
  key: string,
  stored: unknown,
  wanted: unknown,
  { at, defaults }: Now,
  since = Number.POSITIVE_INFINITY,
): unknown {
  if (isTipKey(key)) {
    if (timeOf(stored) > since) return stored;
    const isTip = isRecord(wanted) && !isDeleted(wanted);
    return isTip ? inPlaceOf(stored, wanted, at) : deletedAt(stored, at);
  }
  const before = isRecord(stored) ? stored : {};
  const after = isRecord(wanted) ? wanted : {};
  const standard: Record<string, unknown> = key === 'settings' ? { ...defaults } : { ...unmarked };
  const change = Object.keys(standard).flatMap((field) => {
    const isHere = field in before;
    if (!isHere && !(field in after)) return [];
    if (field === 'tried') return [[field, stampsOver(before.tried, after.tried, at, since)]];
    const value = after[field] ?? standard[field];
    const isUserKey = isHere && (timeOf(before, field) > since || isSame(before[field], value));
    return isUserKey ? [] : [[field, value]];
  });
  return withChange(stored, Object.fromEntries(change), at);
}

/** The stamps that are wanted; in place of the others, that they are gone. */
function stampsOver(stored: unknown, wanted: unknown, at: number, since: number): unknown[] {
  const before = stampsById(stored);
  const after = stampsById(wanted);
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((id) => {
    const stamp = before.get(id);
    const value = after.get(id) ?? { id, deleted: true };
    const isUserKey =
      stamp && (timeOf(stamp) > since || isSame({ ...stamp, at }, { ...value, at }));
    return isUserKey ? stamp : inPlaceOf(stamp, value, at);
  });
}

function stampsById(tried: unknown): Map<string, Record<string, unknown>> {
  const stamps = Array.isArray(tried) ? tried.filter(isRecord) : [];
  return new Map(
    stamps.flatMap((stamp) => (typeof stamp.id === 'string' ? [[stamp.id, stamp]] : [])),
  );
}
