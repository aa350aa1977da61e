import { flush, reportRefusal } from '../storage/flush.ts';
import { writeRotation } from '../storage/local-area.ts';
import { LOCKS } from '../storage/locks.ts';
import { NoAnswer, reportFailure, within } from '../storage/patience.ts';
import type { PageContext } from './hand.ts';
import { furtherOf, parseRotation } from './law.ts';
import { readRotation } from './opening.ts';
import { readContext } from './read-context.ts';
import { reviseHand } from './revise-hand.ts';
import type { Rotation } from './rotation.ts';

/** What is stored, parsed, as every deal needs it. */
export interface Stored extends PageContext {
  /** False where storage could not be read: then nothing is stored. */
  isRead: boolean;
  rotation: Rotation;
  revision: string | undefined;
}

/** How long a page waits for other pages, and for what it need not know before it shows a tip. */
const LOCK_MS = 200;
const FLUSH_MS = 200;

/** Runs `task` under the rotation lock with what is stored, and persists the rotation if it advanced. */
export async function withRotationLock<Result>(
  task: (stored: Stored) => Promise<Result>,
): Promise<Result> {
  return whileLocked(async () => {
    await flushClosedPages();
    const { isRead, stored, settings, messages } = await readContext();
    const rotation = parseRotation(stored.rotation, Math.random);
    const revision = typeof stored.revision === 'string' ? stored.revision : undefined;
    const result = await task({ isRead, settings, messages: messages.page, rotation, revision });
    const copy = readRotation();
    const isAhead = copy && (!stored.rotation || copy.count > rotation.count);
    if (isRead && isAhead) await persist(copy);
    return result;
  });
}

/** Waits its turn, but not for a page whose storage does not answer: what is taken from the hand is safe without a lock. */
async function whileLocked<Result>(task: () => Promise<Result>): Promise<Result> {
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const locked = new Promise<void>((resolve, reject) => {
    navigator.locks
      .request(LOCKS.rotation, () => {
        resolve();
        return isOver;
      })
      .catch(reject);
  });
  try {
    await within(LOCK_MS, locked).catch((cause) => {
      if (!(cause instanceof NoAnswer)) throw cause;
    });
    return await task();
  } finally {
    end();
  }
}

/** Applies what pages that were closed have left in the outbox. */
export async function flushClosedPages(): Promise<void> {
  reviseHand();
  try {
    await within(FLUSH_MS, flush());
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) reportRefusal(cause);
  }
}

/** Of the stored rotation and its copy, the one that has advanced further. */
export function furtherRotation({ rotation }: Pick<Stored, 'rotation'>): Rotation {
  const copy = readRotation();
  return copy ? furtherOf(copy, rotation) : rotation;
}

/** Stores the rotation. Where storage is full, the copy in localStorage still has it. */
async function persist(rotation: Rotation): Promise<void> {
  try {
    await within(FLUSH_MS, writeRotation(rotation));
  } catch (cause) {
    reportFailure('The rotation could not be stored.', cause);
  }
}
