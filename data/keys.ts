/** What stands before the id in the keys of storage. */
export const OWN_TIP = 'tip:';
export const MARK = 'mark:';

/** Whether what is stored under the key belongs to the user and travels to their other computers. */
export function isKept(key: string): boolean {
  return key === 'settings' || key.startsWith(MARK) || key.startsWith(OWN_TIP);
}
