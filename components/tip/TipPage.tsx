import { mainPage } from '../../data/storage/capabilities.ts';
import { ActionBar } from './ActionBar.tsx';
import { TipCard } from './TipCard.tsx';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
}

/** What new tab and popup show: a tip and its actions. Nothing until there is a tip. */
export function TipPage({ model }: Props) {
  const { page, view, deferred } = model;
  if (!view) return null;
  return (
    <>
      {page === mainPage && deferred && <deferred.Welcome view={view} />}
      {view.card ? (
        <main>
          <TipCard model={model} view={view} />
        </main>
      ) : (
        deferred && <deferred.AllHiddenPage model={model} view={view} />
      )}
      <footer>
        {deferred && <deferred.Extras model={model} view={view} />}
        {view.card && <ActionBar model={model} view={view} />}
      </footer>
    </>
  );
}
