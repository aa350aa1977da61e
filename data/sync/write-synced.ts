import { removeSynced, writeSynced } from '../storage/local-area.ts';
import { read } from '../storage/local-storage.ts';
import { write } from '../storage/write-local-storage.ts';
import type { SyncPlan } from './plan-sync.ts';

/**
 * How many calls a run makes at most, and how long all pages leave storage.sync alone once it has refused one: together
 * fewer than the 120 a minute and 1,800 an hour that it allows, where refused calls count too.
 */
const MAX_CALLS = 50;
export const RETRY_MS = 2 * 60 * 1000;
/** Under this key of localStorage stands when sync last refused something. */
const REFUSED_KEY = 'sync-refused';

/** How many calls a run may still make, and why one was refused. */
interface Calls {
  left: number;
  cause?: unknown;
}

/** Removes from storage.sync and writes to it what the plan says. Returns the keys of what was refused. */
export async function push(
  { remove, push: items }: Pick<SyncPlan, 'remove' | 'push'>,
  now: Date,
): Promise<string[]> {
  if (remove.length + items.length === 0) return [];
  if (isWithin(RETRY_MS, REFUSED_KEY, now)) return items.map(([key]) => key);
  const calls: Calls = { left: MAX_CALLS };
  if (remove.length > 0) await call(calls, () => removeSynced(remove));
  const refused = await writeBisected(calls, items);
  if (calls.cause) {
    console.error('The browser’s sync refused something; JTE Tips tries again later.', calls.cause);
    write(REFUSED_KEY, { at: now.getTime() });
  }
  return refused;
}

/** Whether the time under that key of localStorage is less than `duration` milliseconds away. Clocks are set back, too. */
export function isWithin(duration: number, key: string, now: Date): boolean {
  const { at = 0 } = read<{ at: number }>(key) ?? {};
  return Math.abs(now.getTime() - at) < duration;
}

/** Writes all at once; where that is refused, in halves, down to single items. Returns the keys of what was refused. */
async function writeBisected(calls: Calls, items: readonly [string, unknown][]): Promise<string[]> {
  if (items.length === 0) return [];
  if (await call(calls, () => writeSynced(Object.fromEntries(items)))) return [];
  const half = Math.ceil(items.length / 2);
  if (calls.left === 0 || half === items.length) return items.map(([key]) => key);
  const first = await writeBisected(calls, items.slice(0, half));
  return [...first, ...(await writeBisected(calls, items.slice(half)))];
}

/** Makes one call to storage.sync; returns whether it succeeded. Makes none after one that exceeded the rate. */
async function call(calls: Calls, send: () => Promise<void>): Promise<boolean> {
  if (calls.left === 0) return false;
  calls.left--;
  try {
    await send();
    return true;
  } catch (cause) {
    calls.cause = cause;
    if (String(cause).includes('WRITE_OPERATIONS')) calls.left = 0;
    return false;
  }
}
