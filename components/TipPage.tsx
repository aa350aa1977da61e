import { AllHidden } from './AllHidden.tsx';
import { TipActions } from './TipActions.tsx';
import { TipCard } from './TipCard.tsx';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
}

/** What new tab and popup show: a tip, and what can be done with it. Nothing, until there is a tip. */
export function TipPage({ model }: Props) {
  const { page, view } = model;
  if (!view) return null;
  if (!view.card) {
    return <AllHidden messages={view.messages} onBringBack={() => model.bringAllBack()} />;
  }
  return (
    <>
      <main>
        <TipCard view={view} isBrief={page === 'newtab'} isFirstFrame={model.isFirstFrame} />
      </main>
      <TipActions
        messages={view.messages}
        hasPrevious={view.hasPrevious}
        onPrevious={() => model.previous()}
        onNext={() => model.next()}
      />
    </>
  );
}
