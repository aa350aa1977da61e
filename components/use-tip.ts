import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openFromHand, type Page, readHand, type View, viewOf } from '../data/hand.ts';
import { rememberShown, shownBefore } from '../data/visit.ts';
import { applyLook } from './look.ts';

type AfterFrame = typeof import('../data/after-frame.ts');

export interface TipOnPage {
  view: View | undefined;
  /** No tip can be shown: known only after the first look into storage. */
  isEmpty: boolean;
  next(): void;
  previous(): void;
}

/** The tip of a page: at once where the hand can tell, and kept right for as long as the page is open. */
export function useTip(page: Page): TipOnPage {
  const [view, setView] = useState(() => openAtOnce(page));
  const [isEmpty, setEmpty] = useState(false);
  const latest = useRef(view);
  const turns = useRef(Promise.resolve());

  // One turn after another, each from the view that the turn before it left.
  const play = (turn: (dealer: AfterFrame, view: View) => Promise<View | undefined>) => {
    turns.current = turns.current
      .then(async () => {
        const dealer = await import('../data/after-frame.ts');
        latest.current = latest.current
          ? await turn(dealer, latest.current)
          : await dealer.open(page, new Date(), beforeOn(page));
        setView(latest.current);
        setEmpty(!latest.current);
      })
      .catch((cause) => console.error('The next tip could not be dealt.', cause));
  };

  useEffect(() => {
    const settle = () => play((dealer, view) => dealer.settle(page, view, new Date()));
    const settleSeen = () => {
      if (document.visibilityState !== 'visible') return;
      play((dealer, view) => dealer.settle(page, view, new Date(), true));
    };
    const follow = async () => {
      settle();
      const { onSettingsChanged } = await import('../data/after-frame.ts');
      onSettingsChanged(settle);
    };
    // Without a tip there is no first frame to be kept free.
    if (latest.current) requestIdleCallback(follow, { timeout: 500 });
    else follow();
    document.addEventListener('visibilitychange', settleSeen);
    return () => document.removeEventListener('visibilitychange', settleSeen);
  }, []);

  // Before the frame is painted: no flash of another look.
  useLayoutEffect(() => {
    if (view) applyLook(view.settings);
  }, [view]);

  useEffect(() => {
    if (view && page === 'newtab') rememberShown(view.card);
  }, [view]);

  return {
    view,
    isEmpty,
    next: () => play((dealer, view) => dealer.next(view, new Date())),
    previous: () => play((dealer, view) => dealer.previous(view, new Date())),
  };
}

function openAtOnce(page: Page): View | undefined {
  const now = new Date();
  const settings = readHand()?.settings;
  const card = settings && openFromHand(page, now, beforeOn(page));
  return card && viewOf(card, settings, now);
}

function beforeOn(page: Page) {
  return page === 'newtab' ? shownBefore() : undefined;
}
