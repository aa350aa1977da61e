import { write, writeToMemory } from '../storage/local-storage.ts';
import type { Hand } from './hand.ts';
import { lookOf } from './look.ts';
import { COPIES, type HandIndex } from './opening.ts';

declare const BUILD_ID: string;

/**
 * Stores the hand, its index last, and beside it the look, which a page without a hand still needs. What was dealt from a
 * failed read is for this page alone.
 */
export function writeHand(hand: Hand, isFromFailedRead: boolean): void {
  const id = crypto.randomUUID();
  const cards = hand.cards.map(({ tip, count, seed }) => ({ id: tip.id, count, seed }));
  const index = {
    buildId: BUILD_ID,
    hand: id,
    mode: hand.settings.rotation,
    month: hand.month,
    cards,
  } satisfies HandIndex & { buildId: string };
  if (isFromFailedRead) {
    writeToMemory('cards', { id, ...hand });
    writeToMemory('hand', index);
    return;
  }
  write('cards', { id, ...hand }, COPIES);
  write('look', lookOf(hand), COPIES);
  write('hand', index, COPIES);
}
