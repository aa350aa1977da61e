import type { Page } from '../data/hand.ts';
import { en } from '../data/messages/en.ts';
import { TipActions } from './TipActions.tsx';
import { TipCard } from './TipCard.tsx';
import { useTip } from './use-tip.ts';

interface Props {
  page: Page;
}

/** What new tab and popup show: a tip, and what can be done with it. */
export function TipPage({ page }: Props) {
  const { view, isEmpty, next, previous } = useTip(page);
  return (
    <>
      <main aria-live="polite">
        {view && <TipCard card={view.card} />}
        {isEmpty && <p>{en.noTip}</p>}
      </main>
      {(view || isEmpty) && (
        <TipActions hasPrevious={view?.hasPrevious ?? false} onPrevious={previous} onNext={next} />
      )}
    </>
  );
}
