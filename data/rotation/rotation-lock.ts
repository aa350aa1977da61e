import { parseSettings } from '../entries/settings.ts';
import { messagesFor, messagesIn } from '../messages/index.ts';
import type { TipMessages } from '../messages/tip-en.ts';
import { flush } from '../storage/flush.ts';
import * as storage from '../storage/local-area.ts';
import { LOCKS } from '../storage/locks.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { dropHand, type PageContext } from './hand.ts';
import { furtherOf, parseRotation } from './law.ts';
import { readRotation } from './opening.ts';
import type { Rotation } from './rotation.ts';

/** What is stored, parsed, as every deal needs it. */
export interface Stored extends PageContext {
  /** False where storage could not be read: then the defaults stand here, and nothing is stored. */
  isRead: boolean;
  rotation: Rotation;
  revision: string | undefined;
}

/** Runs `task` under the rotation lock with what is stored, and persists the rotation if it advanced. */
export async function withRotationLock<Result>(
  task: (stored: Stored) => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(LOCKS.rotation, async () => {
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

/** Applies what pages that were closed have left in the outbox. */
export async function flushClosedPages(): Promise<void> {
  try {
    if (await flush()) dropHand();
  } catch (cause) {
    console.error('The last change could not be stored; the next page tries again.', cause);
  }
}

/** What is stored under the keys that every page needs; undefined where storage cannot be read. */
export async function readStored(): Promise<storage.Stored | undefined> {
  try {
    return await storage.readStored();
  } catch (cause) {
    console.error('Storage could not be read; tips are shown by the default settings.', cause);
    return undefined;
  }
}

/** The settings that are stored, or the defaults, with the messages in their language. */
export function contextOf(found: storage.Stored | undefined): {
  isRead: boolean;
  settings: PageContext['settings'];
  messages: TipMessages;
} {
  const settings = parseSettings(found?.settings, browserLanguage());
  const messages = messagesFor(settings.levels, messagesIn(settings.uiLanguage, browserLanguage()));
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
    await storage.writeRotation(rotation);
  } catch (cause) {
    console.error('The rotation could not be stored.', cause);
  }
}
