import { localHour } from '../entries/local-hour.ts';
import type { Mark } from '../entries/marks.ts';
import type { Settings } from '../entries/settings.ts';
import type { PageMessages } from '../messages/tip-en.ts';
import { read } from '../storage/local-storage.ts';
import type { BundledAdvice, OwnTip, Theme } from '../tips/tip.ts';
import type { Suggestion } from '../tips/variants.ts';
import { writeRotationCopy } from './copies.ts';
import { tipAt } from './history.ts';
import {
  type Due,
  dueCard,
  nextIn,
  type Opening,
  type Page,
  readIndex,
  readRotation,
  type ShownCard,
} from './opening.ts';
import type { Place } from './place.ts';
import type { Rotation } from './rotation.ts';

/** A tip as it is dealt, with all that is shown of it. */
export interface Card extends Omit<Place, 'id'> {
  tip: BundledAdvice | OwnTip;
  theme: Theme;
  /** What the user did with the tip. */
  mark: Mark;
  suggestion: Suggestion;
}

/** What a card is shown with. */
export interface PageContext {
  settings: Settings;
  messages: PageMessages;
}

/** What a page shows. */
export interface View extends PageContext {
  card: Card;
  /** The local hour in which the page first showed it. */
  since: string;
  hasPrevious: boolean;
  /**
   * What the reader asked for, though the deck may not have it: this very tip, which stays even if it is hidden, or its theme.
   */
  askedFor?: 'tip' | 'theme';
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
  /** The revision of the user's data that it was dealt from; undefined where nothing is stored yet. */
  revision: string | undefined;
  /** In which month it was dealt, like `2026-11`: it chooses what is suggested. */
  month: string;
  cards: Card[];
  /** The themes with tips to show, whether they are on or off. */
  themes: Pick<Theme, 'id' | 'title'>[];
}

/** What a page shows that opens now, by the hand; undefined where the hand cannot tell. */
export function openFromHand(
  page: Page,
  now: Date,
  before?: ShownCard | null,
): View | AllHidden | undefined {
  const hand = readHand();
  // Without its cards, nothing may be taken from the index.
  const due = hand && dueCard(page, now, before);
  if (due !== 'none') return due && take(due);
  return hand && { settings: hand.settings, messages: hand.messages };
}

/** Takes the next card of the hand; undefined where it has run dry, or its month is over. */
export function takeFromHand(now: Date): View | undefined {
  const index = readHand() && readIndex();
  const rotation = readRotation();
  const next = index && rotation && nextIn(index, rotation, now);
  return next && take(next);
}

function take(due: Due): View | undefined {
  if (due.advanced) writeRotationCopy(due.advanced);
  return viewFromHand(due);
}

/** What the tab's history keeps of a card. */
export function shownCardOf({ tip, count }: Card): ShownCard {
  return { id: tip.id, count };
}

/** The view of a card that was opened from the hand's index; undefined where the hand no longer holds it. */
export function viewFromHand({ id, count, since }: Opening): View | undefined {
  const hand = readHand();
  const rotation = readRotation();
  const card = hand?.cards.find((card) => card.count === count && card.tip.id === id);
  return hand && rotation && card && { ...viewOf(card, hand, rotation, new Date()), since };
}

/** The view of a card that a page shows from now on. */
export function viewOf(card: Card, context: PageContext, rotation: Rotation, now: Date): View {
  const { settings, messages } = context;
  const hasPrevious = tipAt(rotation, card.count - 1) !== undefined;
  return { card, settings, messages, since: localHour(now), hasPrevious };
}

/** The hand that this version dealt last, with its cards; undefined where there is none. */
export function readHand(): Hand | undefined {
  const index = readIndex();
  const copy = index && read<Hand & { id: string }>('cards');
  return copy?.id === index?.hand && isHand(copy) ? copy : undefined;
}

/** Whether all parts of a hand are there. What stands in them was written by this build, like its index. */
function isHand(value: Partial<Hand> | undefined): value is Hand {
  const { settings, messages, cards, themes } = value ?? {};
  return Boolean(settings && messages) && Array.isArray(cards) && Array.isArray(themes);
}
