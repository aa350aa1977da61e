/** All that new tab and popup need once their first frame stands. */
export * from '../../data/after-frame.ts';
export { AllHidden } from './AllHidden.tsx';
export * as actions from './actions.ts';
export { Extras } from './Extras.tsx';
export { hintsOf } from './hints.ts';
export { chooseMoment } from './moment.ts';
export { Welcome } from './Welcome.tsx';
