import { stored } from '../storage/local-storage.ts';
import type { Page, ShownCard } from './opening.ts';

/**
 * A node of what a page shows first, rendered ahead, as plain JSON: a text, or an element with its name, attributes and
 * children. Two texts beside each other stay two.
 */
export type FrameNode =
  | string
  | [name: string, attributes: Record<string, string>, ...children: FrameNode[]];

export const FRAME_PREFIX = 'frame:';

/** A frame as it is stored, with the hand that its card belongs to. */
export interface StoredFrame {
  hand: string;
  nodes: FrameNode[];
}

/**
 * The frame of a card of that hand on a page; undefined where there is none. It has no checksum, which would cost more than
 * building it: a damaged frame cannot be parsed, or is replaced as the page wakes.
 */
export function readFrame(page: Page, hand: string, card: ShownCard): FrameNode[] | undefined {
  try {
    const frame: StoredFrame = JSON.parse(stored(frameKey(page, card)) ?? '');
    return frame.hand === hand ? frame.nodes : undefined;
  } catch {
    return undefined;
  }
}

/** The key of the frame of a card on a page. */
export function frameKey(page: Page, { id, count }: ShownCard): string {
  return `${FRAME_PREFIX}${page}:${count}:${id}`;
}
