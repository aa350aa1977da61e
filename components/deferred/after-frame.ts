/** All that a page needs once its first frame stands, so that it comes as one file. */

export * from '../../data/rotation/dealer.ts';
export { applyMutations } from '../../data/storage/local-area.ts';
export * from '../../data/storage/runtime.ts';
export * from '../../data/sync/sync.ts';
export { loadCollection } from '../../data/tips/collection.ts';
