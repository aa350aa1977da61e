import { parseSettings } from '../entries/settings.ts';
import { messagesBy } from '../messages/index.ts';
import type { TipMessages } from '../messages/tip-en.ts';
import { flush, reportRefusal } from '../storage/flush.ts';
import * as storage from '../storage/local-area.ts';
import { LOCKS } from '../storage/locks.ts';
import { NoAnswer, reportFailure, within } from '../storage/patience.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { type PageContext, readHand } from './hand.ts';
import { furtherOf, parseRotation } from './law.ts';
import { readRotation } from './opening.ts';
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
    const found = await readStored();
    const { isRead, settings, messages } = contextOf(found);
    const rotation = parseRotation(found?.rotation, Math.random);
    const revision = typeof found?.revision === 'string' ? found.revision : undefined;
    const result = await task({ isRead, settings, messages: messages.page, rotation, revision });
    const copy = readRotation();
    const isAhead = copy && (!found?.rotation || copy.count > rotation.count);
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

/** What is stored under the keys that every page needs; undefined where storage cannot be read. */
export async function readStored(): Promise<storage.Stored | undefined> {
  try {
    return await storage.readStored();
  } catch (cause) {
    reportFailure('Storage could not be read; tips are shown by the last known settings.', cause);
    return undefined;
  }
}

/** The settings that are stored, else those of the hand, else the defaults, with the messages in their language. */
export function contextOf(found: storage.Stored | undefined): {
  isRead: boolean;
  settings: PageContext['settings'];
  messages: TipMessages;
} {
  const hand = found ? undefined : readHand();
  const settings = hand?.settings ?? parseSettings(found?.settings, browserLanguage());
  const messages = messagesBy(settings, browserLanguage());
  return { isRead: found !== undefined, settings, messages };
}

/** Of the stored rotation and its copy, the one that has advanced further. */
export function furtherRotation({ rotation }: Pick<Stored, 'rotation'>): Rotation {
  const copy = readRotation();
  return copy ? furtherOf(copy, rotation) : rotation;
}

/** Stores the rotation. Where storage is full, the copy in localStorage still has it. */
async function persist(rotation: Rotation): Promise<void> {
  try {
    await within(FLUSH_MS, storage.writeRotation(rotation));
  } catch (cause) {
    reportFailure('The rotation could not be stored.', cause);
  }
}
