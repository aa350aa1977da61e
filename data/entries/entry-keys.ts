/** What stands before the id in the keys of storage. */
export const TIP_PREFIX = 'tip:';
export const MARK_PREFIX = 'mark:';

/** The key of one of the user's own tips. */
export function tipKey(id: string): string {
  return TIP_PREFIX + id;
}

/** The key of the marks of a tip. */
export function markKey(id: string): string {
  return MARK_PREFIX + id;
}
