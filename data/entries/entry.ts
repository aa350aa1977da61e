/** What is stored under a key that travels: settings, the marks of one tip, or one tip of the user's own. */
export interface Entry {
  [field: string]: unknown;
  /** When it was last changed, in milliseconds. It only ever grows, whatever the clock does. */
  at: number;
  /** When each field was last changed, where fields of one entry change on their own. */
  times?: Record<string, number>;
}

/** How long it is remembered that something was deleted, so that no other computer brings it back. */
const DAY_MS = 24 * 60 * 60 * 1000;
const TOMBSTONE_MS = 180 * DAY_MS;
/** How far ahead of this computer's clock another's may be. */
const MAX_AHEAD_MS = DAY_MS;

/**
 * The entry to store once `change` was made at `now` (milliseconds): what `stored` holds beside that, a newer version's
 * fields among it, stays and keeps its time.
 */
export function withChange(stored: unknown, change: object, now: number): Entry {
  const before = isRecord(stored) ? stored : {};
  const at = laterThan(timeOf(before), now);
  const times: [string, number][] = fieldsOf(before).map((field) => [field, timeOf(before, field)]);
  const changed: [string, number][] = Object.keys(change).map((field) => [field, at]);
  return { ...before, ...change, at, times: Object.fromEntries([...times, ...changed]) };
}

/** The entry to store in place of one that changes as a whole. */
export function inPlaceOf(stored: unknown, value: object, now: number): Entry {
  return { ...value, at: laterThan(timeOf(stored), now) };
}

/** The entry to store in place of one that is deleted. */
export function deletedAt(stored: unknown, now: number): Entry {
  return inPlaceOf(stored, { deleted: true }, now);
}

export function isDeleted(stored: unknown): boolean {
  return isRecord(stored) && stored.deleted === true;
}

/** Whether the entry only tells that something was deleted, so long ago that nobody needs to know. */
export function isForgotten(stored: unknown, now: number): boolean {
  return isDeleted(stored) && timeOf(stored) < now - TOMBSTONE_MS;
}

/** When the entry, or one of its fields, was last changed; 0 where nothing tells. */
export function timeOf(stored: unknown, field?: string): number {
  if (!isRecord(stored)) return 0;
  const { at, times } = stored;
  if (field !== undefined && isRecord(times) && isTime(times[field])) return times[field];
  return isTime(at) ? at : 0;
}

/** The entry with each time that is more than a day ahead set to `now`: it would beat every later change. */
export function clampTimes(stored: unknown, now: number): unknown {
  if (!isRecord(stored)) return stored;
  const clamp = (time: unknown) => (isTime(time) && time > now + MAX_AHEAD_MS ? now : time);
  const { at, times, tried } = stored;
  return {
    ...stored,
    ...('at' in stored && { at: clamp(at) }),
    ...(isRecord(times) && {
      times: Object.fromEntries(Object.entries(times).map(([field, time]) => [field, clamp(time)])),
    }),
    ...(Array.isArray(tried) && { tried: tried.map((stamp) => clampTimes(stamp, now)) }),
  };
}

/** What the entry says apart from its times, as stable JSON. */
export function contentOf(stored: unknown): string {
  return stableStringify(stored, ['at', 'times']);
}

/** The names of an entry's fields, without its times. */
export function fieldsOf(entry: Record<string, unknown>): string[] {
  return Object.keys(entry).filter((field) => field !== 'at' && field !== 'times');
}

/** Its JSON with the keys of each object in order, so that equal values are equal texts; `omitted` fields are left out. */
export function stableStringify(value: unknown, omitted: readonly string[] = []): string {
  return (
    JSON.stringify(value, (key, part) => {
      if (omitted.includes(key)) return undefined;
      return isRecord(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part;
    }) ?? ''
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function laterThan(before: number, now: number): number {
  return before > 0 ? Math.max(now, before + 1) : now;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
