import {
  clampTimes,
  contentOf,
  inPlaceOf,
  isDeleted,
  isForgotten,
  isRecord,
  timeOf,
} from '../entries/entry.ts';
import { isMarkKey, isTipKey, isUserKey, SETTINGS_KEY } from '../entries/keys.ts';
import { isSame, merge } from '../entries/merge.ts';
import type { Work } from '../slices.ts';
import { bytesOf, SyncQuota } from './quota.ts';

/** Entries by their keys, not yet trusted. */
export type Entries = Record<string, unknown>;

/** What makes both sides hold the same, as far as the quota of storage.sync goes. */
export interface SyncPlan {
  /** Own tips that are to be read because there is room for more; then plan anew. */
  toRead: string[];
  /** The entries to store here. */
  pull: Entries;
  /** What was deleted so long ago that this computer may forget it. */
  forget: string[];
  /** The keys to remove there. */
  remove: string[];
  /** The entries to write there, in this order: those that shrink make room for those that grow. */
  push: [string, unknown][];
  /** The keys of what stays on this computer; those of deleted tips may be among them. */
  unsynced: string[];
}

/**
 * Plans how `ours` (storage.local) and `theirs` (storage.sync) become the same at the time `now` in milliseconds.
 * `unread` are the keys of own tips that only this computer has and that were not read yet: there may be thousands, and
 * sync has room for a few hundred.
 */
export function* planSync(
  ours: Entries,
  theirs: Entries,
  unread: readonly string[],
  now: number,
): Work<SyncPlan> {
  const here = yield* readableHere(ours, theirs, now);
  const merged = yield* mergeAll(here, yield* readableThere(ours, theirs, now));
  const isOld = ([, entry]: [string, unknown]) => isForgotten(entry, now);
  // No other computer needs to know of a deleted tip that it never saw.
  const isUnknownThere = ([key, entry]: [string, unknown]) =>
    isTipKey(key) && isDeleted(entry) && !(key in theirs);
  const pull = yield* filter(
    merged,
    ([key, entry]) => !isSame(entry, ours[key]) && (key in ours || !isForgotten(entry, now)),
  );
  const staying = new Map([...merged].filter((item) => !isOld(item) && !isUnknownThere(item)));
  const unreadable = Object.entries(theirs).filter(([key]) => !merged.has(key));
  const quota = yield* allocate(unreadable, staying, theirs);
  const unsynced = yield* filter(staying, ([key, entry]) => !isSame(quota.get(key), entry));
  return {
    toRead: quota.isFull ? [] : [...unread].sort(),
    pull: Object.fromEntries(pull),
    forget: [...merged].filter(isOld).map(([key]) => key),
    remove: Object.keys(theirs).filter((key) => quota.get(key) === undefined),
    push: pushed(quota, ours, theirs, now),
    unsynced: [...unsynced.map(([key]) => key), ...unread],
  };
}

/** An entry without a time was not stored by this version, but by whoever wrote it last: it counts as changed now. */
function readableHere(ours: Entries, theirs: Entries, now: number): Work<Entries> {
  return mapValues(ours, (entry, key) =>
    isRecord(entry) && timeOf(entry) === 0
      ? inPlaceOf(theirs[key], entry, now)
      : clampTimes(entry, now),
  );
}

/** Two computers whose clocks disagree by more than a day shall not correct each other's times for ever. */
function readableThere(ours: Entries, theirs: Entries, now: number): Work<Entries> {
  return mapValues(theirs, (entry, key) =>
    isAheadOnly(ours[key], entry, now) ? ours[key] : clampTimes(entry, now),
  );
}

/** Whether `theirs` says the same as `ours`, with times that are too far ahead. */
function isAheadOnly(ours: unknown, theirs: unknown, now: number): boolean {
  return contentOf(ours) === contentOf(theirs) && !isSame(theirs, clampTimes(theirs, now));
}

/** What both sides come to, without what this version cannot read on either: a newer version stored that. */
function* mergeAll(ours: Entries, theirs: Entries): Work<Map<string, unknown>> {
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)].filter(isUserKey).sort());
  const isReadable = (entry: unknown) => entry === undefined || isRecord(entry);
  const merged = new Map<string, unknown>();
  for (const key of keys) {
    if (!isReadable(ours[key]) || !isReadable(theirs[key])) continue;
    merged.set(key, merge(key, ours[key], theirs[key]));
    yield;
  }
  return merged;
}

/**
 * Gives room to what this version cannot read, then to the settings, to the marks, which are few and change daily, to
 * the tips that sync holds already, since other computers count on them, and to further tips by their keys, an order that
 * is the same on every computer. An entry that has grown and finds no room stays there as it was.
 */
function* allocate(
  unreadable: readonly [string, unknown][],
  merged: ReadonlyMap<string, unknown>,
  theirs: Entries,
): Work<SyncQuota> {
  const quota = new SyncQuota();
  for (const [key, entry] of unreadable) quota.keep(key, entry);
  const keys = [...merged.keys()];
  const groups = [
    keys.filter((key) => key === SETTINGS_KEY),
    keys.filter(isMarkKey),
    keys.filter((key) => isTipKey(key) && key in theirs),
    keys.filter((key) => isTipKey(key) && !(key in theirs)),
  ];
  for (const group of groups) {
    for (const key of group) {
      const entry = merged.get(key);
      const isSmaller = bytesOf(key, entry) < bytesOf(key, theirs[key]);
      if (key in theirs) quota.put(key, isSmaller ? entry : theirs[key]);
      yield;
    }
    for (const key of group) {
      quota.put(key, merged.get(key));
      yield;
    }
  }
  return quota;
}

/** What sync does not hold yet of what it has room for, the shrinking entries first. */
function pushed(quota: SyncQuota, ours: Entries, theirs: Entries, now: number) {
  const news = quota
    .entries()
    .filter(
      ([key, entry]) =>
        !isSame(entry, theirs[key]) &&
        !(isSame(entry, ours[key]) && isAheadOnly(entry, theirs[key], now)),
    );
  const grows = ([key, entry]: [string, unknown]) =>
    bytesOf(key, entry) > bytesOf(key, theirs[key]);
  return [...news.filter((item) => !grows(item)), ...news.filter(grows)];
}

function* mapValues(
  entries: Entries,
  change: (entry: unknown, key: string) => unknown,
): Work<Entries> {
  const changed: Entries = {};
  for (const [key, entry] of Object.entries(entries)) {
    changed[key] = change(entry, key);
    yield;
  }
  return changed;
}

function* filter<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Work<Item[]> {
  const wanted: Item[] = [];
  for (const item of items) {
    if (isWanted(item)) wanted.push(item);
    yield;
  }
  return wanted;
}
