/** What stands before the id in the keys of storage. */
export const OWN_TIP = 'tip:';
export const MARK = 'mark:';

/** Under this key stands what a restore of a backup changed, so that it can be undone. */
export const BEFORE_RESTORE = 'beforeRestore';

/** Whether what is stored under the key belongs to the user and travels to their other computers. */
export function isKept(key: string): boolean {
  return key === 'settings' || key.startsWith(MARK) || key.startsWith(OWN_TIP);
}

/** Under this key of localStorage stands when the two sides of sync were last joined; nothing once something changed. */
export const SYNCED = 'synced';
