import { keysFrom } from '../storage/local-storage-keys.ts';
import { forget, writeText } from '../storage/write-local-storage.ts';
import { FRAME_PREFIX, type FrameNode, frameKey, type StoredFrame } from './frame.ts';
import type { Page, ShownCard } from './opening.ts';

/** The pages that have frames. */
export const framedPages: readonly Page[] = ['newtab', 'popup'];

/** Stores the frame of a card of that hand on a page, if localStorage takes it. */
export function writeFrame(page: Page, hand: string, card: ShownCard, nodes: FrameNode[]): void {
  writeText(frameKey(page, card), JSON.stringify({ hand, nodes } satisfies StoredFrame));
}

/** Removes the frames of all cards but these. */
export function keepFramesOf(cards: readonly ShownCard[]): void {
  const kept = new Set(cards.flatMap((card) => framedPages.map((page) => frameKey(page, card))));
  for (const key of keysFrom(FRAME_PREFIX)) if (!kept.has(key)) forget(key);
}
