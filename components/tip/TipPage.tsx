import { mainPage } from '../../data/storage/main-page.ts';
import { ActionBar } from './ActionBar.tsx';
import type { TipPageModel } from './page-model.ts';
import { TipCard } from './TipCard.tsx';

interface Props {
  model: TipPageModel;
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
