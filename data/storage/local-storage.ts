import { hashOf } from '../hash.ts';

/** Stands in where localStorage is forbidden or full: then what is kept lives as long as the page does. */
export const memory = new Map<string, string>();

/** What is for this page alone, in place of what localStorage holds. */
export const own = new Map<string, string>();

/** What was read last under a key: it is read again and again, and seldom changes. */
export const lastRead = new Map<string, { checked: string; value: unknown }>();

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

/** Stores the value; returns whether localStorage took it. */
export function store(key: string, value: object): boolean {
  try {
    localStorage.setItem(key, withChecksum(JSON.stringify(value)));
    return true;
  } catch {
    return false; // forbidden or full
  }
}

/** The text that stands in localStorage for that JSON. */
export function withChecksum(json: string): string {
  return `${hashOf(json, json.length)} ${json}`;
}

/** What localStorage holds under the key; null where that is nothing or out of reach. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // forbidden: as good as lost
  }
}
