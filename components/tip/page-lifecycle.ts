import type { View } from '../../data/rotation/hand.ts';
import type { ShownCard } from '../../data/rotation/opening.ts';

/** What this tab showed when it was left, if it comes back by its history. */
export function shownBefore(): ShownCard | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const isBack =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  const { id, count }: Partial<ShownCard> = Object(history.state);
  if (!isBack || typeof id !== 'string' || typeof count !== 'number') return undefined;
  return { id, count };
}

/** Remembers in the tab's history what it shows. An address that asked for another tip asks no more. */
export function rememberShown({ card: { tip, count }, isChosen }: View): void {
  const address = location.hash && !isChosen ? location.pathname : undefined;
  history.replaceState({ id: tip.id, count } satisfies ShownCard, '', address);
}

/** Calls `begin` as soon as the page is seen: at once, or when a tab opened in the background is first looked at. */
export function onceVisible(begin: () => void): void {
  if (document.visibilityState === 'visible') {
    begin();
    return;
  }
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', look);
    begin();
  };
  document.addEventListener('visibilitychange', look);
}

/** Calls `begin` in idle time once the first frame with a text in it is painted, or the page is hidden before that. */
export function afterFirstPaint(begin: () => void): void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) end();
  });
  const end = () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', end);
    requestIdleCallback(begin, { timeout: 500 });
  };
  observer.observe({ type: 'paint', buffered: true });
  document.addEventListener('visibilitychange', end);
}
