import { render } from 'preact';
import { applyLook } from '../../components/look.ts';
import { TipPage } from '../../components/TipPage.tsx';
import { readHand } from '../../data/hand.ts';
import { whenSeen } from '../../data/visit.ts';

// The one script of all pages: shared by two scripts, the code before the first frame would be split into several files.
const settings = readHand()?.settings;
if (settings) applyLook(settings);

const { page } = document.body.dataset;
if (page === 'options') {
  import('../options/Options.tsx').then(({ Options }) => render(<Options />, document.body));
} else {
  whenSeen(() => render(<TipPage page={page === 'popup' ? page : 'newtab'} />, document.body));
}
