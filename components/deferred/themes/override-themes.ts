import { nextOfThemes, openPage } from '../../../data/rotation/navigate.ts';
import type { Page } from '../../../data/rotation/opening.ts';
import type { PageState, ThemeOverride } from '../../tip/page-model.ts';

/** Limits the page to some themes for the moment; none lifts that. Returns what the page shows. */
export async function overrideThemes(
  page: Page,
  { view, themeOverride }: PageState,
  themes: readonly string[],
): Promise<PageState> {
  if (themes.length === 0) return { view: (await openPage(page, new Date())) ?? view };
  // With one more theme, or one less that is not shown, the tip may stay.
  if (themeOverride && view.card && themes.includes(view.card.tip.theme))
    return { view, themeOverride: { ...themeOverride, themes } };
  const start: ThemeOverride = { themes, rotation: undefined, history: [] };
  return (await nextInThemes(start)) ?? { view, themeOverride: start };
}

/** Shows the next tip of the themes; undefined where they have none left. */
export async function nextInThemes(override: ThemeOverride): Promise<PageState | undefined> {
  const { themes, history } = override;
  const dealt = await nextOfThemes(themes, override.rotation, new Date());
  if (!dealt) return undefined;
  const view = { ...dealt.view, hasPrevious: history.length > 0 };
  const themeOverride = { themes, rotation: dealt.own, history: [...history, view] };
  return { view, themeOverride };
}

/** The same with a tip that was hidden or deleted no more among those to go back to. */
export function withoutTip(override: ThemeOverride, id: string): ThemeOverride {
  return { ...override, history: override.history.filter(({ card }) => card.tip.id !== id) };
}

/** Shows the tip of the themes before the current one; the first one where there is none. */
export function previousInThemes(override: ThemeOverride): Partial<PageState> {
  const { history } = override;
  const earlier = history.length > 1 ? history.slice(0, -1) : history;
  const view = earlier.at(-1);
  return { ...(view && { view }), themeOverride: { ...override, history: earlier } };
}
