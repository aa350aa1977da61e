import { applyMutations } from '../entries/apply-mutation.ts';
import { type Mutation, markTip } from '../entries/mutations.ts';
import { flush, reportRefusal } from '../storage/flush.ts';
import { marksIn, readOwnIdsAndMarks, updateEntries } from '../storage/local-area.ts';
import { enqueue, SYNCED_KEY } from '../storage/outbox.ts';
import { NoAnswer, readAgain, STORED_MS, within } from '../storage/patience.ts';
import { forget } from '../storage/write-local-storage.ts';
import { dealHand } from './deal-hand.ts';
import { reviseHand } from './revise-hand.ts';
import { withRotationLock } from './rotation-lock.ts';
import { dropHand } from './write-hand.ts';

// The one way for what the user changes to reach storage. It begins in the same stretch as the press: what `mutate` is given
// is in the outbox when it returns its promise.

/**
 * Stores what the user changed and deals a new hand from it. What storage refuses or does not answer in time stays in the
 * outbox: it counts as done, and `followUnstored` tells that it is not stored yet.
 */
export async function mutate(...mutations: readonly Mutation[]): Promise<void> {
  for (const mutation of mutations) enqueue(mutation);
  await commit();
}

/** The same for what is in the outbox already. */
export async function commit(): Promise<void> {
  reviseHand();
  try {
    await within(STORED_MS, flush());
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) reportRefusal(cause);
    readAgain();
    return;
  }
  await withRotationLock((stored) => dealHand(stored, new Date()));
}

/**
 * The same for more mutations than the outbox in localStorage has room for. A page that closes meanwhile loses them. Throws
 * where storage refuses; then nothing is changed.
 */
export async function mutateInBulk(mutations: readonly Mutation[]): Promise<void> {
  await redealAfter(async () => {
    await flush();
    await updateEntries(
      mutations.map(({ key }) => key),
      (stored) => applyMutations(stored, mutations),
    );
  });
}

/** Shows all hidden tips again. Throws where storage cannot be read. */
export async function showAllHidden(now: Date): Promise<void> {
  const { marks } = await readOwnIdsAndMarks();
  const hidden = [...marksIn(marks)].filter(([, mark]) => mark.hidden);
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
    await dealHand(stored, new Date());
  });
}
