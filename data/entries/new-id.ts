/** An id for a new stamp or tip of the user's own. Later ones come later in the alphabet. */
export function newId(beginning: 'mine' | 'stamp'): string {
  return `${beginning}-${Date.now().toString(36)}${crypto.randomUUID().slice(-12)}`;
}
