import type { ShownCard } from '../../data/rotation/opening.ts';

const UNPAINTED_MS = 500;

/** A page in sight for so long is being read: it wakes before the reader reaches for it. */
export const READ_MS = 3000;

/** What this tab showed when it was left, if it comes back by its history; else null. */
export function shownBefore(): ShownCard | null {
  const navigation: { type?: unknown } = Object(performance.getEntriesByType('navigation')[0]);
  return navigation.type === 'back_forward' ? history.state : null;
}

/** Calls `begin` as soon as the page is seen: at once, or when a tab opened in the background is first looked at. */
export function onceVisible(begin: () => void): void {
  if (document.hidden) document.addEventListener('visibilitychange', begin, { once: true });
  else begin();
}

/** Calls `begin` in idle time once the next frame is painted; a page out of sight paints none, and has waited long then. */
export async function afterNextPaint(begin: () => void): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, UNPAINTED_MS);
  });
  requestIdleCallback(begin, { timeout: 500 });
}
