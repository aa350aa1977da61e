import { tipMessages } from '../../data/messages/index.ts';
import { showAllHidden } from '../../data/rotation/mutate.ts';
import type { PageModel, PageView } from '../tip/page-model.ts';
import { reconcileState } from './reconcile-state.ts';

interface Props {
  model: PageModel;
  view: PageView;
}

/** What a page shows where the user has hidden all tips: how to get them back. */
export function AllHiddenPage({ model, view }: Props) {
  const { language } = view.messages;
  const { heading, bringBack, list } = tipMessages[language].allHidden;
  const bringThemBack = () =>
    model.update(async (state) => {
      await showAllHidden(new Date());
      return reconcileState(model.page, { ...state, notice: undefined, view });
    });
  return (
    <main class="all-hidden">
      <h1>{heading}</h1>
      <p>
        <button type="button" onClick={bringThemBack}>
          {bringBack}
        </button>
        <a href="options.html#tips" target="_blank" rel="noopener">
          {list}
        </a>
      </p>
    </main>
  );
}
