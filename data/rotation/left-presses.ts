import { LEFT_PREFIX } from '../entries/keys.ts';
import { store } from '../storage/local-storage.ts';
import type { ShownCard } from './opening.ts';

/** What was pressed under a card: names of actions, and keys. */
export interface LeftPresses extends ShownCard {
  /** When the page was left, in milliseconds. */
  at: number;
  presses: string[];
}

/** Leaves what was pressed on this page to the next one (see recover-presses.ts). */
export function noteLeftPresses(presses: string[]): void {
  const left: LeftPresses = { ...history.state, at: Date.now(), presses };
  store(LEFT_PREFIX + left.count, left);
}
