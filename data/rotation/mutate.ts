import { applyMutations } from '../entries/apply-mutation.ts';
import { SYNCED_KEY } from '../entries/keys.ts';
import { type Mutation, markTip } from '../entries/mutations.ts';
import { flush } from '../storage/flush.ts';
import { readOwnIdsAndMarks, updateEntries } from '../storage/local-area.ts';
import { forget } from '../storage/local-storage.ts';
import { discard, enqueue } from '../storage/outbox.ts';
import { dealHand } from './deal-hand.ts';
import { dropHand } from './hand.ts';
import { withRotationLock } from './rotation-lock.ts';

// The one way for what the user changes to reach storage. It begins in the same stretch as the press: what `mutate` is given
// is in the outbox when it returns its promise.

/** Stores what the user changed and deals a new hand from it. Throws where storage refuses; then nothing is changed. */
export async function mutate(...mutations: readonly Mutation[]): Promise<void> {
  await commit(mutations.map(enqueue));
}

/** The same for mutations that are in the outbox already, by their ids there. */
export async function commit(ids: readonly string[]): Promise<void> {
  await redealAfter(async () => {
    try {
      await flush();
    } catch (cause) {
      discard(ids);
      throw cause;
    }
  });
}

/** The same for more mutations than the outbox in localStorage has room for. A page that closes meanwhile loses them. */
export async function mutateInBulk(mutations: readonly Mutation[]): Promise<void> {
  await redealAfter(async () => {
    await flush();
    await updateEntries(
      mutations.map(({ key }) => key),
      (stored) => applyMutations(stored, mutations),
    );
  });
}

/** Shows all hidden tips again. Throws where storage refuses. */
export async function showAllHidden(now: Date): Promise<void> {
  const { marks } = await readOwnIdsAndMarks();
  const hidden = [...marks].filter(([, mark]) => mark.hidden);
  await mutate(...hidden.map(([id]) => markTip(id, { hidden: false }, now)));
}

/** Deals a new hand once `store` has changed what is stored, so that the next tab knows it. */
export async function redealAfter(store: () => Promise<void>): Promise<void> {
  dropHand();
  await store();
  forget(SYNCED_KEY);
  await withRotationLock(async (stored) => {
    // Meanwhile another page may have dealt from what was stored before.
    dropHand();
    await dealHand(stored);
  });
}
