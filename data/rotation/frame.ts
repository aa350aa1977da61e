import { forget, keysFrom, read, write } from '../storage/local-storage.ts';
import type { Page, ShownCard } from './opening.ts';

/**
 * A node of what a page shows first, rendered ahead, as plain JSON: a text, or an element with its name, attributes and
 * children. Two texts beside each other stay two.
 */
export type FrameNode =
  | string
  | [name: string, attributes: Record<string, string>, ...children: FrameNode[]];

const PREFIX = 'frame:';

interface StoredFrame {
  hand: string;
  nodes: FrameNode[];
}

/** The frame of a card of that hand on a page; undefined where there is none. */
export function readFrame(page: Page, hand: string, card: ShownCard): FrameNode[] | undefined {
  const { hand: itsHand, nodes }: Partial<StoredFrame> = Object(read(keyOf(page, card)));
  return itsHand === hand && Array.isArray(nodes) ? nodes : undefined;
}

/** Stores the frame of a card of that hand on a page. */
export function writeFrame(page: Page, hand: string, card: ShownCard, nodes: FrameNode[]): void {
  write(keyOf(page, card), { hand, nodes } satisfies StoredFrame);
}

/** Removes the frames of all cards but these. */
export function keepFramesOf(cards: readonly ShownCard[]): void {
  const kept = new Set(cards.flatMap((card) => [keyOf('newtab', card), keyOf('popup', card)]));
  for (const key of keysFrom(PREFIX)) if (!kept.has(key)) forget(key);
}

function keyOf(page: Page, { id, count }: ShownCard): string {
  return `${PREFIX}${page}:${count}:${id}`;
}
