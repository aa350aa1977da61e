/** All that new tab and popup need once their first frame stands. */

export { AllHidden } from './AllHidden.tsx';
export * as actions from './actions.ts';
export * from './after-frame.ts';
export { Extras } from './Extras.tsx';
export { hintsOf } from './menu/key-hints.ts';
export { chooseThemeOverride } from './theme-override.ts';
export { Welcome } from './Welcome.tsx';
