/** What is loaded after the first frame, as one file. Implements `Deferred` of components/tip/page-model.ts. */

export { openPage, showTip } from '../../data/rotation/navigate.ts';
export { onUserEntriesChanged, reconcile } from '../../data/rotation/reconcile.ts';
export { followSync } from '../../data/sync/follow-sync.ts';
export { AllHiddenPage } from './AllHiddenPage.tsx';
export * as actions from './actions.ts';
export { Extras } from './Extras.tsx';
export { hintsOf } from './menu/key-hints.ts';
export { chooseThemeOverride } from './theme-override.ts';
export { Welcome } from './Welcome.tsx';
