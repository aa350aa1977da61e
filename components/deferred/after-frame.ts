/** All that a page needs once its first frame stands, so that it comes as one file. */
export * from '../../data/rotation/mutate.ts';
export * from '../../data/rotation/navigate.ts';
export * from '../../data/rotation/reconcile.ts';
export * from '../../data/rotation/user-data.ts';
export * from '../../data/storage/runtime.ts';
export * from '../../data/sync/follow-sync.ts';
export type { Synced } from '../../data/sync/synchronize.ts';
export { loadCollection } from '../../data/tips/collection.ts';
