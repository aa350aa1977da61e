import { applyLook } from '../../components/base/look.ts';
import { loadOrOfferReload } from '../../components/frame/offer-reload.ts';
import { openTipPage } from '../../components/frame/open-tip-page.ts';
import { onceVisible } from '../../components/frame/page-lifecycle.ts';
import { readLook } from '../../data/rotation/look.ts';

// One script for all pages: what two scripts share would be one more file to fetch before the first frame.
const look = readLook();
if (look) applyLook(look);

// Named, so that the build leaves them as short as they are.
const loadOptions = () => import('../options/start.tsx');
const loadWakePage = () => import('./wake-page.tsx');
const loadUntouched = () => import('../../components/frame/untouched.ts');

const { page } = document.body.dataset;
if (page === 'options') {
  loadOrOfferReload(async () => (await loadOptions()).start());
} else {
  onceVisible(() => openTipPage(page === 'popup' ? page : 'newtab', loadWakePage, loadUntouched));
}
