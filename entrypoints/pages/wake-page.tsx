import { hydrate, render } from 'preact';
import { applyLook } from '../../components/base/look.ts';
import { startWork } from '../../components/base/ready.ts';
import type { WakePage } from '../../components/frame/open-tip-page.ts';
import type { ShownFrame } from '../../components/frame/show-frame.ts';
import { renderFrame } from '../../components/tip/render-frame.tsx';
import { replayEvent } from '../../components/tip/replay-event.ts';
import { storeFrames } from '../../components/tip/store-frames.ts';
import { TipPage } from '../../components/tip/TipPage.tsx';
import { TipModel } from '../../components/tip/tip-model.ts';
import { lookOf } from '../../data/rotation/look-of.ts';

/** Takes over the elements of the page's frame where the components would render the same, else renders the page anew. */
export const wakePage: WakePage = (page, frame, held, endHolding, isShownAgain) => {
  const show = () => {
    if (model.view) applyLook(lookOf(model.view));
    render(<TipPage model={model} />, document.body);
    const endWork = startWork();
    const store = () => {
      storeFrames();
      endWork();
    };
    requestIdleCallback(store, { timeout: 1000 });
  };
  const loadDeferred = () => import('../../components/deferred/index.ts');
  const model: TipModel = new TipModel(page, loadDeferred, show, frame?.opening);
  if (frame && model.view?.card && isSameFrame(frame.nodes, renderFrame(page, model.view))) {
    hydrate(<TipPage model={model} />, document.body);
  } else if (model.view) {
    document.body.replaceChildren();
    show();
  }
  const onAwake = () => {
    endHolding();
    held.splice(0).forEach(replayEvent);
  };
  model.start(onAwake, isShownAgain);
};

function isSameFrame(one: ShownFrame['nodes'], other: ShownFrame['nodes']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
