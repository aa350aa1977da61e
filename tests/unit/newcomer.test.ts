import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markTip } from '../../data/entries/mutations.ts';
import { act, changeSettings, isNewcomer, open } from '../../data/rotation/dealer.ts';

const NOW = new Date('2026-11-23T12:00');

test('Who has only seen tips is a newcomer still.', async () => {
  expect(await isNewcomer()).toBe(true);
  await open('newtab', NOW);
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['rotation']);
  expect(await isNewcomer()).toBe(true);
});

test('Who has put the welcome away, chosen something or marked a tip is none.', async () => {
  await changeSettings(() => ({ welcomed: true }), NOW);
  expect(await isNewcomer()).toBe(false);
  await fakeBrowser.storage.local.clear();
  await act(markTip('any', { saved: true }, NOW));
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
