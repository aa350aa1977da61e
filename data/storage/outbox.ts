import type { Mutation } from '../entries/mutations.ts';
import { applyMutations } from './local-area.ts';
import { forget, keysFrom, read } from './local-storage.ts';
import { LOCKS } from './locks.ts';
import { note, OUTBOX_PREFIX } from './note.ts';

/** Does what the user wished, which is noted at once: the next page does what this one cannot. Throws where storage refuses. */
export async function mutateAll(mutations: readonly Mutation[]): Promise<void> {
  await performNoted(mutations.map(note));
}

/** Does what was noted under these names, unless another page has done it. Throws where storage refuses it. */
export async function performNoted(names: readonly string[]): Promise<void> {
  try {
    await navigator.locks.request(LOCKS.outbox, () => doNoted(names));
  } finally {
    names.forEach(forget);
  }
}

/** Does what pages that were closed have left undone; whether there was anything. */
export async function flushOthers(): Promise<boolean> {
  if (keysFrom(OUTBOX_PREFIX).length === 0) return false;
  await navigator.locks.request(LOCKS.outbox, async () => {
    try {
      await doNoted(keysFrom(OUTBOX_PREFIX).sort());
    } catch (cause) {
      console.error('What was done last could not be stored; the next page tries again.', cause);
    }
  });
  return true;
}

/** Under one lock, so that no two pages do the same. */
async function doNoted(names: readonly string[]): Promise<void> {
  await applyMutations(names.flatMap((name) => read<Mutation>(name) ?? []));
  names.forEach(forget);
}
