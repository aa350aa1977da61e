import { recoverPresses as recover } from '../../data/rotation/recover-presses.ts';
import { nameOfKey } from './menu/shortcut-keys.ts';

/** Applies what was pressed on pages that were left before they could respond. */
export const recoverPresses = (): Promise<void> => recover(nameOfKey);
