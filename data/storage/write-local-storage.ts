import { lastRead, memory, own, store, stored, withChecksum } from './local-storage.ts';

/**
 * Stores the value. Where localStorage refuses it, all keys of `together` live in memory from then on: one that stayed behind
 * would be taken for the truth.
 */
export function write(key: string, value: object, together: readonly string[] = []): void {
  if (together.some((other) => other !== key && memory.has(other))) {
    writeToMemory(key, value);
    return;
  }
  if (store(key, value)) {
    memory.delete(key);
    return;
  }
  for (const other of together) {
    const kept = memory.get(other) ?? stored(other);
    if (kept) memory.set(other, kept);
    remove(other);
  }
  writeToMemory(key, value);
}

/** Stores a text that can be made again, without a checksum, where localStorage takes it. */
export function writeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // forbidden or full: then it is made again
  }
}

/** Keeps the value for this page alone, in place of what localStorage holds. */
export function writeForThisPage(key: string, value: object): void {
  own.set(key, withChecksum(JSON.stringify(value)));
}

function writeToMemory(key: string, value: object): void {
  memory.set(key, withChecksum(JSON.stringify(value)));
}

/** Removes the value. */
export function forget(key: string): void {
  lastRead.delete(key);
  own.delete(key);
  memory.delete(key);
  remove(key);
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // forbidden: then nothing was ever written
  }
}
