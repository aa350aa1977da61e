import { keepBooks } from '../../data/rotation/keep-books.ts';
import { onRevisionChanged } from '../../data/storage/native-area.ts';
import type { WatchUntouched } from './open-tip-page.ts';

/** A page in sight for so long is being read: it wakes before the reader reaches for it. */
const READ_MS = 3000;

/** Keeps the books, and wakes the page when it is read, shown again, or out of date. */
export const watchUntouched: WatchUntouched = async (wake) => {
  onRevisionChanged(() => wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake(true);
  });
  setTimeout(() => {
    if (document.visibilityState === 'visible') wake();
  }, READ_MS);
  if (!(await keepBooks())) wake();
};
