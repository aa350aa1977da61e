/** What stands before the id in the keys of storage. */
export const TIP_PREFIX = 'tip:';
export const MARK_PREFIX = 'mark:';

/** The keys of what is stored once. */
export const SETTINGS_KEY = 'settings';
export const ROTATION_KEY = 'rotation';

/** Changes with every write of the user's data: a hand of another revision was dealt from something else. */
export const REVISION_KEY = 'revision';

/** The ids of the outbox items applied last. A page that died before it removed them from the outbox applies none twice. */
export const APPLIED_KEY = 'applied';

/** The ids of the user's own tips, so that dealing need not read thousands of tips. */
export const OWN_TIPS_KEY = 'ownTips';

/** Under this key stands what a restore of a backup changed, so that it can be undone. */
export const BEFORE_RESTORE_KEY = 'beforeRestore';

/** Whether what is stored under the key belongs to the user and travels to their other computers. */
export function isUserKey(key: string): boolean {
  return key === SETTINGS_KEY || key.startsWith(MARK_PREFIX) || key.startsWith(TIP_PREFIX);
}

/** Under this key of localStorage stands when the two sides of sync were last joined; nothing once something changed. */
export const SYNCED_KEY = 'synced';
