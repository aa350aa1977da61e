/** By itself, since an untouched tab needs no more than it. */
export const ROTATION_LOCK = 'rotation';

/** The names of the Web Locks. Who holds one asks only for those after it. */
export const LOCKS = {
  sync: 'sync',
  rotation: ROTATION_LOCK,
  outbox: 'outbox',
  entries: 'entries',
} as const;
