import { keepBooks } from '../../data/rotation/keep-books.ts';
import { noteLeftPresses } from '../../data/rotation/left-presses.ts';
import { onRevisionChanged } from '../../data/storage/native-area.ts';
import type { WatchUntouched } from './open-tip-page.ts';
import { READ_MS } from './page-lifecycle.ts';

/** Keeps the books, and wakes the page when it is read, shown again, or out of date. */
export const watchUntouched: WatchUntouched = async ({ opening }, held, wake) => {
  addEventListener('pagehide', () => {
    if (held.length > 0) noteLeftPresses(held.splice(0).map(pressOf));
  });
  onRevisionChanged(() => wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake(true);
  });
  setTimeout(() => {
    if (document.visibilityState === 'visible') wake();
  }, READ_MS);
  if (!(await keepBooks(opening.hand))) wake();
};

/** The action of the button that was clicked, or the key that went down; empty where that means nothing to the page. */
function pressOf(event: Event): string {
  if (event instanceof KeyboardEvent) {
    return event.ctrlKey || event.altKey || event.metaKey ? '' : event.key;
  }
  return (event.target as Element).closest('button')?.dataset.action ?? '';
}
