import type { ComponentType } from 'preact';
import type { Stamp } from '../../data/entries/marks.ts';
import type { Mutation } from '../../data/entries/mutations.ts';
import type { AllHidden, View } from '../../data/rotation/hand.ts';
import type { Page, ShownCard } from '../../data/rotation/opening.ts';
import type { Rotation } from '../../data/rotation/rotation.ts';
import type { Progress } from '../../data/rotation/user-data.ts';

// What the tip page and its deferred part know of each other: types only, so that neither imports the other.

/** What a reader can do with the tip that is shown; also the `data-action` of the button that does it. */
export type Action =
  | 'next'
  | 'previous'
  | 'save'
  | 'hide'
  | 'tried'
  | 'copy'
  | 'copyQuestion'
  | 'picture'
  | 'print'
  | 'options';

/** A tip, or that all of them are hidden. */
export type PageView = View | AllHidden;

/** The outcome of the last action, shown above the row of buttons. */
export type Notice =
  | { about: 'hidden'; view: View }
  | {
      about: 'stamped' | 'triedToday';
      tip: string;
      stamp: Pick<Stamp, 'id' | 'date' | 'note'>;
      /** How far the stamp card has come; undefined where that cannot be read. */
      progress: Progress | undefined;
    }
  | { about: 'failed' | 'noteKept' }
  | { about: 'copied' | 'copiedQuestion' | 'notCopied' };

/** The popup's themes for the moment: their tips in a rotation of their own, which ends with the page. */
export interface ThemeOverride {
  themes: readonly string[];
  rotation: Rotation | undefined;
  /** The tips shown so far, the current one last. */
  history: readonly View[];
}

/** All that a page shows. Replaced as a whole, never changed in place. */
export interface PageState {
  view: PageView;
  notice?: Notice | undefined;
  themeOverride?: ThemeOverride | undefined;
  /** The tip whose picture is open. */
  picture?: View | undefined;
}

/** The part of the model that the deferred code uses. */
export interface PageModel {
  readonly page: Page;
  readonly notice: Notice | undefined;
  readonly state: PageState | undefined;
  /** Performs an action on the tip that is shown. */
  press(action: Action): void;
  /** Shows what `update` returns, after all earlier updates. Leaves the page as it was, and says so, if it throws. */
  update(update: (state: PageState) => Promise<PageState>): void;
}

/** The part of the model that the page's components use. */
export interface TipPageModel extends PageModel {
  readonly view: PageView | undefined;
  /** Undefined until it is loaded. */
  readonly deferred: Deferred | undefined;
}

/** An action that was pressed. Its mutation is in the outbox by then; the rest waits for earlier updates. */
export interface Press {
  model: PageModel;
  /** What was shown when the button was pressed. */
  pressed: View;
  /** What is shown now. */
  state: PageState;
  mutation: Mutation | undefined;
}

interface ModelProps {
  model: PageModel;
  view: PageView;
}

/** What is loaded after the first frame. */
export interface Deferred {
  /** Returns what the page shows after each action. */
  actions: Record<Action, (press: Press) => Promise<PageState>>;
  /** The attributes that a button has once they are known: what announces its key, and whether it was pressed. */
  attributesOf(view: View): Partial<Record<string, object>>;
  openPage(page: Page, now: Date, before?: ShownCard | null): Promise<PageView | undefined>;
  showTip(id: string, now: Date): Promise<View | undefined>;
  reconcileState(page: Page, state: PageState, shownAgain: boolean): Promise<PageState>;
  /** Has the hand show what is in the outbox. */
  reviseHand(): void;
  onUserEntriesChanged(listener: () => void): () => void;
  followSync(): void;
  /** What a key asks for; undefined where it means nothing. */
  nameOfKey(key: string): string | undefined;
  /** Applies what was pressed on pages that were left before they could respond. */
  recoverPresses(actionOf: (key: string) => string | undefined): Promise<void>;
  AllHiddenPage: ComponentType<ModelProps>;
  Extras: ComponentType<ModelProps>;
  Welcome: ComponentType<{ view: PageView }>;
}
