import { TipActions } from './ActionBar.tsx';
import { MomentChoice } from './ThemeOverride.tsx';
import { TipCard } from './TipCard.tsx';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
}

/** What new tab and popup show: a tip, and what can be done with it. Nothing, until there is a tip. */
export function TipPage({ model }: Props) {
  const { page, view, later } = model;
  if (!view) return null;
  return (
    <>
      {page === 'newtab' && later && <later.Welcome messages={view.messages} />}
      {view.card ? (
        <main>
          {page === 'popup' && <MomentChoice model={model} view={view} />}
          <TipCard model={model} view={view} />
        </main>
      ) : (
        later && <later.AllHidden model={model} view={view} />
      )}
      <footer>
        {later && <later.Extras model={model} view={view} />}
        {view.card && <TipActions model={model} view={view} />}
      </footer>
    </>
  );
}
