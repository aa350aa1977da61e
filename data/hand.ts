import type { PageMessages } from './messages/en.ts';
import { advance, localHour, parseRotation, type Rotation, stands, tipAt } from './rotation.ts';
import type { Settings } from './settings.ts';
import type { BundledTip, Collection, OwnTip, Theme } from './tips.ts';

/** Names the tips and words of this version by their content (set at build time, see wxt.config.ts). */
declare const EDITION: string;

/** The pages that show a tip. The popup shows what the last tab showed. */
export type Page = 'newtab' | 'popup';

/** A tip as it is dealt, the `count`th since the beginning, in the cycle of `seed`, with all that is shown of it. */
export type Card = {
  count: number;
  seed: number;
  theme: Theme;
} & ({ tip: BundledTip; source: Collection['source'] } | { tip: OwnTip; source?: undefined });

/** What a card is shown with. */
export interface Setting {
  settings: Settings;
  messages: PageMessages;
}

/** What a tab showed before, as its history keeps it. */
export interface Shown {
  id: string;
  count: number;
}

/** What a page shows. */
export interface View extends Setting {
  card: Card;
  /** The local hour in which the page first showed it. */
  since: string;
  hasPrevious: boolean;
}

/**
 * The next few cards, dealt ahead so that a page can paint at once; before them the standing one, where the deck still
 * has it. A copy, like all in localStorage: it may be lost at any time.
 */
export interface Hand extends Setting {
  cards: Card[];
}

/**
 * What a page shows that opens now, dealt in one synchronous stretch, so that no two tabs take the same; undefined where
 * the hand cannot tell. A page that showed a tip `before` shows it again.
 */
export function openFromHand(page: Page, now: Date, before?: Shown): View | undefined {
  const hand = readHand();
  const rotation = readRotation();
  if (!hand || !rotation) return undefined;
  const show = (card: Card | undefined) => card && viewOf(card, hand, rotation, now);
  if (before) return show(hand.cards.find((card) => isCardOf(card, before)));
  const mode = hand.settings.rotation;
  const usesNoneUp = page === 'popup' && mode === 'tab';
  const standing = cardAt(hand, rotation.count);
  if (standing && (usesNoneUp || stands(rotation, mode, now))) return show(standing);
  return usesNoneUp ? show(cardAt(hand, rotation.count + 1)) : take(hand, rotation, now);
}

/** Deals the next card; undefined where the hand has run dry. */
export function takeFromHand(now: Date): View | undefined {
  const hand = readHand();
  const rotation = readRotation();
  return hand && rotation && take(hand, rotation, now);
}

/** The view of a card that a page shows from now on. */
export function viewOf(card: Card, setting: Setting, rotation: Rotation, now: Date): View {
  const { settings, messages } = setting;
  const hasPrevious = tipAt(rotation, card.count - 1) !== undefined;
  return { card, settings, messages, since: localHour(now), hasPrevious };
}

function take(hand: Hand, rotation: Rotation, now: Date): View | undefined {
  const card = cardAt(hand, rotation.count + 1);
  if (!card) return undefined;
  const moved = advance(rotation, { id: card.tip.id, seed: card.seed }, localHour(now));
  writeRotation(moved);
  return viewOf(card, hand, moved, now);
}

export function readHand(): Hand | undefined {
  const { edition, hand }: { edition?: unknown; hand?: unknown } = Object(read('hand'));
  return edition === EDITION && isHand(hand) ? hand : undefined;
}

export function writeHand(hand: Hand): void {
  write('hand', { edition: EDITION, hand });
}

/** To be called before what the hand was dealt from changes. */
export function dropHand(): void {
  memory.delete('hand');
  forget('hand');
}

/** The quick copy of the rotation; undefined where there is none. */
export function readRotation(): Rotation | undefined {
  const stored = read('rotation');
  return stored ? parseRotation(stored, Math.random) : undefined;
}

export function writeRotation(rotation: Rotation): void {
  write('rotation', rotation);
}

function isCardOf({ count, tip }: Card, shown: Shown): boolean {
  return count === shown.count && tip.id === shown.id;
}

function cardAt(hand: Hand, count: number): Card | undefined {
  return hand.cards.find((card) => card.count === count);
}

function isHand(value: unknown): value is Hand {
  const { settings, messages, cards }: Partial<Hand> = Object(value);
  return (
    typeof settings?.rotation === 'string' &&
    typeof messages?.next === 'string' &&
    Array.isArray(cards) &&
    cards.every(isCard)
  );
}

function isCard(value: unknown): value is Card {
  const { count, seed, tip, theme, source }: Partial<Card> = Object(value);
  return (
    typeof count === 'number' &&
    typeof seed === 'number' &&
    typeof tip?.id === 'string' &&
    typeof tip.text === 'object' &&
    typeof theme?.title?.en === 'string' &&
    (source === undefined || typeof source.author === 'string')
  );
}

type Key = 'hand' | 'rotation';

/** Stands in where localStorage is forbidden or full: then the copies live as long as the page does. */
const memory = new Map<Key, unknown>();

function read(key: Key): unknown {
  if (memory.has(key)) return memory.get(key);
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined; // forbidden or damaged: as good as lost
  }
}

function write(key: Key, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    memory.delete(key);
  } catch {
    memory.set(key, value);
    // What an earlier page left there would be taken for the truth.
    forget('hand');
    forget('rotation');
  }
}

function forget(key: Key): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // forbidden: then nothing was ever written
  }
}
