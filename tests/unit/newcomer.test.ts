import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, markTip } from '../../data/entries/mutations.ts';
import { mutate } from '../../data/rotation/mutate.ts';
import { openPage } from '../../data/rotation/navigate.ts';
import { isNewcomer } from '../../data/rotation/user-data.ts';

const NOW = new Date('2026-11-23T12:00');

test('Who has only seen tips is a newcomer still.', async () => {
  expect(await isNewcomer()).toBe(true);
  expect(await openPage('newtab', NOW)).toBeDefined();
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['rotation']);
  expect(await isNewcomer()).toBe(true);
});

test('Who has put the welcome away, chosen something or marked a tip is none.', async () => {
  await mutate(...changeSettings({ welcomed: true }, { themesOff: [] }, NOW));
  expect(await isNewcomer()).toBe(false);
  await fakeBrowser.storage.local.clear();
  await mutate(markTip('any', { saved: true }, NOW));
  expect(await isNewcomer()).toBe(false);
});

test('Where nothing can be read nobody is welcomed anew.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cause = new Error('The storage is broken.');
  vi.spyOn(fakeBrowser.storage.local, 'getKeys').mockRejectedValue(cause);
  expect(await isNewcomer()).toBe(false);
  expect(log).toHaveBeenCalledWith(expect.any(String), cause);
  vi.restoreAllMocks();
});
