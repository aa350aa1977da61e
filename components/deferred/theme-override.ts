import { nextOfTheme, openPage } from '../../data/rotation/navigate.ts';
import type { Page } from '../../data/rotation/opening.ts';
import type { PageState, ThemeOverride } from '../tip/page-model.ts';

/** Limits the page to one theme for the moment; an empty name lifts that. Returns what the page shows. */
export async function chooseThemeOverride(
  page: Page,
  { view }: PageState,
  theme: string,
): Promise<PageState> {
  if (!theme) return { view: (await openPage(page, new Date())) ?? view };
  const start: ThemeOverride = { theme, rotation: undefined, history: [] };
  return (await nextInTheme(start)) ?? { view, themeOverride: start };
}

/** Shows the theme's next tip; undefined where it has none left. */
export async function nextInTheme(override: ThemeOverride): Promise<PageState | undefined> {
  const { theme, history } = override;
  const dealt = await nextOfTheme(theme, override.rotation, new Date());
  if (!dealt) return undefined;
  const view = { ...dealt.view, hasPrevious: history.length > 0 };
  const themeOverride = { theme, rotation: dealt.own, history: [...history, view] };
  return { view, themeOverride };
}

/** Shows the theme's tip before the current one; the first one where there is none. */
export function previousInTheme(override: ThemeOverride): Partial<PageState> {
  const { history } = override;
  const earlier = history.length > 1 ? history.slice(0, -1) : history;
  const view = earlier.at(-1);
  return { ...(view && { view }), themeOverride: { ...override, history: earlier } };
}
