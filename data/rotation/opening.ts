import { localHour } from '../entries/local-hour.ts';
import type { RotationMode } from '../entries/settings.ts';
import { read } from '../storage/local-storage.ts';
import { mainPage } from '../storage/main-page.ts';
import { advance, isCount, isRotation, monthOf, type Rotation, stands } from './rotation.ts';

// What a page decides before its first frame. It parses only this small index, never the cards.

/** Names the tips and words of this version, and the code that deals them, by their content (see wxt.config.ts). */
declare const BUILD_ID: string;

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
  /** The revision of the user's data that it was dealt from; undefined where nothing is stored yet. */
  revision?: string | undefined;
  /** In which month it was dealt, like `2026-11`: cards suggest other things in another. */
  month: string;
  cards: Dealt[];
}

/** With how few cards left the hand is dealt anew. */
export const LOW_COUNT = 2;

/** The card that is due on a page. */
export interface Due extends Opening {
  /** The hand it belongs to. */
  hand: string;
  /** What the rotation becomes with it; undefined where showing the card uses none up. */
  advanced?: Rotation | undefined;
}

/**
 * The card that a page is to show which opens now; `none` where all tips are hidden, undefined where the hand cannot tell. A
 * page that showed a card `before` shows it again. Whoever shows the card stores the advanced rotation in the same
 * synchronous stretch, so that no two tabs take the same.
 */
export function dueCard(
  page: Page,
  now: Date,
  before?: ShownCard | null,
): Due | 'none' | undefined {
  const index = readIndex();
  const rotation = readRotation();
  if (!index || !rotation) return undefined;
  if (index.cards.length === 0) return 'none';
  const { hand, mode } = index;
  const since = localHour(now);
  const at = (count: number) => index.cards.find((card) => card.count === count);
  const standing = at(rotation.count);
  const usesNoneUp = page !== mainPage && mode === 'tab';
  if (before || (standing && (usesNoneUp || stands(rotation, mode, now)))) {
    const card = before ? at(before.count) : standing;
    const isOther = before && card?.id !== before.id;
    return card && !isOther ? { ...card, since, hand } : undefined;
  }
  const next = nextIn(index, rotation, now);
  return next && usesNoneUp ? { ...next, advanced: undefined } : next;
}

/** The hand's next card; undefined where the hand has run dry, or its month is over. */
export function nextIn(
  { cards, month, hand }: HandIndex,
  rotation: Rotation,
  now: Date,
): Due | undefined {
  const card = cards.find(({ count }) => count === rotation.count + 1);
  const since = localHour(now);
  if (!card || month !== monthOf(since)) return undefined;
  return { ...card, since, hand, advanced: advance(rotation, card, since) };
}

/** The index of the hand that this version dealt last; undefined where there is none. */
export function readIndex(): HandIndex | undefined {
  const copy = Object(read('hand'));
  return copy.buildId === BUILD_ID && isIndex(copy) ? copy : undefined;
}

/** The copy of the rotation; undefined where there is none that this version understands. */
export function readRotation(): Rotation | undefined {
  const copy = read('rotation');
  return isRotation(copy) ? copy : undefined;
}

/** Whether there are cards to go by. A wrong id or seed leads to no frame and no card, and the hand is dealt anew. */
function isIndex({ cards }: Partial<HandIndex>): boolean {
  return Array.isArray(cards) && cards.every((card) => isCount(Object(card).count));
}
