import { tipMessages } from '../../../data/messages/index.ts';
import type { View } from '../../../data/rotation/hand.ts';
import { hasKeyboard } from '../../../data/storage/capabilities.ts';
import { capOf, type KeyName, keyNames, keys } from './shortcut-keys.ts';

/** What tells of a button's key: to the eye in its tooltip, and to screen-reader users. */
type Hint = Record<'title' | 'aria-keyshortcuts', string>;

/** The hints of the buttons that have a key; none where the reader wants no keys. */
export function hintsOf({ messages, settings }: View): Record<string, Hint> {
  if (!settings.keys || !hasKeyboard) return {};
  const { help } = tipMessages[messages.language];
  const hintOf = (name: KeyName): Hint => ({
    title: help.hint.replace('{key}', capOf(name)),
    'aria-keyshortcuts': keys[name],
  });
  return Object.fromEntries(keyNames().map((name) => [name, hintOf(name)]));
}
