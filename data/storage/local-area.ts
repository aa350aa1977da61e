import { browser } from 'wxt/browser';
import { applyMutation } from '../entries/apply-mutation.ts';
import { isForgotten, withChange } from '../entries/entry.ts';
import {
  BEFORE_RESTORE_KEY,
  isUserKey,
  MARK_PREFIX,
  ROTATION_KEY,
  SETTINGS_KEY,
  TIP_PREFIX,
} from '../entries/keys.ts';
import { type Mark, parseMark } from '../entries/marks.ts';
import { isSame, merge } from '../entries/merge.ts';
import type { Mutation } from '../entries/mutations.ts';
import { parseSettings, type Settings } from '../entries/settings.ts';
import type { Rotation } from '../rotation/law.ts';
import { type OwnTip, parseOwnTip } from '../tips/tip.ts';
import { LOCKS } from './locks.ts';
import { browserLanguage } from './runtime.ts';

/** How many own tips are read before all are, where one is enough. */
const FIRST_READ_COUNT = 10;

/** What `storage.local` holds, not yet trusted. */
export interface Stored {
  settings?: unknown;
  rotation?: unknown;
}

/** Reads what is stored under the keys that every page needs. */
export async function readStored(): Promise<Stored> {
  return browser.storage.local.get([SETTINGS_KEY, ROTATION_KEY]);
}

/** Stores how far the rotation has come. */
export async function writeRotation(rotation: Rotation): Promise<void> {
  await browser.storage.local.set({ [ROTATION_KEY]: rotation });
}

/** The ids of the user's own tips, deleted ones among them, and the marks of all tips, by their ids. */
export async function readOwnIdsAndMarks(): Promise<{ ids: string[]; marks: Map<string, Mark> }> {
  const keys = await browser.storage.local.getKeys();
  const markKeys = keys.filter((key) => key.startsWith(MARK_PREFIX));
  const stored = markKeys.length > 0 ? await browser.storage.local.get(markKeys) : {};
  const marks = Object.entries(stored).map(
    ([key, value]) => [key.slice(MARK_PREFIX.length), parseMark(value)] as const,
  );
  return { ids: idsIn(keys), marks: new Map(marks) };
}

/** Those of the user's own tips that can be read. */
export async function readOwnTips(ids: readonly string[]): Promise<OwnTip[]> {
  const stored = await browser.storage.local.get(ids.map((id) => TIP_PREFIX + id));
  return Object.entries(stored).flatMap(
    ([key, value]) => parseOwnTip(key.slice(TIP_PREFIX.length), value) ?? [],
  );
}

/** Whether any of the user's own tips can be read. Mostly a few of them tell. */
export async function hasOwnTip(ids: readonly string[]): Promise<boolean> {
  for (const some of [ids.slice(0, FIRST_READ_COUNT), ids.slice(FIRST_READ_COUNT)]) {
    if ((await readOwnTips(some)).length > 0) return true;
  }
  return false;
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

/** Reads what is kept to undo a restore, not yet trusted. */
export async function readBeforeRestore(): Promise<unknown> {
  const stored = await browser.storage.local.get(BEFORE_RESTORE_KEY);
  return stored[BEFORE_RESTORE_KEY];
}

/** Stores what `change` makes of the settings as they are now; what else is stored with them stays as it is. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
  now: Date,
): Promise<void> {
  await updateEntries([SETTINGS_KEY], ({ settings }) => ({
    settings: withChange(
      settings,
      change(parseSettings(settings, browserLanguage())),
      now.getTime(),
    ),
  }));
}

/** Stores what the deeds make of what is stored. */
export async function applyMutations(mutations: readonly Mutation[]): Promise<void> {
  if (mutations.length === 0) return;
  await updateEntries(
    mutations.map(({ key }) => key),
    (stored) => {
      for (const mutation of mutations)
        stored[mutation.key] = applyMutation(stored[mutation.key], mutation);
      return stored;
    },
  );
}

/** Joins other copies of entries, by their keys, to those that are stored. */
export async function mergeEntries(others: Record<string, unknown>): Promise<void> {
  await updateEntries(Object.keys(others), (stored) =>
    Object.fromEntries(
      Object.entries(others)
        .map(([key, other]) => [key, merge(key, stored[key], other)] as const)
        .filter(([key, merged]) => !isSame(merged, stored[key])),
    ),
  );
}

/** Forgets that those of the entries were deleted which nobody needs to know any more. */
export async function forgetDeleted(keys: readonly string[], now: Date): Promise<void> {
  if (keys.length === 0) return;
  await navigator.locks.request(LOCKS.entries, async () => {
    const stored = Object.entries(await readEntries(keys));
    const forgotten = stored.filter(([, entry]) => isForgotten(entry, now.getTime()));
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
 * Stores the entries that `change` makes of those stored under the keys, or of all, while no other page changes any. Throws
 * where storage refuses: then none is stored.
 */
export async function updateEntries(
  keys: readonly string[] | null,
  change: (stored: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  await navigator.locks.request(LOCKS.entries, async () => {
    const changed = change(await browser.storage.local.get(keys && [...keys]));
    if (Object.keys(changed).length > 0) await browser.storage.local.set(changed);
  });
}

/** Tells `listener` what the user's entries under the changed keys now are, whatever page changed them; returns the way to stop. */
export function onChanged(listener: (changed: Map<string, unknown>) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const kept = Object.entries(changes).filter(([key]) => isUserKey(key));
    if (kept.length > 0) listener(new Map(kept.map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

/** Calls `listener` when something of the user's has changed here or in the browser's sync; returns the way to stop. */
export function onUserDataChanged(listener: () => void): () => void {
  const heard = (changes: object) => {
    if (Object.keys(changes).some(isUserKey)) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

function idsIn(keys: readonly string[]): string[] {
  return keys
    .filter((key) => key.startsWith(TIP_PREFIX))
    .map((key) => key.slice(TIP_PREFIX.length));
}
