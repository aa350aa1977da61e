import { applyMutations } from '../entries/apply-mutation.ts';
import { APPLIED_KEY } from '../entries/keys.ts';
import { updateEntries } from './local-area.ts';
import { LOCKS } from './locks.ts';
import { outboxIds } from './outbox.ts';
import { type OutboxItem, readOutbox } from './outbox-items.ts';
import { refusalOf, setUnstored } from './unstored.ts';
import { forget } from './write-local-storage.ts';

/** How many ids of applied items are remembered: more than a page can apply before localStorage is written to disk. */
const APPLIED_COUNT = 500;
/** How long a change may take until the page says that it is not stored yet. */
const SLOW_MS = 2000;
/** How soon a page tries again what storage refused. */
const RETRY_MS = 10_000;

let retry: ReturnType<typeof setTimeout> | undefined;

/**
 * Applies everything in the outbox in the order it was made, then removes it. Returns whether anything was applied. What
 * storage refuses stays in the outbox, is tried again as long as the page is open, and is thrown.
 */
export async function flush(): Promise<boolean> {
  if (outboxIds().length === 0) return false;
  const slow = setTimeout(() => setUnstored('slow'), SLOW_MS);
  try {
    const isApplied = await navigator.locks.request(LOCKS.outbox, storeAll);
    setUnstored(undefined);
    return isApplied;
  } catch (cause) {
    setUnstored(refusalOf(cause));
    clearTimeout(retry);
    retry = setTimeout(() => flush().catch(reportRefusal), RETRY_MS);
    throw cause;
  } finally {
    clearTimeout(slow);
  }
}

/** Writes to the console that what the user did is still in the outbox. */
export function reportRefusal(cause: unknown): void {
  console.error('A change could not be stored; it stays in the outbox, and is tried again.', cause);
}

async function storeAll(): Promise<boolean> {
  const items = readOutbox();
  if (items.length === 0) return false;
  try {
    await store(items);
  } catch (cause) {
    if (items.length === 1) throw cause;
    await storeEach(items);
  }
  return true;
}

/** One change may be too large for the room that is left: the others, those that make room among them, need not wait. */
async function storeEach(items: readonly OutboxItem[]): Promise<void> {
  const refusals = new Map<string, unknown>();
  for (const item of items) {
    const { key } = item.mutation;
    if (refusals.has(key)) continue;
    try {
      await store([item]);
    } catch (cause) {
      refusals.set(key, cause);
    }
  }
  for (const cause of refusals.values()) throw cause;
}

async function store(items: readonly OutboxItem[]): Promise<void> {
  const keys = items.map(({ mutation }) => mutation.key);
  await updateEntries([...keys, APPLIED_KEY], ({ [APPLIED_KEY]: stored, ...entries }) => {
    const applied = Array.isArray(stored) ? stored : [];
    // A page that died between storing and removing left items that are applied already.
    const others = items.filter(({ id }) => !applied.includes(id));
    const changed = applyMutations(
      entries,
      others.map(({ mutation }) => mutation),
    );
    const ids = items.map(({ id }) => id);
    return { ...changed, [APPLIED_KEY]: [...applied, ...ids].slice(-APPLIED_COUNT) };
  });
  for (const { id } of items) forget(id);
}
