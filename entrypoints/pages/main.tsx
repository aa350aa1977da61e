import { render } from 'preact';
import { applyLook } from '../../components/base/look.ts';
import { onceVisible } from '../../components/tip/page-lifecycle.ts';
import { TipPage } from '../../components/tip/TipPage.tsx';
import { TipModel } from '../../components/tip/tip-model.ts';
import { lookOf, readLook } from '../../data/rotation/look.ts';

// The one script of all pages: with two of them, what they share would be a file more to fetch before the first frame.
// Whatever has to wait, waits in the chosen look.
const look = readLook();
if (look) applyLook(look);

const { page } = document.body.dataset;
if (page === 'options') {
  import('../options/Options.tsx').then(({ Options }) => render(<Options />, document.body));
} else {
  onceVisible(() => {
    const show = () => {
      if (model.view) applyLook(lookOf(model.view));
      render(<TipPage model={model} />, document.body);
    };
    const model = new TipModel(page === 'popup' ? page : 'newtab', show);
    show();
    model.follow();
  });
}
