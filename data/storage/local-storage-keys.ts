import { memory, own, stored } from './local-storage.ts';

/** Whether other pages can read the value. */
export function isStored(key: string): boolean {
  return !own.has(key) && !memory.has(key) && stored(key) !== null;
}

/** The keys that begin so. */
export function keysFrom(beginning: string): string[] {
  return [...new Set([...memory.keys(), ...storedKeys()])].filter((key) =>
    key.startsWith(beginning),
  );
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // forbidden: as good as empty
  }
}
