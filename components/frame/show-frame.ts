import { type FrameNode, readFrame } from '../../data/rotation/frame.ts';
import { type Due, dueCard, type Page, type ShownCard } from '../../data/rotation/opening.ts';
import { store } from '../../data/storage/local-storage.ts';
import { buildNode } from './build-node.ts';
import { shownBefore } from './page-lifecycle.ts';

/** A frame that a page shows, and the card in it. */
export interface ShownFrame {
  opening: Due;
  nodes: FrameNode[];
}

/** Takes the page's next card and shows its frame. Undefined where there is no such frame; then no card is taken either. */
export function showFrame(page: Page): ShownFrame | undefined {
  // The address of a new tab may ask for a tip of its own.
  if (location.hash) return undefined;
  const due = dueCard(page, new Date(), shownBefore());
  if (!due || due === 'none') return undefined;
  const nodes = readFrame(page, due.hand, due);
  const built = nodes && buildNodes(nodes);
  if (!built || (due.advanced && !store('rotation', due.advanced))) return undefined;
  document.body.replaceChildren(...built);
  const { id, count } = due;
  history.replaceState({ id, count } satisfies ShownCard, '');
  return { opening: due, nodes };
}

/** Undefined where a frame is damaged: the components render the page then. */
function buildNodes(nodes: FrameNode[]): Node[] | undefined {
  try {
    return nodes.map(buildNode);
  } catch {
    return undefined;
  }
}
