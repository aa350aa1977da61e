import { useLayoutEffect } from 'preact/hooks';
import { type KeyName, nameOf } from './shortcut-keys.ts';

/** Does what the keys ask for, as long as they are wanted. */
export function useShortcutKeys(areOn: boolean, perform: (name: KeyName) => void): void {
  // Before the frame: a key pressed right after another means what is shown by then.
  useLayoutEffect(() => {
    if (!areOn) return;
    const press = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (!name) return;
      event.preventDefault();
      perform(name);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
