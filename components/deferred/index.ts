/** What is loaded after the first frame, as one file. Implements `Deferred` of components/tip/page-model.ts. */

import { whileWaiting } from '../../data/storage/patience.ts';
import { startWork } from '../base/ready.ts';

export { openPage, showTip } from '../../data/rotation/navigate.ts';
export { onUserEntriesChanged, reconcile } from '../../data/rotation/reconcile.ts';
export { reviseHand } from '../../data/rotation/revise-hand.ts';
export { followSync } from '../../data/sync/follow-sync.ts';
export { AllHiddenPage } from './AllHiddenPage.tsx';
export * as actions from './actions.ts';
export { Extras } from './Extras.tsx';
export { hintsOf } from './menu/key-hints.ts';
export { chooseThemeOverride } from './theme-override.ts';
export { Welcome } from './Welcome.tsx';

// A page whose storage is slow is not ready before that has answered.
whileWaiting(startWork);
