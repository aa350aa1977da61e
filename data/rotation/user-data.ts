import { FIRST_DAY_KEY, MET_KEY } from '../entries/keys.ts';
import * as storage from '../storage/local-area.ts';
import { read } from '../storage/local-storage.ts';
import { reportFailure } from '../storage/patience.ts';
import { forget, write } from '../storage/write-local-storage.ts';
import { loadCollection } from '../tips/collection.ts';
import { loadDealContext } from './deal-context.ts';
import { readRotation } from './opening.ts';
import { readContext } from './read-context.ts';
import { flushClosedPages } from './rotation-lock.ts';

/** All of the user's entries by their keys, not yet trusted; what cannot be read is missing. */
export async function readEntries(): Promise<{
  isRead: boolean;
  entries: Record<string, unknown>;
  /** How many own tips are missing. */
  unreadCount: number;
}> {
  await flushClosedPages();
  try {
    return { isRead: true, ...(await storage.readAllEntries()) };
  } catch (cause) {
    reportFailure('Your own tips and marks could not be read.', cause);
    return { isRead: false, entries: {}, unreadCount: 0 };
  }
}

/** How many of all tips, bundled ones and the user's own, were tried. */
export interface Progress {
  tried: number;
  all: number;
}

/** Counts what was tried; undefined where that cannot be read. */
export async function readProgress(): Promise<Progress | undefined> {
  try {
    const [{ tips }, own] = await Promise.all([loadCollection(), storage.readOwnIdsAndMarks()]);
    const marks = storage.marksIn(own.marks);
    const all = [...new Set([...tips.map(({ id }) => id), ...(own.ids ?? [])])];
    const tried = all.filter((id) => marks.get(id)?.tried.length);
    return { tried: tried.length, all: all.length };
  } catch (cause) {
    reportFailure('How many tips were tried could not be read.', cause);
    return undefined;
  }
}

/** How many tips there are to see, once each of them was dealt; undefined before. */
export async function countSeenAll(): Promise<number | undefined> {
  if (!readRotation()?.cycle) return undefined;
  const { deck, isRead } = await loadDealContext(await readContext());
  return isRead ? deck.size : undefined;
}

/** Whether to greet the user: from the first tab on, whatever they do meanwhile, until `endFirstDay`. */
export async function isFirstDay(): Promise<boolean> {
  if (read(FIRST_DAY_KEY)) return true;
  const isNew = await isNewcomer();
  if (isNew) write(FIRST_DAY_KEY, {});
  return isNew;
}

export function endFirstDay(): void {
  forget(FIRST_DAY_KEY);
}

/** Whether nothing of the user's is stored yet; false where that cannot be read. */
export async function isNewcomer(): Promise<boolean> {
  // Known users need not be looked for among thousands of keys again.
  if (read(MET_KEY)) return false;
  try {
    const isNew = (await storage.readUserKeys()).length === 0;
    if (!isNew) write(MET_KEY, {});
    return isNew;
  } catch (cause) {
    reportFailure('Storage could not be read.', cause);
    return false;
  }
}
