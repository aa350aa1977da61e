import { readFrame } from '../../data/rotation/frame.ts';
import { readHand, shownCardOf, viewOf } from '../../data/rotation/hand.ts';
import { readIndex, readRotation } from '../../data/rotation/opening.ts';
import { framedPages, keepFramesOf, writeFrame } from '../../data/rotation/write-frame.ts';
import { isStored } from '../../data/storage/local-storage-keys.ts';
import { renderFrame } from './render-frame.tsx';

/** Renders the frames of the hand that are missing and stores them for the pages to come. */
export function storeFrames(): void {
  const hand = readHand();
  const index = readIndex();
  const rotation = readRotation();
  if (!hand || !index || !rotation || !isStored('hand')) return;
  const cards = hand.cards.filter(({ count }) => count >= rotation.count);
  for (const card of cards) {
    const shown = shownCardOf(card);
    const view = viewOf(card, hand, rotation, new Date());
    for (const page of framedPages) {
      if (readFrame(page, index.hand, shown)) continue;
      writeFrame(page, index.hand, shown, renderFrame(page, view));
    }
  }
  keepFramesOf(cards.map(shownCardOf));
}
