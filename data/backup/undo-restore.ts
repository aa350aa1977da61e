import { isRecord, timeOf } from '../entries/entry.ts';
import { isTipKey } from '../entries/keys.ts';
import { type Now, override } from '../entries/override.ts';
import type { Work } from '../slices.ts';
import { bytesOf } from '../sync/quota.ts';
import type { Change } from './plan-restore.ts';

/** How much of the changes is stored at once: a browser would hold the page up for more. */
const SLICE_BYTES = 256 * 1024;

/** What entries were before a restore, and when the restore says that they were changed. */
export type BeforeRestore = Record<string, { former?: unknown; since: number }>;

/**
 * What is to be kept of the entries that a restore changes, so that it can be undone. Where a restore that was cut off
 * changed them last, that is what they were before it.
 */
export function beforeRestore(
  changes: readonly Change[],
  beforeCutOff: BeforeRestore = {},
): BeforeRestore {
  return Object.fromEntries(
    changes.map(({ key, before, entry }) => {
      const earlier = beforeCutOff[key];
      const isUnchanged = earlier !== undefined && timeOf(before) <= earlier.since;
      const former = isUnchanged ? earlier.former : before;
      return [key, { former, since: timeOf(entry) }];
    }),
  );
}

/** What was kept before a restore; undefined where there is nothing to undo. */
export function parseBeforeRestore(stored: unknown): BeforeRestore | undefined {
  if (!isRecord(stored)) return undefined;
  const entries = Object.entries(stored).flatMap(([key, value]) =>
    isRecord(value) && typeof value.since === 'number'
      ? [[key, { former: value.former, since: value.since }] as const]
      : [],
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The changes of a restore in slices that a browser stores without holding the page up. */
export function* slicesOf(changes: readonly Change[]): Work<Change[][]> {
  const slices: Change[][] = [];
  let left = 0;
  for (const change of changes) {
    const bytes = bytesOf(change.key, change);
    if (bytes > left) {
      slices.push([]);
      left = SLICE_BYTES;
    }
    slices.at(-1)?.push(change);
    left -= bytes;
    yield;
  }
  return slices;
}

/** How many bytes more are stored after these changes, at most. */
export function* growthOf(changes: readonly Change[]): Work<number> {
  let bytes = 0;
  for (const { key, entry } of changes) {
    // What was there before only moves, under its key, to what undoing needs; the index holds an own tip's id as well.
    const undoing = { [key]: { former: 0, since: timeOf(entry) } };
    bytes += bytesOf(key, isTipKey(key) ? [entry, undoing, key] : [entry, undoing]);
    yield;
  }
  return bytes;
}

/** The entries that undo the restore; what was changed since then stays. */
export function* undone(
  before: BeforeRestore,
  entries: Record<string, unknown>,
  now: Now,
): Work<Record<string, unknown>> {
  const undoing: [string, unknown][] = [];
  for (const [key, { former, since }] of Object.entries(before)) {
    undoing.push([key, override(key, entries[key], former, now, since)]);
    yield;
  }
  return Object.fromEntries(undoing);
}
