import type { Mutation } from '../../data/entries/mutations.ts';
import { cardMutation } from '../../data/rotation/card-mutation.ts';
import { type AllHidden, dropHand, openFromHand, type View } from '../../data/rotation/hand.ts';
import type { Page } from '../../data/rotation/opening.ts';
import { enqueue } from '../../data/storage/outbox.ts';
import { startWork } from '../base/ready.ts';
import type { Notice } from '../deferred/notice/notice.ts';
import type { ThemeOverride } from '../deferred/theme-override.ts';
import { afterFirstPaint, rememberShown, shownBefore } from './page-lifecycle.ts';

export type Deferred = typeof import('../deferred/index.ts');
type Shown = View | AllHidden | undefined;
/** The names of the buttons under a tip. */
export type Action = keyof Deferred['actions'];

/** A button that was pressed. What it means for storage is noted by then; the rest takes its turn. */
export interface Press {
  model: TipModel;
  /** What was shown when it was pressed. */
  pressed: View;
  /** What is shown by now. */
  shown: View | AllHidden;
  /** What is to be stored, and the name under which that is noted. */
  mutation: Mutation | undefined;
  noted: string | undefined;
}

/** The tip of a page: there at once where the hand can tell, and kept right for as long as the page is open. */
export class TipModel {
  readonly page: Page;
  /** Undefined until there is something to show. */
  view: Shown;
  /** What is loaded once the first frame stands. */
  deferred: Deferred | undefined;
  isFirstFrame = true;
  /** What the page has to say of what was done last. */
  notice: Notice | undefined;
  /** The popup's theme of the moment. */
  themeOverride: ThemeOverride | undefined;
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
    this.view = this.#wanted() ? undefined : openFromHand(page, new Date(), this.#before());
  }

  /** Does what the button of that name does to the tip that is shown. */
  press(name: Action): void {
    const pressed = this.view;
    if (!pressed?.card) return;
    const mutation = cardMutation(name, pressed.card, new Date());
    const noted = mutation && enqueue(mutation);
    // A page that opens before that is stored must not take its first frame from the time before.
    if (mutation) dropHand();
    this.turn((shown, deferred) =>
      deferred.actions[name]({ model: this, pressed, shown, mutation, noted }),
    );
  }

  /** Keeps the popup to one theme for the moment, or with an empty name lets all come again. */
  chooseThemeOverride(theme: string): void {
    this.turn((view, deferred) => deferred.chooseThemeOverride(this, view, theme));
  }

  /** Shows the page again after something beside the tip has changed. */
  refresh(): void {
    this.#onChange();
  }

  /** To be called once the first frame is on its way. */
  follow(): void {
    const reconcile = (shownAgain: boolean) =>
      this.turn((view, deferred) => deferred.reconcile(this.page, view, new Date(), shownAgain));
    const endWork = startWork();
    const begin = () => {
      this.isFirstFrame = false;
      this.#queue(async ({ onUserEntriesChanged, followSync }) => {
        onUserEntriesChanged(() => reconcile(false));
        followSync();
      });
      reconcile(false);
      endWork();
    };
    // Without a tip there is no first frame to be kept free.
    if (this.view?.card) afterFirstPaint(begin);
    else begin();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') reconcile(true);
    });
    this.#remember();
  }

  /** Shows what the turn leaves, whether there is a tip before it or none. */
  turn(turn: (view: View | AllHidden, deferred: Deferred) => Promise<Shown>): void {
    this.#queue(async (deferred) => {
      const shown = this.view?.card;
      this.view = await (this.view ? turn(this.view, deferred) : this.#open(deferred));
      const isSame = this.view?.card?.count === shown?.count;
      if (!isSame || this.view?.card?.tip.id !== shown?.tip.id) this.#remember();
      this.#onChange();
    });
  }

  async #open(deferred: Deferred): Promise<Shown> {
    const wanted = this.#wanted();
    const view = wanted && (await deferred.showTip(wanted, new Date()));
    return view || deferred.openPage(this.page, new Date(), this.#before());
  }

  #queue(turn: (deferred: Deferred) => Promise<void>): void {
    const endWork = startWork();
    this.#turns = this.#turns
      .then(async () => {
        this.deferred = await import('../deferred/index.ts');
        await turn(this.deferred);
      })
      .catch((cause) => {
        // What a page that is left still loads is cut off; nobody misses it.
        if (!this.#isLeft) console.error('The next tip could not be dealt.', cause);
      })
      .finally(endWork);
  }

  /** The tip that the address asks for. */
  #wanted(): string {
    if (this.page !== 'newtab') return '';
    // Unlike decodeURIComponent it never throws.
    return new URLSearchParams(location.hash.replace('#', 'id=')).get('id') ?? '';
  }

  #before() {
    return this.page === 'newtab' ? shownBefore() : undefined;
  }

  #remember(): void {
    if (this.view?.card && this.page === 'newtab') rememberShown(this.view);
  }
}
