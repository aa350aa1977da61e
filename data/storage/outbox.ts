import type { Mutation } from '../entries/mutations.ts';
import { keysFrom } from './local-storage-keys.ts';
import { forget, write } from './write-local-storage.ts';

// Every change that the user asks for is put here in the same stretch as the press. `flush` applies it, in this page or, if
// it was closed, in the next.

export const OUTBOX_PREFIX = 'outbox:';

/** The format of an item. An item of a later one is left for the version that wrote it. */
export const OUTBOX_VERSION = 1;

/** Under this key stands when both sides of sync were last merged; nothing once something changed. */
export const SYNCED_KEY = 'synced';

/** Puts a mutation into the outbox, after all that are there, and returns its id. Synchronous, and never throws. */
export function enqueue(mutation: Mutation): string {
  const orders = outboxIds().map(orderOf);
  // Not the time alone: two mutations may have the same, and clocks are set back.
  const order = Math.max(Date.now(), ...orders.map((last) => last + 1));
  const id = `${OUTBOX_PREFIX}${order}-${crypto.randomUUID()}`;
  write(id, { version: OUTBOX_VERSION, ...mutation });
  forget(SYNCED_KEY);
  return id;
}

/** The ids of all items, in the order they were made. */
export function outboxIds(): string[] {
  return keysFrom(OUTBOX_PREFIX).sort((one, other) => orderOf(one) - orderOf(other));
}

function orderOf(id: string): number {
  return Number.parseInt(id.slice(OUTBOX_PREFIX.length), 10) || 0;
}
