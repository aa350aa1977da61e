/** What keys do on new tab and popup, by those that readers of feeds and mail know. For each there is a button too. */
export const keys = {
  previous: 'k',
  next: 'j',
  save: 's',
  hide: 'h',
  tried: 't',
  copy: 'c',
  listen: 'l',
  picture: 'i',
  print: 'p',
  help: '?',
} as const;

export type KeyName = keyof typeof keys;

/** Where keys mean something else, or the reader is busy with something else. */
const BUSY = 'input, select, textarea, [contenteditable], dialog, [popover]';

/** What the pressed key asks for; undefined where it is not meant for the page. */
export function nameOf(event: KeyboardEvent): KeyName | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat, target } = event;
  // Caps Lock makes capitals of the letters, and on most keyboards “?” takes Shift.
  const key = event.key.toLowerCase();
  const hasModifier = altKey || ctrlKey || metaKey || (shiftKey && key !== keys.help);
  const isBusy = target instanceof Element && target.closest(BUSY) !== null;
  if (event.defaultPrevented || hasModifier || isComposing || repeat || isBusy) return undefined;
  return nameOfKey(key);
}

/** What the key asks for on its own; undefined where it means nothing. */
export function nameOfKey(key: string): KeyName | undefined {
  return keyNames().find((name) => keys[name] === key);
}

/** A key as it is printed on keyboards. */
export function capOf(name: KeyName): string {
  return keys[name].toUpperCase();
}

export function keyNames(): KeyName[] {
  return Object.keys(keys) as KeyName[];
}
