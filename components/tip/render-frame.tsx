import { render } from 'preact';
import type { FrameNode } from '../../data/rotation/frame.ts';
import type { View } from '../../data/rotation/hand.ts';
import type { Page } from '../../data/rotation/opening.ts';
import { captureNode } from './capture-node.ts';
import { TipPage } from './TipPage.tsx';

/** Renders what a page shows of a view in its first frame. */
export function renderFrame(page: Page, view: View): FrameNode[] {
  const root = document.createElement('div');
  const ignore = () => {};
  const model = {
    page,
    state: { view },
    view,
    deferred: undefined,
    notice: undefined,
    themeOverride: undefined,
    press: ignore,
    update: ignore,
  };
  render(<TipPage model={model} />, root);
  const nodes = [...root.childNodes].map(captureNode);
  render(null, root);
  return nodes;
}
