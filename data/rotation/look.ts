import type { Settings } from '../entries/settings.ts';
import type { PageMessages } from '../messages/tip-en.ts';
import { read } from '../storage/local-storage.ts';

/** The key of the copy of the look. */
export const LOOK_KEY = 'look';

/** What a page needs before its first frame, whether there is a tip or not. */
export type Look = Pick<Settings, 'appearance' | 'textSize'> & Pick<PageMessages, 'language'>;

/** How the pages looked last; undefined where that is unknown. */
export function readLook(): Look | undefined {
  const copy = read(LOOK_KEY);
  return copy === undefined ? undefined : Object(copy);
}
