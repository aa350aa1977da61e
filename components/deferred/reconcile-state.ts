import type { Page } from '../../data/rotation/opening.ts';
import { reconcile } from '../../data/rotation/reconcile.ts';
import type { PageState } from '../tip/page-model.ts';

/** The state with what the page is to show by what is stored now. */
export async function reconcileState(
  page: Page,
  state: PageState,
  shownAgain = false,
): Promise<PageState> {
  return {
    ...state,
    view: (await reconcile(page, state.view, new Date(), shownAgain)) ?? state.view,
  };
}
