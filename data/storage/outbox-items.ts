import * as v from 'valibot';
import { applyMutation } from '../entries/apply-mutation.ts';
import { type Mutation, mutationSchema } from '../entries/mutations.ts';
import { read } from './local-storage.ts';
import { OUTBOX_VERSION, outboxIds } from './outbox.ts';
import { forget, write } from './write-local-storage.ts';

const SET_ASIDE_PREFIX = 'set-aside:';

export interface OutboxItem {
  id: string;
  mutation: Mutation;
}

/** What is in the outbox, in the order it was made. What cannot be read is set aside, so that it holds up nothing else. */
export function readOutbox(): OutboxItem[] {
  return outboxIds().flatMap(readItem);
}

/** The entries as they will be once the outbox is flushed; those alone whose key `isWanted`. */
export function withPending(
  entries: Record<string, unknown>,
  isWanted: (key: string) => boolean,
): Record<string, unknown> {
  const pending = { ...entries };
  for (const { mutation } of readOutbox()) {
    const { key } = mutation;
    if (isWanted(key)) pending[key] = applyMutation(pending[key], mutation);
  }
  return pending;
}

function readItem(id: string): OutboxItem[] {
  const item: { version?: unknown } = Object(read(id));
  if (typeof item.version === 'number' && item.version > OUTBOX_VERSION) return [];
  const { success, output } = v.safeParse(mutationSchema, item);
  if (success) return [{ id, mutation: output }];
  console.error('A change that cannot be read was set aside.', item);
  write(SET_ASIDE_PREFIX + id, item);
  forget(id);
  return [];
}
