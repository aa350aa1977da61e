import { isRecord, timeOf } from '../entries/entry.ts';
import { type Now, override } from '../entries/override.ts';
import type { Work } from '../slices.ts';
import type { Change } from './plan-restore.ts';

/** What entries were before a restore, and when the restore says that they were changed. */
type BeforeRestore = Record<string, { former?: unknown; since: number }>;

/** What is to be kept of the entries that a restore changes, so that it can be undone. */
export function beforeRestore(changes: readonly Change[]): BeforeRestore {
  return Object.fromEntries(
    changes.map(({ key, before, entry }) => [key, { former: before, since: timeOf(entry) }]),
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
