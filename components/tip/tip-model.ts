import { cardMutation } from '../../data/rotation/card-mutation.ts';
import { openFromHand, shownCardOf, viewFromHand } from '../../data/rotation/hand.ts';
import type { Opening, Page } from '../../data/rotation/opening.ts';
import { enqueue } from '../../data/storage/outbox.ts';
import { startWork } from '../base/ready.ts';
import { offerReload } from '../frame/offer-reload.ts';
import { afterNextPaint, shownBefore } from '../frame/page-lifecycle.ts';
import type { Action, Deferred, PageState, TipPageModel } from './page-model.ts';
import { wantedTip } from './wanted-tip.ts';

/** The state of a tip page: there at once where the hand has a card, and kept current while the page is open. */
export class TipModel implements TipPageModel {
  readonly page: Page;
  /** Undefined until there is something to show. */
  state: PageState | undefined;
  /** Undefined until it is loaded. */
  deferred: Deferred | undefined;
  readonly #load: () => Promise<Deferred>;
  readonly #onChange: () => void;
  /** The card that the first frame showed, which was taken for this page. */
  readonly #opening: Opening | undefined;
  /** Updates run one after another, each from the state that the one before it left. */
  #updates = Promise.resolve();
  #isLeft = false;

  constructor(page: Page, load: () => Promise<Deferred>, onChange: () => void, opening?: Opening) {
    this.page = page;
    this.#opening = opening;
    this.#load = load;
    this.#onChange = onChange;
    // Firefox aborts pending loads before it fires pagehide.
    addEventListener('beforeunload', () => {
      this.#isLeft = true;
    });
    addEventListener('pageshow', () => {
      this.#isLeft = false;
    });
    const view = opening
      ? viewFromHand(opening)
      : wantedTip(page)
        ? undefined
        : openFromHand(page, new Date(), this.#before());
    this.state = view && { view };
  }

  get view() {
    return this.state?.view;
  }

  get notice() {
    return this.state?.notice;
  }

  press(action: Action): void {
    const pressed = this.view;
    if (!pressed?.card) return;
    const mutation = cardMutation(action, pressed.card, new Date());
    if (mutation) {
      enqueue(mutation);
      this.deferred?.reviseHand();
    }
    this.update((state, deferred) =>
      deferred.actions[action]({ model: this, pressed, state, mutation }),
    );
  }

  /** To be called once the first frame is on its way. Calls `onAwake` as soon as the page responds to the reader. */
  start(onAwake: () => void, isShownAgain: boolean): void {
    const endWork = startWork();
    const begin = () => {
      this.#queue(async ({ onUserEntriesChanged, followSync, recoverPresses, nameOfKey }) => {
        onUserEntriesChanged(() => this.#reconcile());
        followSync();
        recoverPresses(nameOfKey);
      });
      this.#reconcile(isShownAgain);
      this.#updates = this.#updates.then(onAwake);
      endWork();
    };
    // Without a tip there is no first frame to keep free.
    if (this.view?.card && !document.hidden) afterNextPaint(begin);
    else begin();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#reconcile(true);
    });
    this.#remember();
  }

  update(update: (state: PageState, deferred: Deferred) => Promise<PageState>): void {
    this.#queue(async (deferred) => {
      const before = this.view?.card;
      this.state = await (this.state ? update(this.state, deferred) : this.#open(deferred));
      const after = this.view?.card;
      if (after?.count !== before?.count || after?.tip.id !== before?.tip.id) this.#remember();
      this.#onChange();
    });
  }

  #reconcile(shownAgain = false): void {
    this.update((state, { reconcileState }) => reconcileState(this.page, state, shownAgain));
  }

  async #open({ openPage, showTip }: Deferred): Promise<PageState | undefined> {
    const wanted = wantedTip(this.page);
    const now = new Date();
    const view =
      (wanted && (await showTip(wanted, now))) || (await openPage(this.page, now, this.#before()));
    return view && { view };
  }

  #queue(task: (deferred: Deferred) => Promise<void>): void {
    const endWork = startWork();
    this.#updates = this.#updates.then(() => this.#run(task)).finally(endWork);
  }

  async #run(task: (deferred: Deferred) => Promise<void>): Promise<void> {
    try {
      this.deferred ??= await this.#load();
    } catch (cause) {
      // A page that is being left has its loads aborted, which is no fault.
      if (!this.#isLeft) offerReload(cause);
      return;
    }
    try {
      await task(this.deferred);
    } catch (cause) {
      if (this.#isLeft) return;
      if (!this.state) return offerReload(cause);
      console.error('Failed:', cause);
      this.state = { ...this.state, notice: { about: 'failed' } };
      this.#onChange();
    }
  }

  #before() {
    return this.#opening ?? shownBefore();
  }

  #remember(): void {
    if (!this.view?.card) return;
    const { card, askedFor } = this.view;
    // An address that asked for another tip asks no more.
    const address = location.hash && askedFor !== 'tip' ? location.pathname : undefined;
    history.replaceState(shownCardOf(card), '', address);
  }
}
