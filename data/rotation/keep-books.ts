import { FIRST_DAY_KEY, LEFT_PREFIX, MET_KEY } from '../entries/keys.ts';
import { read } from '../storage/local-storage.ts';
import { ROTATION_LOCK } from '../storage/locks.ts';
import {
  holdsKeyFrom,
  readRotationAndRevision,
  writeRotationNatively,
} from '../storage/native-area.ts';
import { OUTBOX_PREFIX } from '../storage/outbox.ts';
import { LOW_COUNT, readIndex, readRotation } from './opening.ts';
import { isRotation } from './rotation.ts';

/**
 * Persists the rotation that a frame of the hand of this id has advanced. Returns whether that was all there was to do: false
 * where the hand is low, out of date or has been replaced since, a change waits in the outbox, the reader is new, or storage
 * cannot be read or written.
 */
export async function keepBooks(hand: string): Promise<boolean> {
  const isFirstDay = !read(MET_KEY) || read(FIRST_DAY_KEY);
  if (holdsKeyFrom(OUTBOX_PREFIX, LEFT_PREFIX) || isFirstDay) return false;
  const keep = async () => {
    const index = readIndex();
    const copy = readRotation();
    if (index?.hand !== hand || !copy) return false;
    const { rotation: stored, revision } = await readRotationAndRevision();
    const isBehind = !isRotation(stored) || stored.count > copy.count;
    if (isBehind || revision !== index.revision) return false;
    if (copy.count > stored.count) await writeRotationNatively(copy);
    return index.cards.filter(({ count }) => count > copy.count).length >= LOW_COUNT;
  };
  try {
    return await navigator.locks.request(ROTATION_LOCK, keep);
  } catch {
    return false; // The page wakes, tries again, and reports what storage refuses.
  }
}
