import { afterEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { popupShortcut } from '../../data/storage/runtime.ts';

const { commands } = browser;

afterEach(() => void Object.assign(browser, { commands }));

/** Gives the browser these commands; without any, it has none for extensions at all. */
function offer(list?: { name: string; shortcut?: string }[]): void {
  Object.assign(browser, { commands: list && { getAll: async () => list } });
}

test('The popup’s shortcut is the one that the browser tells, and empty where it was taken away.', async () => {
  offer([{ name: '_execute_action', shortcut: 'Ctrl+Shift+F' }]);
  expect(await popupShortcut()).toBe('Ctrl+Shift+F');
  offer([{ name: '_execute_action' }]);
  expect(await popupShortcut()).toBe('');
});

test('Where extensions have no commands, as in Firefox for Android, there is no shortcut to speak of.', async () => {
  offer();
  expect(await popupShortcut()).toBeUndefined();
});
