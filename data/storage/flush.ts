import * as v from 'valibot';
import { applyMutations } from '../entries/apply-mutation.ts';
import { APPLIED_KEY } from '../entries/keys.ts';
import { type Mutation, mutationSchema } from '../entries/mutations.ts';
import { updateEntries } from './local-area.ts';
import { forget, read, write } from './local-storage.ts';
import { LOCKS } from './locks.ts';
import { OUTBOX_VERSION, outboxIds } from './outbox.ts';

const SET_ASIDE_PREFIX = 'set-aside:';

/** How many ids of applied items are remembered: more than a page can apply before localStorage is written to disk. */
const APPLIED_COUNT = 500;

/**
 * Applies everything in the outbox in the order it was made, then removes it. Returns whether anything was applied. Throws
 * where storage refuses; then all of it stays in the outbox.
 */
export async function flush(): Promise<boolean> {
  if (outboxIds().length === 0) return false;
  return navigator.locks.request(LOCKS.outbox, async () => {
    const items = outboxIds().flatMap(readItem);
    if (items.length === 0) return false;
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
    return true;
  });
}

interface Item {
  id: string;
  mutation: Mutation;
}

/** An item that this version can apply. One that it cannot read is set aside, so that it holds up no other. */
function readItem(id: string): Item[] {
  const item: { version?: unknown } = Object(read(id));
  if (Number(item.version) > OUTBOX_VERSION) return [];
  const { success, output } = v.safeParse(mutationSchema, item);
  if (success) return [{ id, mutation: output }];
  console.error('A change that cannot be read was set aside.', item);
  write(SET_ASIDE_PREFIX + id, item);
  forget(id);
  return [];
}
