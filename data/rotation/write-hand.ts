import { forget, write, writeForThisPage } from '../storage/write-local-storage.ts';
import { COPIES } from './copies.ts';
import type { Hand } from './hand.ts';
import { LOOK_KEY } from './look.ts';
import { lookOf } from './look-of.ts';
import type { HandIndex } from './opening.ts';

declare const BUILD_ID: string;

/** No revision that is ever stored: what was dealt from a failed read is not good once storage can be read. */
export const UNREAD_REVISION = 'unread';

/**
 * Stores the hand, its index last, and beside it the look, which a page without a hand still needs. What was dealt from a
 * failed read is for this page alone.
 */
export function writeHand(hand: Hand): void {
  const id = crypto.randomUUID();
  const cards = hand.cards.map(({ tip, count, seed }) => ({ id: tip.id, count, seed }));
  const index = {
    buildId: BUILD_ID,
    hand: id,
    mode: hand.settings.rotation,
    revision: hand.revision,
    month: hand.month,
    cards,
  } satisfies HandIndex & { buildId: string };
  if (hand.revision === UNREAD_REVISION) {
    writeForThisPage('cards', { ...hand, id });
    writeForThisPage('hand', index);
    return;
  }
  // What this page dealt for itself alone gives way.
  dropHand();
  write('cards', { ...hand, id }, COPIES);
  write(LOOK_KEY, lookOf(hand), COPIES);
  write('hand', index, COPIES);
}

/** To be called before what the hand was dealt from changes. */
export function dropHand(): void {
  forget('hand');
  forget('cards');
}
