import { parseSettings, type Settings } from '../entries/settings.ts';
import { messagesBy } from '../messages/index.ts';
import type { TipMessages } from '../messages/tip-en.ts';
import { readStored, type Stored } from '../storage/local-area.ts';
import { reportFailure } from '../storage/patience.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { readHand } from './hand.ts';

/** What is stored under the keys that every page needs, with the settings and messages that follow from it. */
export interface ReadContext {
  /** False where storage cannot be read. */
  isRead: boolean;
  /** What is stored, not yet trusted. */
  stored: Stored;
  /** The settings that are stored, else those of the hand, else the defaults. */
  settings: Settings;
  /** In the language of the settings. */
  messages: TipMessages;
}

/** Reads it; nothing is stored in it where storage cannot be read. */
export async function readContext(): Promise<ReadContext> {
  let stored: Stored = {};
  let isRead = true;
  try {
    stored = await readStored();
  } catch (cause) {
    isRead = false;
    reportFailure('Storage could not be read; tips are shown by the last known settings.', cause);
  }
  const hand = isRead ? undefined : readHand();
  const settings = hand?.settings ?? parseSettings(stored.settings, browserLanguage());
  return { isRead, stored, settings, messages: messagesBy(settings, browserLanguage()) };
}
