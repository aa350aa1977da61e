import type { Mark } from '../entries/marks.ts';
import { type Collection, isOwn, ownTheme, type Tip } from '../tips/tip.ts';
import type { Suggestion } from '../tips/variants.ts';
import type { Card, Hand, PageContext } from './hand.ts';
import { nextTip, type Random } from './law.ts';
import { LOW_COUNT } from './opening.ts';
import { type Place, placeOf } from './place.ts';
import { advance, monthOf, type Rotation } from './rotation.ts';

/** How many tips are dealt ahead. */
const HAND_COUNT = 8;

/**
 * Deals from the deck in the local hour `since`, without moving the rotation: its standing tip, if the deck has it, and the
 * next ones.
 */
export function dealAhead(
  deck: ReadonlySet<string>,
  rotation: Rotation,
  since: string,
  random: Random,
): Place[] {
  const ids = [...deck];
  const standing = rotation.history.at(-1) ?? '';
  const dealt = deck.has(standing) ? [placeOf(rotation, standing)] : [];
  let ahead = rotation;
  for (let i = 0; i < HAND_COUNT; i++) {
    const next = nextTip(ids, ahead, random);
    if (!next) break;
    ahead = advance(ahead, next, since);
    dealt.push(placeOf(ahead, next.id));
  }
  return dealt;
}

/** The tip as the `count`th card, with its mark and what is shown around it. */
export function cardOf(
  tip: Tip,
  mark: Mark,
  { themes }: Pick<Collection, 'themes'>,
  suggestion: Suggestion,
  { id: _id, ...place }: Place,
): Card {
  const shared = { ...place, mark, suggestion };
  if (isOwn(tip)) return { ...shared, tip, theme: ownTheme };
  const theme = themes.find(({ id }) => id === tip.theme);
  if (!theme) throw new Error(`Tip ${tip.id} names no theme of the collection: ${tip.theme}`);
  // The variants that are not shown, and the words for search, need not be copied with the card.
  const { try: _try, ask: _ask, keywords: _keywords, ...rest } = tip;
  return { ...shared, tip: rest, theme };
}

/**
 * Whether the hand was dealt from this revision and these settings, in the month of `since`, and reaches far enough beyond the
 * rotation. One without cards was dealt when all tips were hidden.
 */
export function isGood(
  hand: Hand,
  { settings, messages, revision }: PageContext & Pick<Hand, 'revision'>,
  rotation: Rotation,
  since: string,
): boolean {
  return (
    hand.month === monthOf(since) &&
    hand.revision === revision &&
    JSON.stringify(hand.settings) === JSON.stringify(settings) &&
    hand.messages.language === messages.language &&
    (hand.cards.length === 0 ||
      hand.cards.filter(({ count }) => count > rotation.count).length >= LOW_COUNT)
  );
}
