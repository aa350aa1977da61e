import { MARK_PREFIX, TIP_PREFIX } from './entry-keys.ts';

/** The keys of what is stored once. */
export const SETTINGS_KEY = 'settings';
export const ROTATION_KEY = 'rotation';

/** Changes with every write of the user's data: a hand of another revision was dealt from something else. */
export const REVISION_KEY = 'revision';

/** The ids of the outbox items applied last. A page that died before it removed them from the outbox applies none twice. */
export const APPLIED_KEY = 'applied';

/** The ids of the user's own tips, so that dealing need not read thousands of tips. */
export const OWN_TIPS_KEY = 'ownTips';

/** Under this key stands how far the last restore of a backup has come. */
export const BEFORE_RESTORE_KEY = 'beforeRestore';

/** Under this key of localStorage stands that the user has stored something. */
export const MET_KEY = 'met';
/** And under this one, that the first day's card is not put away yet. */
export const FIRST_DAY_KEY = 'firstDay';
/** Under keys of localStorage that begin so stands what was pressed on pages that were left before they could respond. */
export const LEFT_PREFIX = 'left:';

/** The id of the own tip that is stored under the key; undefined where the key is not an own tip's. */
export function tipIdIn(key: string): string | undefined {
  return key.startsWith(TIP_PREFIX) ? key.slice(TIP_PREFIX.length) : undefined;
}

/** The id of the tip whose marks are stored under the key; undefined where the key is not a mark's. */
export function markIdIn(key: string): string | undefined {
  return key.startsWith(MARK_PREFIX) ? key.slice(MARK_PREFIX.length) : undefined;
}

/** Under this key stands what that slice of the restore changed, so that it can be undone. */
export function beforeSliceKey(slice: number): string {
  return `${BEFORE_RESTORE_KEY}:${slice}`;
}

/** Whether the key is of the last restore: one of its slices, or how far it has come. */
export function isBeforeRestoreKey(key: string): boolean {
  return key.startsWith(BEFORE_RESTORE_KEY);
}

export function isTipKey(key: string): boolean {
  return key.startsWith(TIP_PREFIX);
}

export function isMarkKey(key: string): boolean {
  return key.startsWith(MARK_PREFIX);
}

/**
 * Whether what is stored under the key belongs to the user and travels to their other computers. An id with half a
 * surrogate pair could not stand in an address: it is as good as none.
 */
export function isUserKey(key: string): boolean {
  return key === SETTINGS_KEY || ((isMarkKey(key) || isTipKey(key)) && key.isWellFormed());
}
