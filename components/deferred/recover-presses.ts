import { recoverPresses as recover } from '../../data/rotation/recover-presses.ts';
import { type KeyName, keyNames, keys } from './menu/shortcut-keys.ts';

const actions: Record<string, KeyName> = Object.fromEntries(
  keyNames().map((name) => [keys[name], name]),
);

/** Applies what was pressed on pages that were left before they could respond. */
export const recoverPresses = (): Promise<void> => recover(actions);
