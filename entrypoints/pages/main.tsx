import { render } from 'preact';
import { applyLook } from '../../components/base/look.ts';
import { offerReload } from '../../components/tip/offer-reload.ts';
import { onceVisible } from '../../components/tip/page-lifecycle.ts';
import { TipPage } from '../../components/tip/TipPage.tsx';
import { TipModel } from '../../components/tip/tip-model.ts';
import { lookOf, readLook } from '../../data/rotation/look.ts';

// One script for all pages: what two scripts share would be one more file to fetch before the first frame.
const look = readLook();
if (look) applyLook(look);

const { page } = document.body.dataset;
if (page === 'options') {
  import('../options/Options.tsx').then(
    (options) => render(<options.Options />, document.body),
    offerReload,
  );
} else {
  onceVisible(() => {
    const show = () => {
      if (model.view) applyLook(lookOf(model.view));
      render(<TipPage model={model} />, document.body);
    };
    const loadDeferred = () => import('../../components/deferred/index.ts');
    const model = new TipModel(page === 'popup' ? page : 'newtab', loadDeferred, show);
    show();
    model.start();
  });
}
