import { browser } from 'wxt/browser';
import { clampTimes, isForgotten } from '../entries/entry.ts';
import { tipKey } from '../entries/entry-keys.ts';
import {
  isMarkKey,
  isTipKey,
  isUserKey,
  markIdIn,
  OWN_TIPS_KEY,
  REVISION_KEY,
  ROTATION_KEY,
  SETTINGS_KEY,
} from '../entries/keys.ts';
import { type Mark, parseMark } from '../entries/marks.ts';
import { isSame, merge } from '../entries/merge.ts';
import { ownTipsIn } from '../entries/own-tips-in.ts';
import type { OwnTip } from '../tips/tip.ts';
import { LOCKS } from './locks.ts';
import { withPending } from './outbox-items.ts';
import { buildIndex, type OwnTipIndex, parseIndex, updateIndex } from './own-tip-index.ts';
import { askStorage, reportFailure } from './patience.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** What `storage.local` holds, not yet trusted. */
export interface Stored {
  settings?: unknown;
  rotation?: unknown;
  revision?: unknown;
}

/** Reads what is stored under the keys that every page needs. */
export async function readStored(): Promise<Stored> {
  const stored: Record<string, unknown> = await askStorage('stored', () =>
    browser.storage.local.get([SETTINGS_KEY, ROTATION_KEY, REVISION_KEY]),
  );
  return withPending(stored, (key) => key === SETTINGS_KEY);
}

/** Stores how far the rotation has come. */
export async function writeRotation(rotation: object): Promise<void> {
  await browser.storage.local.set({ [ROTATION_KEY]: rotation });
}

/** The ids of the user's own tips, undefined where these cannot be read, and the entries of all marks, by their keys. */
export async function readOwnIdsAndMarks(): Promise<{
  ids: string[] | undefined;
  marks: Record<string, unknown>;
}> {
  return askStorage('own', async () => {
    const keys = await browser.storage.local.getKeys();
    const markKeys = keys.filter(isMarkKey);
    const { [OWN_TIPS_KEY]: stored, ...entries } = await browser.storage.local.get([
      OWN_TIPS_KEY,
      ...markKeys,
    ]);
    const index = parseIndex(stored, keys) ?? (await rebuildOwnTipIndex().catch(ownTipsUnreadable));
    return { ids: index?.ids, marks: entries };
  });
}

/** The marks that entries hold, those in the outbox among them, by the ids of their tips. */
export function marksIn(entries: Record<string, unknown>): Map<string, Mark> {
  const marks = withPending(entries, isMarkKey);
  return new Map(
    Object.entries(marks).map(([key, value]) => [markIdIn(key) ?? '', parseMark(value)]),
  );
}

/** Reads all own tips to make their index anew, and stores it. */
export async function rebuildOwnTipIndex(): Promise<OwnTipIndex> {
  return withEntriesLock(async () => {
    const keys = (await browser.storage.local.getKeys()).filter(isTipKey);
    const index = buildIndex(keys.length > 0 ? await browser.storage.local.get(keys) : {});
    if (keys.length > 0) await browser.storage.local.set({ [OWN_TIPS_KEY]: index });
    return index;
  });
}

/** Those of the user's own tips that can be read. */
export async function readOwnTips(ids: readonly string[]): Promise<OwnTip[]> {
  const keys = ids.map(tipKey);
  return ownTipsIn(await askStorage(keys.join(), () => browser.storage.local.get(keys)));
}

/** All that belongs to the user as it will be once the outbox is stored, and how many own tips cannot be read. */
export async function readAllEntries(): Promise<{
  entries: Record<string, unknown>;
  unreadCount: number;
}> {
  const { entries, unreadCount } = await askStorage('entries', async () => {
    try {
      return { entries: await readEntries(), unreadCount: 0 };
    } catch (cause) {
      reportFailure('What is stored could not be read at once; it is read one by one.', cause);
      return readOneByOne();
    }
  });
  return { entries: withPending(entries, isUserKey), unreadCount };
}

/** The same where a damaged block keeps some own tips from being read. */
async function readOneByOne() {
  const keys = await readUserKeys();
  const ofTips = keys.filter(isTipKey);
  const entries = await readEntries(keys.filter((key) => !isTipKey(key)));
  const tips = await Promise.allSettled(ofTips.map((key) => readEntries([key])));
  const read = tips.flatMap((tip) => (tip.status === 'fulfilled' ? [tip.value] : []));
  return { entries: Object.assign(entries, ...read), unreadCount: ofTips.length - read.length };
}

/** What belongs to the user, under these keys or all, as it will be once the outbox is stored. Throws where it cannot be read. */
export async function readPendingEntries(
  keys: readonly string[] | null = null,
): Promise<Record<string, unknown>> {
  return withPending(await readEntries(keys), (key) => keys?.includes(key) ?? isUserKey(key));
}

/** What belongs to the user, under these keys or all: settings, marks and own tips, not yet trusted. */
export async function readEntries(
  keys: readonly string[] | null = null,
): Promise<Record<string, unknown>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(keys && [...keys]);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => isUserKey(key)));
}

/** The keys of all that belongs to the user. */
export async function readUserKeys(): Promise<string[]> {
  return (await browser.storage.local.getKeys()).filter(isUserKey);
}

/** Merges other copies of entries, by their keys, with those that are stored, whose times may not be far ahead of `now`. */
export async function mergeEntries(others: Record<string, unknown>, now: Date): Promise<void> {
  await updateEntries(Object.keys(others), (stored) =>
    Object.fromEntries(
      Object.entries(others)
        .map(([key, other]) => {
          const ours = clampTimes(stored[key], now.getTime());
          return [key, merge(key, ours, other)] as const;
        })
        .filter(([key, merged]) => !isSame(merged, stored[key])),
    ),
  );
}

/** Removes those of the entries that only tell of a deletion long ago. */
export async function forgetDeleted(keys: readonly string[], now: Date): Promise<void> {
  if (keys.length === 0) return;
  await withEntriesLock(async () => {
    const stored = Object.entries(await readEntries(keys));
    const forgotten = stored.filter(([, entry]) => isForgotten(entry, now.getTime()));
    // The index of own tips no longer fits the number of their keys, and is rebuilt when it is read next.
    await browser.storage.local.remove(forgotten.map(([key]) => key));
  });
}

/** All that the browser's sync holds, not yet trusted. Throws where the browser has none, or forbids it. */
export async function readSynced(): Promise<Record<string, unknown>> {
  return browser.storage.sync.get(null);
}

/** Hands the entries to the browser's sync, all or, where it throws, none. */
export async function writeSynced(entries: Record<string, unknown>): Promise<void> {
  await browser.storage.sync.set(entries);
}

/** Takes the entries out of the browser's sync. */
export async function removeSynced(keys: readonly string[]): Promise<void> {
  await browser.storage.sync.remove([...keys]);
}

/**
 * Stores the entries that `change` makes of those stored under the keys while no other page changes any; with them a new
 * revision and, where own tips change, their index. Throws where storage refuses: then none is stored.
 */
export async function updateEntries(
  keys: readonly string[],
  change: (stored: Record<string, unknown>) => Awaitable<Record<string, unknown>>,
): Promise<void> {
  await withEntriesLock(async () => {
    const stored = await browser.storage.local.get([...keys]);
    // `change` may write into what it is given.
    const changed = await change({ ...stored });
    if (Object.keys(changed).length === 0) return;
    const hasTips = Object.keys(changed).some(isTipKey);
    await writeEntries(changed, stored, hasTips ? await readOwnTipIndex() : undefined);
  });
}

/** Runs `task` while no page changes any entry. */
export async function withEntriesLock<Result>(task: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCKS.entries, task);
}

/**
 * Runs `task` with all entries, not yet trusted, while no other page changes any. What it writes it writes in slices, each
 * stored as a whole or, where `write` throws, not at all, and each of them is in the entries afterwards.
 */
export async function updateInSlices(
  task: (
    entries: Record<string, unknown>,
    write: (changed: Record<string, unknown>) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  await withEntriesLock(async () => {
    const entries = await readEntries();
    let index = await readOwnTipIndex();
    await task(entries, async (changed) => {
      index = await writeEntries(changed, entries, index);
      Object.assign(entries, changed);
    });
  });
}

/** Stores the entries and, where own tips are among them, the index as it is after them, which it returns. */
async function writeEntries(
  changed: Record<string, unknown>,
  before: Record<string, unknown>,
  index: OwnTipIndex | undefined,
): Promise<OwnTipIndex | undefined> {
  const hasTips = Object.keys(changed).some(isTipKey);
  const after = index && hasTips ? updateIndex(index, changed, before) : index;
  await browser.storage.local.set({
    ...changed,
    ...(after !== index && { [OWN_TIPS_KEY]: after }),
    [REVISION_KEY]: crypto.randomUUID(),
  });
  return after;
}

function ownTipsUnreadable(cause: unknown): undefined {
  reportFailure('Your own tips could not be read.', cause);
}

/** The index of own tips; undefined where it must be rebuilt. */
async function readOwnTipIndex(): Promise<OwnTipIndex | undefined> {
  const [keys, stored] = await Promise.all([
    browser.storage.local.getKeys(),
    browser.storage.local.get(OWN_TIPS_KEY),
  ]);
  return keys.some(isTipKey) ? parseIndex(stored[OWN_TIPS_KEY], keys) : buildIndex({});
}
