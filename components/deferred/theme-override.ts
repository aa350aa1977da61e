import type { AllHidden, View } from '../../data/rotation/hand.ts';
import type { Rotation } from '../../data/rotation/rotation.ts';
import type { TipModel } from '../tip/tip-model.ts';
import { nextOfTheme, openPage } from './after-frame.ts';

/** What the page shows once the reader keeps to one theme for the moment, or with an empty name to none. */
export async function chooseThemeOverride(
  model: TipModel,
  view: View | AllHidden,
  theme: string,
): Promise<View | AllHidden | undefined> {
  model.notice = undefined;
  model.themeOverride = theme ? new ThemeOverride(theme) : undefined;
  return model.themeOverride
    ? ((await model.themeOverride.next()) ?? view)
    : openPage(model.page, new Date());
}

/** The popup's theme of the moment: its tips in a rotation of their own, which ends with the page. */
export class ThemeOverride {
  readonly theme: string;
  #own: Rotation | undefined;
  #seen: View[] = [];

  constructor(theme: string) {
    this.theme = theme;
  }

  /** The next tip of the theme; undefined where it has none to show any more. */
  async next(): Promise<View | undefined> {
    const dealt = await nextOfTheme(this.theme, this.#own, new Date());
    if (!dealt) return undefined;
    const view = { ...dealt.view, hasPrevious: this.#seen.length > 0 };
    this.#own = dealt.own;
    this.#seen.push(view);
    return view;
  }

  previous(): View | undefined {
    if (this.#seen.length > 1) this.#seen.pop();
    return this.#seen.at(-1);
  }
}
