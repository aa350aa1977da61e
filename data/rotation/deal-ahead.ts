import type { Mark } from '../entries/marks.ts';
import { type Collection, ownTheme, type Tip } from '../tips/tip.ts';
import type { Card, Hand, PageContext } from './hand.ts';
import { nextTip, type Random } from './law.ts';
import type { Dealt } from './opening.ts';
import { advance, type Rotation } from './rotation.ts';

/** How many tips are dealt ahead, and with how few left the hand is dealt anew. */
const HAND_COUNT = 6;
const LOW_COUNT = 2;

/** Deals from the deck, without moving the rotation: its standing tip, if the deck has it, and the next ones. */
export function dealAhead(deck: ReadonlySet<string>, rotation: Rotation, random: Random): Dealt[] {
  const ids = [...deck];
  const standing = rotation.history.at(-1) ?? '';
  const placeOf = (id: string, { count, seed }: Rotation): Dealt => ({ id, count, seed });
  const dealt = deck.has(standing) ? [placeOf(standing, rotation)] : [];
  let ahead = rotation;
  for (let i = 0; i < HAND_COUNT; i++) {
    const next = nextTip(ids, ahead, random);
    if (!next) break;
    ahead = advance(ahead, next, ahead.since);
    dealt.push(placeOf(next.id, ahead));
  }
  return dealt;
}

/** The tip as the `count`th card, with its mark and what is shown around it. */
export function cardOf(
  tip: Tip,
  mark: Mark,
  { themes, source }: Collection,
  { count, seed }: Dealt,
): Card {
  if (!('answer' in tip)) return { count, seed, mark, tip, theme: ownTheme };
  const theme = themes.find(({ id }) => id === tip.theme);
  if (!theme) throw new Error(`Tip ${tip.id} names no theme of the collection: ${tip.theme}`);
  return { count, seed, mark, tip, theme, source };
}

/**
 * Whether the hand was dealt from this revision and these settings, and reaches far enough beyond the rotation. One without
 * cards was dealt when all tips were hidden.
 */
export function isGood(
  hand: Hand,
  { settings, messages, revision }: PageContext & Pick<Hand, 'revision'>,
  rotation: Rotation,
): boolean {
  return (
    hand.revision === revision &&
    JSON.stringify(hand.settings) === JSON.stringify(settings) &&
    hand.messages.language === messages.language &&
    (hand.cards.length === 0 ||
      hand.cards.filter(({ count }) => count > rotation.count).length >= LOW_COUNT)
  );
}
