import type { Settings } from '../entries/settings.ts';
import type { PageMessages } from '../messages/tip-en.ts';
import { read } from '../storage/local-storage.ts';

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
