import { inPlaceOf, isDeleted, isForgotten, isRecord, timeOf } from '../entries/entry.ts';
import { isUserKey, MARK_PREFIX, SYNCED_KEY, TIP_PREFIX } from '../entries/keys.ts';
import { isSame, merge } from '../entries/merge.ts';
import { redealAfter } from '../rotation/mutate.ts';
import * as storage from '../storage/local-area.ts';
import { read, write } from '../storage/local-storage.ts';
import { LOCKS } from '../storage/locks.ts';
import { bytesOf, SyncQuota } from './quota.ts';

/** How long to wait after a change for further ones, so that several travel together. */
const GATHER_MS = 1000;
/**
 * How many calls a run makes at most, and how long all pages leave storage.sync alone once it has refused one: together
 * fewer than the 120 a minute and 1,800 an hour that it allows, where refused calls count too.
 */
const MAX_CALLS = 50;
const RETRY_MS = 2 * 60 * 1000;
/** How long a page that opens takes it that nothing came by sync while no page was open to hear of it. */
const FRESH_MS = 5 * 60 * 1000;
/** Under this key of localStorage stands when sync last refused something. */
const REFUSED_KEY = 'sync-refused';
/** How many tips are read at once to see whether there is room for them. */
const READ_COUNT = 100;

/** How things stand between this computer and the browser's sync. */
export interface Synced {
  /** False where the browser has no sync for extensions, or forbids it. */
  isOn: boolean;
  /** The keys of what stays on this computer; those of deleted tips may be among them. */
  unsynced: ReadonlySet<string>;
  /** Whether sync has refused what it has room for. It is asked again later. */
  isRefused: boolean;
}

type Entries = Record<string, unknown>;

/**
 * Joins what is kept here with what storage.sync holds, now, if that was not done just before, and whenever either changes;
 * tells `listener`, if there is one, now and each time how things stand. Returns the way to stop. Where there is no sync,
 * the console says why, and nothing else happens.
 */
export function followSync(listener?: (synced: Synced) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  const stopListening = storage.onUserDataChanged(() => runIn(GATHER_MS));
  const stop = () => {
    stopListening();
    clearTimeout(timer);
  };
  const run = async () => {
    try {
      const synced = await synchronize(new Date());
      if (!synced.isOn) stop();
      if (synced.isRefused) runIn(RETRY_MS);
      listener?.(synced);
    } catch (cause) {
      console.error('What the browser’s sync brought could not be stored here.', cause);
    }
  };
  // A tab is opened forty times a day: that costs the same with two thousand tips as with none.
  if (listener || !isWithin(FRESH_MS, SYNCED_KEY, new Date())) run();
  return stop;
}

/** Joins both sides once, no two pages at a time. Throws where storage.local refuses. */
export function synchronize(now: Date): Promise<Synced> {
  return navigator.locks.request(LOCKS.sync, async () => {
    write(SYNCED_KEY, { at: now.getTime() });
    const theirs = await readSynced();
    if (!theirs) return { isOn: false, unsynced: new Set<string>(), isRefused: false };
    const keys = await storage.readUserKeys();
    // Of thousands of own tips, only those that sync holds too.
    const isCompared = (key: string) => key in theirs || !isOwnTip(key);
    const ours = await storage.readEntries(keys.filter(isCompared));
    const others = keys.filter((key) => !isCompared(key)).sort();

    const merged = mergeAll(withTimestamps(ours, theirs, now), theirs);
    const quota = new SyncQuota();
    for (const [key, entry] of Object.entries(theirs)) if (!merged.has(key)) quota.keep(key, entry);
    await pull(merged, ours, now);
    allocate(quota, merged, theirs);
    const left = await fillWithOthers(quota, others, now);
    const refused = await push(quota, theirs, now);
    const isLeft = ([key, entry]: [string, unknown]) => !isSame(quota.get(key), entry);
    const leftOfMerged = [...merged].filter(isLeft).map(([key]) => key);
    return {
      isOn: true,
      unsynced: new Set([...leftOfMerged, ...left, ...refused]),
      isRefused: refused.length > 0,
    };
  });
}

/** Undefined where the browser has no sync for extensions, or forbids it. */
async function readSynced(): Promise<Entries | undefined> {
  try {
    return await storage.readSynced();
  } catch (cause) {
    console.error('The browser’s sync cannot be used; everything stays on this computer.', cause);
    return undefined;
  }
}

/** What has no time was not stored by this version, but by whoever wrote it last: it counts as changed now. */
function withTimestamps(ours: Entries, theirs: Entries, now: Date): Entries {
  const date = ([key, entry]: [string, unknown]) =>
    isRecord(entry) && timeOf(entry) === 0
      ? [key, inPlaceOf(theirs[key], entry, now.getTime())]
      : [key, entry];
  return Object.fromEntries(Object.entries(ours).map(date));
}

/** What both sides come to, without what this version cannot read on either: that is a newer version's. */
function mergeAll(ours: Entries, theirs: Entries): Map<string, unknown> {
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)].filter(isUserKey).sort());
  const isReadable = (entry: unknown) => entry === undefined || isRecord(entry);
  const readable = [...keys].filter((key) => isReadable(ours[key]) && isReadable(theirs[key]));
  return new Map(readable.map((key) => [key, merge(key, ours[key], theirs[key])]));
}

/** Stores here what is news here, and forgets on both sides what was deleted long ago. */
async function pull(merged: Map<string, unknown>, ours: Entries, now: Date): Promise<void> {
  const forgotten = [...merged.keys()].filter((key) => isForgotten(merged.get(key), now.getTime()));
  const news = [...merged].filter(
    ([key, entry]) => !isSame(entry, ours[key]) && (key in ours || !forgotten.includes(key)),
  );
  if (news.length > 0) await redealAfter(() => storage.mergeEntries(Object.fromEntries(news)));
  await storage.forgetDeleted(forgotten, now);
  for (const key of forgotten) merged.delete(key);
}

/**
 * Gives room to the settings, then to the marks, which are few and change daily, then to the tips that sync holds already:
 * the other computers count on them. What has grown and finds no room stays there as it was.
 */
function allocate(quota: SyncQuota, merged: ReadonlyMap<string, unknown>, theirs: Entries): void {
  const smaller = (key: string) => {
    const entry = merged.get(key);
    return bytesOf(key, entry) < bytesOf(key, theirs[key]) ? entry : theirs[key];
  };
  const keys = [...merged.keys()];
  for (const isOfGroup of [isSettings, isMark, isOwnTip]) {
    const group = keys.filter(isOfGroup);
    for (const key of group) if (key in theirs) quota.put(key, smaller(key));
    for (const key of group) quota.put(key, merged.get(key));
  }
}

/**
 * Gives the room that is left to tips that sync does not hold, by their keys: an order that is the same on every computer
 * and known before the tips are read. Returns the keys that are left over. That one was deleted, nobody there needs to know.
 */
async function fillWithOthers(
  quota: SyncQuota,
  keys: readonly string[],
  now: Date,
): Promise<string[]> {
  const left: string[] = [];
  for (let read = 0; read < keys.length; read += READ_COUNT) {
    if (quota.isFull) return [...left, ...keys.slice(read)];
    const tips = Object.entries(await storage.readEntries(keys.slice(read, read + READ_COUNT)));
    for (const [key, tip] of tips) {
      if (isRecord(tip) && !isDeleted(tip) && !quota.put(key, merge(key, tip, undefined)))
        left.push(key);
    }
    const forgotten = tips.filter(([, tip]) => isForgotten(tip, now.getTime()));
    await storage.forgetDeleted(
      forgotten.map(([key]) => key),
      now,
    );
  }
  return left;
}

/** Makes storage.sync hold what has room, where it does not yet. Returns the keys of what it refused. */
async function push(quota: SyncQuota, theirs: Entries, now: Date): Promise<string[]> {
  const removed = Object.keys(theirs).filter((key) => quota.get(key) === undefined);
  const isNews = ([key, entry]: [string, unknown]) => !isSame(entry, theirs[key]);
  const grows = ([key, entry]: [string, unknown]) =>
    bytesOf(key, entry) > bytesOf(key, theirs[key]);
  const news = quota.entries().filter(isNews);
  if (removed.length + news.length === 0) return [];
  if (isWithin(RETRY_MS, REFUSED_KEY, now)) return news.map(([key]) => key);
  const calls: Calls = { left: MAX_CALLS };
  if (removed.length > 0) await call(calls, () => storage.removeSynced(removed));
  // What shrinks makes room for what grows, should the two not go together.
  const refused = await writeBisected(calls, [
    ...news.filter((item) => !grows(item)),
    ...news.filter(grows),
  ]);
  if (calls.cause) {
    console.error('The browser’s sync refused something; it is asked again later.', calls.cause);
    write(REFUSED_KEY, { at: now.getTime() });
  }
  return refused;
}

/** How many calls a run may still make, and why one was refused. */
interface Calls {
  left: number;
  cause?: unknown;
}

/** Offers all at once; where that is refused, the halves of it, down to single items. Returns the keys of what was refused. */
async function writeBisected(calls: Calls, items: readonly [string, unknown][]): Promise<string[]> {
  if (items.length === 0) return [];
  if (await call(calls, () => storage.writeSynced(Object.fromEntries(items)))) return [];
  const half = Math.ceil(items.length / 2);
  if (calls.left === 0 || half === items.length) return items.map(([key]) => key);
  const first = await writeBisected(calls, items.slice(0, half));
  return [...first, ...(await writeBisected(calls, items.slice(half)))];
}

/** Whether sync did what it was asked. Once it says that it is asked too often, it is not asked again. */
async function call(calls: Calls, ask: () => Promise<void>): Promise<boolean> {
  if (calls.left === 0) return false;
  calls.left--;
  try {
    await ask();
    return true;
  } catch (cause) {
    calls.cause = cause;
    if (String(cause).includes('WRITE_OPERATIONS')) calls.left = 0;
    return false;
  }
}

/** Whether it is no longer ago, in milliseconds, than what localStorage has under that key. Clocks are set back, too. */
function isWithin(time: number, key: string, now: Date): boolean {
  const { at = 0 } = read<{ at: number }>(key) ?? {};
  return Math.abs(now.getTime() - at) < time;
}

function isSettings(key: string): boolean {
  return key === 'settings';
}

function isMark(key: string): boolean {
  return key.startsWith(MARK_PREFIX);
}

function isOwnTip(key: string): boolean {
  return key.startsWith(TIP_PREFIX);
}
