import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyMutation } from '../../data/entries/apply-mutation.ts';
import { parseMark, unmarked } from '../../data/entries/marks.ts';
import { markTip, removeStamp, stampTip } from '../../data/entries/mutations.ts';
import { OUTBOX_PREFIX } from '../../data/storage/outbox.ts';
import { until } from './until.ts';

const NOON = new Date('2026-11-23T12:00');

async function newPage() {
  vi.resetModules();
  return {
    ...(await import('../../data/storage/outbox.ts')),
    ...(await import('../../data/storage/flush.ts')),
    ...(await import('../../data/rotation/mutate.ts')),
    ...(await import('../../data/storage/unstored.ts')),
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
    pages.map(({ mutate }, i) =>
      mutate(
        stampTip('a', { id: `stamp-${i}`, date: '2026-11-23', note: undefined }, NOON),
        markTip(`tip-${i}`, { saved: true }, NOON),
      ),
    ),
  );
  expect((await markOf('a')).tried).toHaveLength(20);
  for (let i = 0; i < 20; i++) expect((await markOf(`tip-${i}`)).saved).toBe(true);
});

test('What a page did that was closed before it could be stored, the next page stores.', async () => {
  const { mutate } = await newPage();
  const closed = vi.spyOn(navigator.locks, 'request').mockReturnValueOnce(new Promise(() => {}));
  void mutate(markTip('a', { saved: true }, NOON));
  closed.mockRestore();
  expect(await markOf('a')).toEqual(unmarked);
  await (await newPage()).flush();
  expect(await markOf('a')).toEqual({ ...unmarked, saved: true });
  expect(Object.keys(localStorage).filter((key) => key.startsWith(OUTBOX_PREFIX))).toEqual([]);
});

test('What storage refuses is kept, said to be so, and stored as soon as storage takes it.', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { mutate, followUnstored } = await newPage();
  const said = vi.fn();
  followUnstored(said);
  const full = new Error('Resource::kQuotaBytes quota exceeded');
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
  await mutate(markTip('a', { hidden: true }, NOON));
  expect(said).toHaveBeenLastCalledWith('full');
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be stored'), full);
  expect(await markOf('a')).toEqual(unmarked);
  set.mockRestore();
  await until(async () => expect(await markOf('a')).toEqual({ ...unmarked, hidden: true }));
  await until(() => expect(said).toHaveBeenLastCalledWith(undefined));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('A change that there is no room for holds up no other, and not those that make room.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { mutate, outboxIds } = await newPage();
  const { set } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) =>
    'mark:large' in items ? Promise.reject(new Error('QuotaExceededError')) : set(items),
  );
  await mutate(
    markTip('large', { saved: true }, NOON),
    markTip('a', { saved: true }, NOON),
    markTip('large', { saved: false }, NOON),
  );
  expect((await markOf('a')).saved).toBe(true);
  expect(outboxIds()).toHaveLength(2);
  vi.restoreAllMocks();
});

test('What a closed page left is applied before a newer change, and does not overrule it.', async () => {
  const closed = await newPage();
  closed.enqueue(markTip('a', { saved: true }, NOON));
  const { mutate } = await newPage();
  await mutate(markTip('a', { saved: false }, NOON));
  expect((await markOf('a')).saved).toBe(false);
});

test('Of two changes with a clock set back between them, the later one wins.', async () => {
  const { enqueue, flush } = await newPage();
  enqueue(markTip('a', { saved: true }, NOON));
  enqueue(markTip('a', { saved: false }, new Date('2026-11-22T12:00')));
  await flush();
  expect((await markOf('a')).saved).toBe(false);
});

test('A page that dies between storing and removing applies nothing twice.', async () => {
  const { enqueue, flush } = await newPage();
  const stamp = { id: 'stamp-1', date: '2026-11-23', note: undefined };
  const ids = [enqueue(markTip('a', { saved: true }, NOON)), enqueue(stampTip('a', stamp, NOON))];
  const left = ids.map((id) => [id, localStorage.getItem(id) ?? ''] as const);
  await flush();
  const { mutate } = await newPage();
  await mutate(markTip('a', { saved: false }, NOON), removeStamp('a', 'stamp-1', NOON));
  for (const [id, item] of left) localStorage.setItem(id, item);
  await (await newPage()).flush();
  expect(await markOf('a')).toEqual(unmarked);
  for (const id of ids) expect(localStorage.getItem(id)).toBeNull();
});

test('A change that cannot be read is set aside and holds up no other; a newer version’s is left alone.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { write } = await import('../../data/storage/write-local-storage.ts');
  const { enqueue, flush } = await newPage();
  write(`${OUTBOX_PREFIX}1-unreadable`, { version: 1, key: 'mark:a', at: 'noon' });
  write(`${OUTBOX_PREFIX}2-newer`, { version: 2, key: 'mark:a', at: 1, moved: 'somewhere' });
  enqueue(markTip('a', { saved: true }, NOON));
  await flush();
  expect((await markOf('a')).saved).toBe(true);
  const keys = Object.keys(localStorage);
  expect(keys).toContain(`set-aside:${OUTBOX_PREFIX}1-unreadable`);
  expect(keys.filter((key) => key.startsWith(OUTBOX_PREFIX))).toEqual([`${OUTBOX_PREFIX}2-newer`]);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});
