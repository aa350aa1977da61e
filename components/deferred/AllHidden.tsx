import { tipMessages } from '../../data/messages/index.ts';
import type { AllHidden as View } from '../../data/rotation/hand.ts';
import type { TipModel } from '../tip/tip-model.ts';
import { reconcile, showAllHidden } from './after-frame.ts';
import { sayIfRefused } from './notice/notice.ts';

interface Props {
  model: TipModel;
  view: View;
}

/** What a page shows where the user has hidden all tips: how to get them back. */
export function AllHidden({ model, view }: Props) {
  const { language } = view.messages;
  const { heading, bringBack, list } = tipMessages[language].allHidden;
  const bringThemBack = () =>
    model.turn(async () => {
      await sayIfRefused(model, () => showAllHidden(new Date()));
      return reconcile(model.page, view, new Date());
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
