/** The names of the Web Locks. Who holds one asks only for those after it. */
export const LOCKS = {
  sync: 'sync',
  rotation: 'rotation',
  outbox: 'outbox',
  entries: 'entries',
} as const;
