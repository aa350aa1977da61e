import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyMutation } from '../../data/entries/apply-mutation.ts';
import { parseMark, unmarked } from '../../data/entries/marks.ts';
import { markTip, removeStamp, stampTip } from '../../data/entries/mutations.ts';

const NOON = new Date('2026-11-23T12:00');

async function newPage() {
  vi.resetModules();
  return {
    ...(await import('../../data/storage/outbox.ts')),
    ...(await import('../../data/storage/local-area.ts')),
  };
}

async function markOf(id: string) {
  const { [`mark:${id}`]: stored } = await fakeBrowser.storage.local.get(`mark:${id}`);
  return parseMark(stored);
}

test('Whatever is stored, a mark comes of it.', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Object.keys(parseMark(stored)).sort()).toEqual(['hidden', 'saved', 'tried']);
    }),
  );
  expect(parseMark({ saved: 'yes', hidden: true, tried: [{ id: 7 }, null] })).toEqual({
    ...unmarked,
    hidden: true,
  });
});

test('A tip is stamped more than once, a note is changed later, and a stamp can be taken away.', () => {
  const mutations = [
    stampTip('a', { id: 'second', date: '2026-11-23', note: undefined }, NOON),
    stampTip('a', { id: 'first', date: '2026-11-20', note: undefined }, NOON),
    stampTip('a', { id: 'second', date: '2026-11-23', note: 'They sang.' }, NOON),
  ];
  const stored = mutations.reduce<unknown>(applyMutation, undefined);
  expect(parseMark(stored).tried.map(({ id, note }) => [id, note])).toEqual([
    ['first', undefined],
    ['second', 'They sang.'],
  ]);
  const fewer = applyMutation(stored, removeStamp('a', 'first', NOON));
  expect(parseMark(fewer).tried.map(({ id }) => id)).toEqual(['second']);
});

test('Twenty pages that mark at once lose no mark.', async () => {
  const pages = await Promise.all(Array.from({ length: 20 }, newPage));
  await Promise.all(
    pages.map(({ mutateAll }, i) =>
      mutateAll([
        stampTip('a', { id: `stamp-${i}`, date: '2026-11-23', note: undefined }, NOON),
        markTip(`tip-${i}`, { saved: true }, NOON),
      ]),
    ),
  );
  expect((await markOf('a')).tried).toHaveLength(20);
  for (let i = 0; i < 20; i++) expect((await markOf(`tip-${i}`)).saved).toBe(true);
});

test('What a page did that was closed before it could be stored, the next page stores.', async () => {
  const { mutateAll } = await newPage();
  const closed = vi.spyOn(navigator.locks, 'request').mockReturnValueOnce(new Promise(() => {}));
  void mutateAll([markTip('a', { saved: true }, NOON)]);
  closed.mockRestore();
  expect(await markOf('a')).toEqual(unmarked);
  await (await newPage()).flushOthers();
  expect(await markOf('a')).toEqual({ ...unmarked, saved: true });
  expect(Object.keys(localStorage).filter((key) => key.startsWith('deed:'))).toEqual([]);
});

test('What storage refuses is an error to whoever did it, and is not done later behind their back.', async () => {
  const { mutateAll, flushOthers } = await newPage();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(mutateAll([markTip('a', { hidden: true }, NOON)])).rejects.toThrow('full');
  await flushOthers();
  expect(await markOf('a')).toEqual(unmarked);
  vi.restoreAllMocks();
});
