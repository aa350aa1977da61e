import { browser } from 'wxt/browser';
import { BEFORE_RESTORE_KEY, beforeSliceKey, isBeforeRestoreKey } from '../entries/keys.ts';

// To be called while the lock on entries is held.

/** Reads how far the last restore has come, not yet trusted. */
export async function readProgress(): Promise<unknown> {
  const stored = await browser.storage.local.get(BEFORE_RESTORE_KEY);
  return stored[BEFORE_RESTORE_KEY];
}

/** Reads what that slice of the last restore changed, not yet trusted. */
export async function readBeforeSlice(slice: number): Promise<unknown> {
  const key = beforeSliceKey(slice);
  const stored = await browser.storage.local.get([key, BEFORE_RESTORE_KEY]);
  // Until 28 November 2026 all of it was stored under one key.
  return stored[key] ?? stored[BEFORE_RESTORE_KEY];
}

/** Removes what undoing the last restore needs; its slices one by one, since together they may be large. */
export async function forgetBeforeRestore(): Promise<void> {
  const keys = (await browser.storage.local.getKeys()).filter(isBeforeRestoreKey);
  // How far it has come goes first: without that the slices mean nothing.
  for (const key of keys.sort()) await browser.storage.local.remove(key);
}
