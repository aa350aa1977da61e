import { isRecord } from '../entries/entry.ts';
import { isTipKey, tipIdIn } from '../entries/keys.ts';
import { parseOwnTip } from '../tips/tip.ts';

/** The ids of the user's own tips that can be read, and of how many `tip:` keys they were found among. */
export interface OwnTipIndex {
  ids: string[];
  keyCount: number;
}

/** The stored index, if it speaks of as many `tip:` keys as there are; undefined where it must be rebuilt. */
export function parseIndex(stored: unknown, keys: readonly string[]): OwnTipIndex | undefined {
  if (!isRecord(stored) || stored.keyCount !== keys.filter(isTipKey).length) return undefined;
  const { ids, keyCount } = stored;
  const areIds = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return areIds ? { ids, keyCount } : undefined;
}

/** The index of all own tips, given what is stored under every `tip:` key. */
export function buildIndex(stored: Record<string, unknown>): OwnTipIndex {
  return updateIndex({ ids: [], keyCount: 0 }, stored, {});
}

/** The index after these entries were stored in place of those `before`. */
export function updateIndex(
  index: OwnTipIndex,
  changed: Record<string, unknown>,
  before: Record<string, unknown>,
): OwnTipIndex {
  const ids = new Set(index.ids);
  let { keyCount } = index;
  for (const [key, entry] of Object.entries(changed)) {
    const id = tipIdIn(key);
    if (id === undefined) continue;
    if (parseOwnTip(id, entry)) ids.add(id);
    else ids.delete(id);
    if (!(key in before)) keyCount += 1;
  }
  return { ids: [...ids], keyCount };
}
