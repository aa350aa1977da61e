import type { Mark } from '../entries/marks.ts';
import type { Settings } from '../entries/settings.ts';
import type { PageMessages } from '../messages/tip-en.ts';
import { forget, read, write } from '../storage/local-storage.ts';
import type { BundledTip, Collection, OwnTip, Theme } from '../tips/tip.ts';
import { advance, localHour, type Rotation, stands, tipAt } from './law.ts';

/** Names the tips and words of this version by their content (set at build time, see wxt.config.ts). */
declare const BUILD_ID: string;

/** What is kept here. The copies move together: one that stayed behind would be taken for the truth. */
const copies = ['hand', 'look', 'rotation'];

/** The pages that show a tip. The popup shows what the last tab showed. */
export type Page = 'newtab' | 'popup';

/** A tip as it is dealt, the `count`th since the beginning, in the cycle of `seed`, with all that is shown of it. */
export type Card = {
  count: number;
  seed: number;
  theme: Theme;
  /** What the user did with the tip. */
  mark: Mark;
} & Credited;

/** A tip with the article that it is from, if it is from one. */
export type Credited =
  | { tip: BundledTip; source: Collection['source'] }
  | { tip: OwnTip; source?: undefined };

/** What a card is shown with. */
export interface PageContext {
  settings: Settings;
  messages: PageMessages;
}

/** What stands before the first frame whether there is a tip or not. */
export type Look = Pick<Settings, 'appearance' | 'textSize'> & Pick<PageMessages, 'language'>;

/** What a tab showed before, as its history keeps it. */
export interface Shown {
  id: string;
  count: number;
}

/** What a page shows. */
export interface View extends PageContext {
  card: Card;
  /** The local hour in which the page first showed it. */
  since: string;
  hasPrevious: boolean;
  /** Whether the reader asked for this very tip or its theme: then it stays, even if the deck does not have it. */
  isChosen?: boolean;
}

/** What a page shows where the user has hidden all tips. */
export interface AllHidden extends PageContext {
  card?: undefined;
}

/**
 * The next few cards, dealt ahead so that a page can paint at once; before them the standing one, where the deck still
 * has it. A copy, like all in localStorage: it may be lost at any time.
 */
export interface Hand extends PageContext {
  cards: Card[];
  /** The themes with tips to show, whether they are on or off. */
  themes: Pick<Theme, 'id' | 'title'>[];
}

/**
 * What a page shows that opens now, dealt in one synchronous stretch, so that no two tabs take the same; undefined where
 * the hand cannot tell. A page that showed a tip `before` shows it again.
 */
export function openFromHand(page: Page, now: Date, before?: Shown): View | AllHidden | undefined {
  const hand = readHand();
  const rotation = readRotation();
  if (!hand || !rotation) return undefined;
  const { settings, messages } = hand;
  if (hand.cards.length === 0) return { settings, messages };
  const show = (card: Card | undefined) => card && viewOf(card, hand, rotation, now);
  if (before) return show(hand.cards.find((card) => isCardOf(card, before)));
  const mode = settings.rotation;
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
export function viewOf(card: Card, setting: PageContext, rotation: Rotation, now: Date): View {
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

/** The hand as it was dealt last by this version; undefined where there is none. */
export function readHand(): Hand | undefined {
  const copy = read<{ buildId: string; hand: Hand }>('hand');
  return copy?.buildId === BUILD_ID ? copy.hand : undefined;
}

/** Keeps the hand, and beside it the look of the pages, which a page without a hand still needs. */
export function writeHand(hand: Hand): void {
  write('hand', { buildId: BUILD_ID, hand }, copies);
  write('look', lookOf(hand), copies);
}

/** To be called before what the hand was dealt from changes. */
export function dropHand(): void {
  forget('hand');
}

/** How the pages looked last; undefined where that is not known. */
export function readLook(): Look | undefined {
  return read<Look>('look');
}

/** How pages look by these settings. */
export function lookOf({ settings, messages }: PageContext): Look {
  const { appearance, textSize } = settings;
  return { appearance, textSize, language: messages.language };
}

/** The quick copy of the rotation; undefined where there is none. */
export function readRotation(): Rotation | undefined {
  return read<Rotation>('rotation');
}

/** Keeps a quick copy of the rotation. */
export function writeRotation(rotation: Rotation): void {
  write('rotation', rotation, copies);
}

function isCardOf({ count, tip }: Card, shown: Shown): boolean {
  return count === shown.count && tip.id === shown.id;
}

function cardAt(hand: Hand, count: number): Card | undefined {
  return hand.cards.find((card) => card.count === count);
}
