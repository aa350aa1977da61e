import { localHour } from '../entries/local-hour.ts';
import { rebuildOwnTipIndex } from '../storage/local-area.ts';
import { outboxIds } from '../storage/outbox.ts';
import { reportFailure } from '../storage/patience.ts';
import { writeRotationCopy } from './copies.ts';
import { dealAhead, isGood } from './deal-ahead.ts';
import {
  cardsOf,
  type DealContext,
  loadDealContext,
  themesOf,
  withoutOwnTips,
} from './deal-context.ts';
import { type Card, type Hand, readHand } from './hand.ts';
import { readRotation } from './opening.ts';
import { monthOf } from './rotation.ts';
import { furtherRotation, type Stored } from './rotation-lock.ts';
import { UNREAD_REVISION, writeHand } from './write-hand.ts';

/** Deals a new hand for the month of `now` unless the one there is good, and returns what it is dealt from. */
export async function dealHand(stored: Stored, now: Date): Promise<DealContext> {
  const context = await loadDealContext(stored);
  return goodHand(stored, now) ? context : dealFrom(stored, context, now);
}

/** The hand, if it was dealt from what is stored, in the month of `now`, and reaches far enough beyond the rotation. */
export function goodHand(stored: Stored, now: Date): Hand | undefined {
  const hand = readHand();
  const copy = readRotation();
  // What is in the outbox may bring tips back.
  if (hand?.cards.length === 0 && outboxIds().length > 0) return undefined;
  // Better an old hand than one that knows of no marks.
  if (!stored.isRead)
    return hand?.cards.some(({ count }) => copy && count > copy.count) ? hand : undefined;
  const isBehind = !copy || copy.count < stored.rotation.count;
  return hand && !isBehind && isGood(hand, stored, copy, localHour(now)) ? hand : undefined;
}

async function dealFrom(stored: Stored, context: DealContext, now: Date): Promise<DealContext> {
  const rotation = furtherRotation(stored);
  const since = localHour(now);
  const dealt = dealAhead(context.deck, rotation, since, Math.random);
  let cards: Card[];
  try {
    cards = await cardsOf(dealt, context);
  } catch (cause) {
    reportFailure('Your own tips could not be read.', cause);
    return dealFrom(stored, withoutOwnTips(context), now);
  }
  if (furtherRotation(stored).count !== rotation.count) {
    // Another tab took a card meanwhile.
    return dealFrom(stored, context, now);
  }
  if (cards.length < dealt.length && context.isRead) {
    // An own tip cannot be read although the index has it: it was damaged, or written by something else.
    await rebuildOwnTipIndex();
    return dealFrom(stored, await loadDealContext(stored), now);
  }
  const { settings, messages } = stored;
  const revision = context.isRead ? stored.revision : UNREAD_REVISION;
  writeRotationCopy(rotation);
  const hand = { settings, messages, revision, month: monthOf(since), cards };
  writeHand({ ...hand, themes: themesOf(context) });
  return context;
}
