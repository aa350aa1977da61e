import * as v from 'valibot';
import type { Theme, Tip } from './tips.ts';

/** The theme of the tips that the user adds. */
export const MINE = 'mine';

export const ownTheme: Theme = {
  id: MINE,
  title: { en: 'My JTEs' },
  question: { en: 'What have your own JTEs told you?' },
};

const field = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));
const ownTipSchema = v.object({
  id: v.string(),
  theme: v.literal(MINE),
  text: v.object({ en: field }),
  by: v.optional(field),
});

/** One of the user's own tips as it is stored; undefined where that cannot be read. */
export function parseOwnTip(stored: unknown): Tip | undefined {
  const { success, output } = v.safeParse(ownTipSchema, stored);
  return success ? output : undefined;
}
