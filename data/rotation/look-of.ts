import type { Look } from './look.ts';

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
