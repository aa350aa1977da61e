import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LEFT_PREFIX } from '../../data/entries/keys.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { noteLeftPresses } from '../../data/rotation/left-presses.ts';
import { recoverPresses } from '../../data/rotation/recover-presses.ts';
import { keysFrom } from '../../data/storage/local-storage-keys.ts';

const actions: Record<string, string> = { s: 'save', h: 'hide', t: 'tried', j: 'next' };
const actionOf = (key: string) => actions[key];

/** Leaves a page that showed that tip as the `count`th. */
function leave(id: string, count: number, presses: string[]): void {
  history.replaceState({ id, count }, '');
  noteLeftPresses(presses);
}

async function markOf(id: string) {
  const { [`mark:${id}`]: stored } = await fakeBrowser.storage.local.get(`mark:${id}`);
  return parseMark(stored);
}

test('What was pressed on pages that were left takes effect once.', async () => {
  leave('a', 1, ['save', 't']);
  leave('b', 2, ['Tab', '', 'hide']);
  await recoverPresses(actionOf);
  await recoverPresses(actionOf);
  expect(await markOf('a')).toMatchObject({ saved: true, tried: [{}] });
  expect(await markOf('b')).toMatchObject({ saved: false, hidden: true });
  expect(keysFrom(LEFT_PREFIX)).toEqual([]);
});

test('What was pressed after “Next tip” meant another tip.', async () => {
  leave('a', 1, ['s', 'j', 'h']);
  await recoverPresses(actionOf);
  expect(await markOf('a')).toMatchObject({ saved: true, hidden: false });
});

test('Pressed twice, a tip is as it was; saved before, it is not saved any more.', async () => {
  await fakeBrowser.storage.local.set({ 'mark:b': { saved: true, at: 1 } });
  leave('a', 1, ['save', 'save']);
  leave('b', 2, ['save']);
  await recoverPresses(actionOf);
  expect((await markOf('a')).saved).toBe(false);
  expect((await markOf('b')).saved).toBe(false);
});

test('Keys that the reader has switched off do nothing.', async () => {
  await fakeBrowser.storage.local.set({ settings: { keys: false } });
  leave('a', 1, ['s', 'hide']);
  await recoverPresses(actionOf);
  expect(await markOf('a')).toMatchObject({ saved: false, hidden: true });
});

test('Where storage cannot be read, a later page applies it.', async () => {
  leave('a', 1, ['save']);
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('No disk.'));
  await recoverPresses(actionOf);
  get.mockRestore();
  expect(said).toHaveBeenCalled();
  said.mockRestore();
  expect((await markOf('a')).saved).toBe(false);
  await recoverPresses(actionOf);
  expect((await markOf('a')).saved).toBe(true);
});

test('A note that is no note of presses is forgotten.', async () => {
  localStorage.setItem(`${LEFT_PREFIX}1`, 'nonsense');
  await recoverPresses(actionOf);
  expect(keysFrom(LEFT_PREFIX)).toEqual([]);
});
