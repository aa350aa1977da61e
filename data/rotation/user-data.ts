import * as storage from '../storage/local-area.ts';
import { read, write } from '../storage/local-storage.ts';
import { contextOf, flushClosedPages, readStored } from './rotation-lock.ts';

/** Under this key of localStorage stands that the user has stored something. */
const MET_KEY = 'met';

/** The settings as they are stored, or the defaults where they cannot be read, and the messages in their language. */
export async function readSettings() {
  return contextOf(await readStored());
}

/** All of the user's entries by their keys, not yet trusted; none where they cannot be read. */
export async function readEntries(): Promise<Record<string, unknown>> {
  await flushClosedPages();
  try {
    return await storage.readEntries();
  } catch (cause) {
    console.error('Your own tips and marks could not be read.', cause);
    return {};
  }
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
    console.error('Storage could not be read.', cause);
    return false;
  }
}
