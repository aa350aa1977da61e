/** What is loaded after the first frame, as one file. Implements `Deferred` of components/tip/page-model.ts. */

import { whileWaiting } from '../../data/storage/patience.ts';
import { startWork } from '../base/ready.ts';

export { openPage, showTip } from '../../data/rotation/navigate.ts';
export { onUserEntriesChanged } from '../../data/rotation/reconcile.ts';
export { recoverPresses } from '../../data/rotation/recover-presses.ts';
export { reviseHand } from '../../data/rotation/revise-hand.ts';
export { followSync } from '../../data/sync/follow-sync.ts';
export { AllHiddenPage } from './AllHiddenPage.tsx';
export * as actions from './actions.ts';
export { attributesOf } from './button-attributes.ts';
export { Extras } from './Extras.tsx';
export { nameOfKey } from './menu/shortcut-keys.ts';
export { reconcileState } from './reconcile-state.ts';
export { Welcome } from './welcome/Welcome.tsx';

// A page whose storage is slow is not ready before that has answered.
whileWaiting(startWork);
