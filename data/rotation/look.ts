import type { Settings } from '../entries/settings.ts';
import type { PageMessages } from '../messages/tip-en.ts';
import { read, write } from '../storage/local-storage.ts';
import { COPIES } from './opening.ts';

/** What a page needs before its first frame, whether there is a tip or not. */
export type Look = Pick<Settings, 'appearance' | 'textSize'> & Pick<PageMessages, 'language'>;

/** How pages look by these settings and words. */
export function lookOf({
  settings: { appearance, textSize },
  messages: { language },
}: {
  settings: Omit<Look, 'language'>;
  messages: Pick<Look, 'language'>;
}): Look {
  return { appearance, textSize, language };
}

/** How the pages looked last; undefined where that is unknown. */
export function readLook(): Look | undefined {
  const copy = read('look');
  return copy === undefined ? undefined : Object(copy);
}

/** Stores how the pages look. */
export function writeLook(look: Look): void {
  write('look', look, COPIES);
}
