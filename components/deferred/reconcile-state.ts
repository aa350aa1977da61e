import type { Page } from '../../data/rotation/opening.ts';
import { reconcile } from '../../data/rotation/reconcile.ts';
import type { PageState } from '../tip/page-model.ts';
import { nextInThemes, withoutTip } from './themes/override-themes.ts';

/** The state with what the page is to show by what is stored now: another tip where the one shown was hidden or deleted. */
export async function reconcileState(
  page: Page,
  state: PageState,
  shownAgain = false,
): Promise<PageState> {
  const { view: before, themeOverride } = state;
  const view = (await reconcile(page, before, new Date(), shownAgain)) ?? before;
  const id = before.card?.tip.id;
  if (!themeOverride || !id || view.card?.tip.id === id) return { ...state, view };
  const inThemes = await nextInThemes(withoutTip(themeOverride, id));
  return { ...state, view, themeOverride: undefined, ...inThemes };
}
