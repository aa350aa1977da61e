import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { hintsOf } from '../../components/deferred/menu/key-hints.ts';
import { keys, nameOf } from '../../components/deferred/menu/shortcut-keys.ts';
import { openPage } from '../../data/rotation/navigate.ts';

/** What the page understands when the key is pressed in the element. */
function pressed(key: string, how: KeyboardEventInit = {}, element: Element = document.body) {
  const heard: (string | undefined)[] = [];
  const listen = (event: KeyboardEvent) => heard.push(nameOf(event));
  addEventListener('keydown', listen);
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...how }));
  removeEventListener('keydown', listen);
  return heard[0];
}

function element(html: string): Element {
  document.body.innerHTML = html;
  const [found] = document.body.querySelectorAll('[data-here]');
  if (!found) throw new Error('Nothing is marked.');
  return found;
}

afterEach(() => {
  document.body.innerHTML = '';
});

test('Each key asks for what its button does, and no two are the same.', () => {
  for (const [name, key] of Object.entries(keys)) expect(pressed(key)).toBe(name);
  expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
});

test('Caps Lock changes nothing, and “?” may take Shift.', () => {
  expect(pressed('J')).toBe('next');
  expect(pressed('?', { shiftKey: true })).toBe('help');
});

test('With a modifier held, while an input method composes, or held down, a key asks for nothing.', () => {
  const held = fc.constantFrom<KeyboardEventInit>(
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { isComposing: true },
    { repeat: true },
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(keys)), held, (key, how) => {
      expect(pressed(key, how)).toBeUndefined();
    }),
  );
  expect(pressed('J', { shiftKey: true })).toBeUndefined();
});

test.each([
  '<input data-here />',
  '<textarea data-here></textarea>',
  '<select data-here></select>',
  '<p contenteditable><b data-here></b></p>',
  '<dialog open><button data-here></button></dialog>',
  '<ul popover><li><button data-here></button></li></ul>',
])('In %s a key asks for nothing.', (html) => {
  expect(pressed('j', {}, element(html))).toBeUndefined();
});

test('On a button, which knows no letters, keys work.', () => {
  expect(pressed('j', {}, element('<button data-here></button>'))).toBe('next');
});

test('Any other key is left to the browser.', () => {
  const own: string[] = Object.values(keys);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('ArrowDown', ' ', 'Enter', 'Tab', 'Process', 'じ')),
      (key) => {
        fc.pre(!own.includes(key.toLowerCase()));
        expect(pressed(key)).toBeUndefined();
      },
    ),
  );
});

test('Buttons tell their keys, unless the reader wants none.', async () => {
  const view = await openPage('newtab', new Date());
  if (!view?.card) throw new Error('There is no tip.');
  expect(hintsOf(view).next).toEqual({ title: 'Shortcut: J', 'aria-keyshortcuts': 'j' });
  expect(hintsOf({ ...view, settings: { ...view.settings, keys: false } })).toEqual({});
});
