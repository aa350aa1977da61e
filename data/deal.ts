import type { Card, Hand } from './hand.ts';
import { advance, nextTip, type Random, type Rotation } from './rotation.ts';
import type { Settings } from './settings.ts';
import type { Collection, Tip } from './tips.ts';

/** How many cards are dealt ahead, and with how few left the hand is dealt anew. */
const FULL = 8;
const LOW = 3;

/** The tip as the `count`th card, with what is shown around it. */
export function cardOf(
  tip: Tip,
  { themes, source }: Collection,
  { count, seed }: Pick<Card, 'count' | 'seed'>,
): Card {
  const theme = themes.find(({ id }) => id === tip.theme);
  if (!theme) throw new Error(`Tip ${tip.id} names no theme of the collection: ${tip.theme}`);
  return { count, seed, tip, theme, source };
}

/** Deals from the deck, without moving the rotation: its standing tip, if the deck has it, and the next ones. */
export function dealHand(
  deck: readonly Tip[],
  collection: Collection,
  settings: Settings,
  rotation: Rotation,
  random: Random,
): Hand {
  const ids = deck.map(({ id }) => id);
  const tips = new Map(deck.map((tip) => [tip.id, tip]));
  const standing = tips.get(rotation.history.at(-1) ?? '');
  const cards = standing ? [cardOf(standing, collection, rotation)] : [];
  let ahead = rotation;
  for (let dealt = 0; dealt < FULL; dealt++) {
    const next = nextTip(ids, ahead, random);
    const tip = next && tips.get(next.id);
    if (!tip) break;
    ahead = advance(ahead, next, ahead.since);
    cards.push(cardOf(tip, collection, ahead));
  }
  return { settings, cards };
}

/** Whether the hand was dealt under these settings and goes far enough beyond the rotation. */
export function isGood(hand: Hand, settings: Settings, rotation: Rotation): boolean {
  return (
    JSON.stringify(hand.settings) === JSON.stringify(settings) &&
    hand.cards.filter(({ count }) => count > rotation.count).length >= LOW
  );
}
