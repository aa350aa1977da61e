import { localHour } from '../entries/local-time.ts';
import { rebuildOwnTipIndex } from '../storage/local-area.ts';
import { dealAhead, isGood } from './deal-ahead.ts';
import { cardsOf, type DealContext, loadDealContext, themesOf } from './deal-context.ts';
import { type Hand, readHand } from './hand.ts';
import { readRotation, writeRotation } from './opening.ts';
import { monthOf } from './rotation.ts';
import { furtherRotation, type Stored } from './rotation-lock.ts';
import { writeHand } from './write-hand.ts';

/** Deals a new hand unless the one there is good, and returns what it is dealt from. */
export async function dealHand(stored: Stored): Promise<DealContext> {
  const context = await loadDealContext(stored);
  return goodHand(stored) ? context : dealFrom(stored, context);
}

/** The hand, if it was dealt from what is stored and reaches far enough beyond the rotation. */
export function goodHand(stored: Stored): Hand | undefined {
  const hand = readHand();
  const copy = readRotation();
  const isBehind = !copy || copy.count < stored.rotation.count;
  return hand && !isBehind && isGood(hand, stored, copy, localHour(new Date())) ? hand : undefined;
}

async function dealFrom(stored: Stored, context: DealContext): Promise<DealContext> {
  const rotation = furtherRotation(stored);
  const since = localHour(new Date());
  const dealt = dealAhead(context.deck, rotation, since, Math.random);
  const cards = await cardsOf(dealt, context);
  if (furtherRotation(stored).count !== rotation.count) {
    // Another tab took a card meanwhile.
    return dealFrom(stored, context);
  }
  if (cards.length < dealt.length) {
    // An own tip cannot be read although the index has it: it was damaged, or written by something else.
    await rebuildOwnTipIndex();
    return dealFrom(stored, await loadDealContext(stored));
  }
  const { settings, messages, revision } = stored;
  writeRotation(rotation);
  const hand = { settings, messages, revision, month: monthOf(since), cards };
  writeHand({ ...hand, themes: themesOf(context) }, !context.isRead);
  return context;
}
