import { browser } from 'wxt/browser';
import { BEFORE_RESTORE_KEY, isMarkKey, isTipKey } from '../entries/keys.ts';

/** How many bytes the user's own tips, their marks and the way back from the last restore take. */
export interface RoomTaken {
  tips: number;
  marks: number;
  undo: number;
}

/** Measures what is stored. Throws where it cannot be read. */
export async function measureRoom(): Promise<RoomTaken> {
  const room: RoomTaken = { tips: 0, marks: 0, undo: 0 };
  const encoder = new TextEncoder();
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    const bytes = encoder.encode(key + JSON.stringify(value)).length;
    if (isTipKey(key)) room.tips += bytes;
    else if (isMarkKey(key)) room.marks += bytes;
    else if (key === BEFORE_RESTORE_KEY) room.undo += bytes;
  }
  return room;
}
