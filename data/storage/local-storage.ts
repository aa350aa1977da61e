import { hashOf } from '../hash.ts';

/** Stands in where localStorage is forbidden or full: then what is kept lives as long as the page does. */
const memory = new Map<string, string>();

/** What is for this page alone, in place of what localStorage holds. */
const own = new Map<string, string>();

/** What was read last under a key: it is read again and again, and seldom changes. */
const lastRead = new Map<string, { checked: string; value: unknown }>();

/** What this code wrote there, by its checksum; undefined where that is lost, damaged or out of reach. Not to be changed. */
export function read<Copy>(key: string): Copy | undefined;
export function read(key: string): unknown {
  const checked = own.get(key) ?? memory.get(key) ?? stored(key) ?? '';
  const last = lastRead.get(key);
  if (last?.checked === checked) return last.value;
  const json = checked.slice(checked.indexOf(' ') + 1);
  const value = json && checked === withChecksum(json) ? JSON.parse(json) : undefined;
  lastRead.set(key, { checked, value });
  return value;
}

/**
 * Stores the value. Where localStorage refuses it, all keys of `together` live in memory from then on: one that stayed behind
 * would be taken for the truth.
 */
export function write(key: string, value: object, together: readonly string[] = []): void {
  const checked = withChecksum(JSON.stringify(value));
  try {
    if (together.some((other) => other !== key && memory.has(other))) {
      memory.set(key, checked);
      return;
    }
    localStorage.setItem(key, checked);
    memory.delete(key);
  } catch {
    for (const other of together) {
      const kept = memory.get(other) ?? stored(other);
      if (kept) memory.set(other, kept);
      remove(other);
    }
    memory.set(key, checked);
  }
}

/** Keeps the value for this page alone, in place of what localStorage holds. */
export function writeForThisPage(key: string, value: object): void {
  own.set(key, withChecksum(JSON.stringify(value)));
}

/** Removes the value. */
export function forget(key: string): void {
  lastRead.delete(key);
  own.delete(key);
  memory.delete(key);
  remove(key);
}

/** The keys that begin so. */
export function keysFrom(beginning: string): string[] {
  return [...new Set([...memory.keys(), ...storedKeys()])].filter((key) =>
    key.startsWith(beginning),
  );
}

function withChecksum(json: string): string {
  return `${hashOf(json, json.length)} ${json}`;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // forbidden: as good as lost
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // forbidden: as good as empty
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // forbidden: then nothing was ever written
  }
}
