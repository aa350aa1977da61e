import { browser } from 'wxt/browser';
import { isBeforeRestoreKey, isMarkKey, isTipKey } from '../entries/keys.ts';

/** How many bytes the user's own tips, their marks and what undoing the last restore needs take. */
export interface RoomTaken {
  tips: number;
  marks: number;
  undo: number;
}

/** Whether there is room for so many bytes more; `withoutUndo`, once what undoing the last restore needs is removed. */
export async function hasRoom(bytes: number, withoutUndo: boolean): Promise<boolean> {
  const { local } = browser.storage;
  // Firefox tells no limit, and holds to none of its own.
  if (!local.QUOTA_BYTES) return true;
  const removed = withoutUndo ? (await local.getKeys()).filter(isBeforeRestoreKey) : [];
  const inUse = (await local.getBytesInUse(null)) - (await local.getBytesInUse(removed));
  return inUse + bytes <= local.QUOTA_BYTES;
}

/** Measures what is stored. Throws where it cannot be read. */
export async function measureRoom(): Promise<RoomTaken> {
  const room: RoomTaken = { tips: 0, marks: 0, undo: 0 };
  const encoder = new TextEncoder();
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    const bytes = encoder.encode(key + JSON.stringify(value)).length;
    if (isTipKey(key)) room.tips += bytes;
    else if (isMarkKey(key)) room.marks += bytes;
    else if (isBeforeRestoreKey(key)) room.undo += bytes;
  }
  return room;
}
