import { localHour } from '../entries/local-time.ts';
import type { RotationMode } from '../entries/settings.ts';
import { mainPage } from '../storage/capabilities.ts';
import { read, write } from '../storage/local-storage.ts';
import { advance, isRotation, monthOf, type Rotation, stands } from './rotation.ts';

// What a page decides before its first frame. It parses only this small index, never the cards.

/** Names the tips, words and markup of this version by their content (set at build time, see wxt.config.ts). */
declare const BUILD_ID: string;

/** The copies in localStorage that move together: one that stayed behind would be taken for the truth. */
export const COPIES = ['hand', 'cards', 'look', 'rotation'];

/** The pages that show a tip. The popup shows what the last tab showed, where tabs show tips. */
export type Page = 'newtab' | 'popup';

/** Which tip is the `count`th, in the cycle of `seed`. */
export interface Dealt {
  id: string;
  count: number;
  seed: number;
}

/** Which card a page shows, as the tab's history keeps it. */
export type ShownCard = Pick<Dealt, 'id' | 'count'>;

/** The card that a page shows, and since which local hour. */
export interface Opening extends ShownCard {
  since: string;
}

/** What a hand holds, without the cards themselves. */
export interface HandIndex {
  /** Identifies the hand: cards and frames of another hand are not its own. */
  hand: string;
  mode: RotationMode;
  /** In which month it was dealt, like `2026-11`: cards suggest other things in another. */
  month: string;
  cards: Dealt[];
}

/**
 * The card that a page shows when it opens now, dealt in one synchronous stretch, so that no two tabs take the same. `none`
 * where all tips are hidden, undefined where the hand cannot tell. A page that showed a card `before` shows it again.
 */
export function openFromIndex(
  page: Page,
  now: Date,
  before?: ShownCard,
): Opening | 'none' | undefined {
  const index = readIndex();
  const rotation = readRotation();
  if (!index || !rotation) return undefined;
  const { cards, mode } = index;
  if (cards.length === 0) return 'none';
  const since = localHour(now);
  const at = (count: number) => cards.find((card) => card.count === count);
  const show = (card: Dealt | undefined) => card && { id: card.id, count: card.count, since };
  if (before)
    return show(cards.find(({ id, count }) => id === before.id && count === before.count));
  const standing = at(rotation.count);
  const usesNoneUp = page !== mainPage && mode === 'tab';
  if (standing && (usesNoneUp || stands(rotation, mode, now))) return show(standing);
  if (!usesNoneUp) return takeFromIndex(index, rotation, now);
  return index.month === monthOf(since) ? show(at(rotation.count + 1)) : undefined;
}

/** Takes the next card and moves the rotation to it; undefined where the hand has run dry, or its month is over. */
export function takeFromIndex(
  { cards, month }: HandIndex,
  rotation: Rotation,
  now: Date,
): Opening | undefined {
  const card = cards.find(({ count }) => count === rotation.count + 1);
  const since = localHour(now);
  if (!card || month !== monthOf(since)) return undefined;
  writeRotation(advance(rotation, card, since));
  return { id: card.id, count: card.count, since };
}

/** The index of the hand that this version dealt last; undefined where there is none. */
export function readIndex(): HandIndex | undefined {
  const { buildId, ...index } = Object(read('hand'));
  return buildId === BUILD_ID && isIndex(index) ? index : undefined;
}

/** The copy of the rotation; undefined where there is none that this version understands. */
export function readRotation(): Rotation | undefined {
  const copy = read('rotation');
  return isRotation(copy) ? copy : undefined;
}

/** Stores a copy of the rotation. */
export function writeRotation(rotation: Rotation): void {
  write('rotation', rotation, COPIES);
}

function isIndex(value: Partial<HandIndex>): value is HandIndex {
  const { hand, mode, cards } = value;
  const isDealt = ({ id, count, seed }: Partial<Dealt>) =>
    typeof id === 'string' && typeof count === 'number' && typeof seed === 'number';
  const areDealt = Array.isArray(cards) && cards.every((card) => isDealt(Object(card)));
  return typeof hand === 'string' && typeof mode === 'string' && areDealt;
}
