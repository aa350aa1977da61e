/** All that a page needs once its first frame stands, so that it comes as one file. */
export { loadCollection } from './collection.ts';
export * from './dealer.ts';
export * from './runtime.ts';
export { carryOut } from './storage.ts';
export * from './sync.ts';
