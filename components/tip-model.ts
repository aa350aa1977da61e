import { type AllHidden, openFromHand, type Page, type View } from '../data/hand.ts';
import { afterFirstPaint, rememberShown, shownBefore } from '../data/visit.ts';

type AfterFrame = typeof import('../data/after-frame.ts');

/** The tip of a page: there at once where the hand can tell, and kept right for as long as the page is open. */
export class TipModel {
  readonly page: Page;
  /** Undefined until there is something to show. */
  view: View | AllHidden | undefined;
  isFirstFrame = true;
  readonly #onChange: () => void;
  /** One turn after another, each from the view that the turn before it left. */
  #turns = Promise.resolve();
  #isLeft = false;

  constructor(page: Page, onChange: () => void) {
    this.page = page;
    this.#onChange = onChange;
    // Firefox cuts off what still loads before it tells of pagehide.
    addEventListener('beforeunload', () => {
      this.#isLeft = true;
    });
    addEventListener('pageshow', () => {
      this.#isLeft = false;
    });
    this.view = openFromHand(page, new Date(), this.#before());
  }

  next(): void {
    this.#play(({ next }, view) => next(view, new Date()));
  }

  previous(): void {
    this.#play(({ previous }, view) => previous(view, new Date()));
  }

  /** Shows all hidden tips again. */
  bringAllBack(): void {
    this.#turn(async ({ bringAllBack, settle }, view) => {
      await bringAllBack(new Date());
      return settle(this.page, view, new Date());
    });
  }

  /** To be called once the first frame is on its way. */
  follow(): void {
    const settle = (shownAgain: boolean) =>
      this.#turn(({ settle }, view) => settle(this.page, view, new Date(), shownAgain));
    const begin = () => {
      this.isFirstFrame = false;
      settle(false);
      this.#queue(async ({ onDeckChanged }) => {
        onDeckChanged(() => settle(false));
      });
    };
    // Without a tip there is no first frame to be kept free.
    if (this.view) afterFirstPaint(begin);
    else begin();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') settle(true);
    });
    this.#remember();
  }

  /** A turn that needs a tip on the page. */
  #play(turn: (afterFrame: AfterFrame, view: View) => Promise<View | AllHidden | undefined>): void {
    this.#turn(async (afterFrame, view) => (view.card ? turn(afterFrame, view) : view));
  }

  #turn(
    turn: (afterFrame: AfterFrame, view: View | AllHidden) => Promise<View | AllHidden | undefined>,
  ): void {
    this.#queue(async (afterFrame) => {
      const shown = this.view?.card;
      this.view = this.view
        ? await turn(afterFrame, this.view)
        : await afterFrame.open(this.page, new Date(), this.#before());
      const isAnother = this.view?.card?.count !== shown?.count;
      if (isAnother || this.view?.card?.tip.id !== shown?.tip.id) this.#remember();
      this.#onChange();
    });
  }

  #queue(turn: (afterFrame: AfterFrame) => Promise<void>): void {
    this.#turns = this.#turns
      .then(async () => turn(await import('../data/after-frame.ts')))
      .catch((cause) => {
        // What a page that is left still loads is cut off; nobody misses it.
        if (!this.#isLeft) console.error('The next tip could not be dealt.', cause);
      });
  }

  #before() {
    return this.page === 'newtab' ? shownBefore() : undefined;
  }

  #remember(): void {
    if (this.view?.card && this.page === 'newtab') rememberShown(this.view.card);
  }
}
