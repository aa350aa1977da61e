import { localDate } from '../../data/entries/local-date.ts';
import { stampOn } from '../../data/entries/stamp-on.ts';
import type { View } from '../../data/rotation/hand.ts';
import { hintsOf } from './menu/key-hints.ts';

/** The attributes of the buttons under a tip that a frame made earlier cannot know: their keys, and what was done today. */
export function attributesOf(view: View): Record<string, object> {
  const hints = hintsOf(view);
  const isTriedToday = stampOn(view.card.mark, localDate(new Date())) !== undefined;
  return { ...hints, tried: { ...hints.tried, 'aria-pressed': isTriedToday } };
}
