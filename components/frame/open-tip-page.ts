import type { Page } from '../../data/rotation/opening.ts';
import { holdEvents } from './held-events.ts';
import { loadOrOfferReload } from './offer-reload.ts';
import { afterNextPaint } from './page-lifecycle.ts';
import { type ShownFrame, showFrame } from './show-frame.ts';

/**
 * Brings a page to life, over the frame that it shows if there is one. Calls `endHolding` as soon as it responds to the
 * reader, and replays the events held until then. `isShownAgain` tells that it was out of sight meanwhile.
 */
export type WakePage = (
  page: Page,
  frame: ShownFrame | undefined,
  held: Event[],
  endHolding: () => void,
  isShownAgain: boolean,
) => void;

/**
 * Does what must be done in a page that nobody touches, and wakes it where that is not all. A page that is left before it
 * responds leaves what is held to the next one.
 */
export type WatchUntouched = (
  frame: ShownFrame,
  held: Event[],
  wake: (isShownAgain?: boolean) => void,
) => Promise<void>;

/**
 * Shows the page's tip: at once where its frame was rendered ahead. Such a new tab wakes only when a reader is near, since
 * most are left within two seconds.
 */
export function openTipPage(
  page: Page,
  loadWakePage: () => Promise<{ wakePage: WakePage }>,
  loadUntouched: () => Promise<{ watchUntouched: WatchUntouched }>,
): void {
  const frame = showFrame(page);
  const held: Event[] = [];
  let isAwake = false;
  const load = (isShownAgain: boolean) =>
    loadOrOfferReload(async () => {
      const { wakePage } = await loadWakePage();
      wakePage(page, frame, held, endHolding, isShownAgain);
    }, endHolding);
  const wake = (isShownAgain = false) => {
    if (isAwake) return;
    isAwake = true;
    if (frame) afterNextPaint(() => load(isShownAgain));
    else load(isShownAgain);
  };
  const endHolding = holdEvents(held, () => wake());
  if (!frame || page === 'popup') wake();
  else
    afterNextPaint(() =>
      loadOrOfferReload(async () => (await loadUntouched()).watchUntouched(frame, held, wake)),
    );
}
