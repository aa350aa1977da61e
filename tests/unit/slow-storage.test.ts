import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markTip } from '../../data/entries/mutations.ts';
import collection from '../../data/tips.json';
import { until } from './until.ts';

const NOON = new Date('2026-11-24T12:00');
const { local } = fakeBrowser.storage;
const all = collection.tips.map(({ id }) => id);

/** The code of a page that opens now: each has its own, and shares localStorage and storage with the others. */
async function newPage() {
  vi.resetModules();
  return {
    ...(await import('../../data/rotation/hand.ts')),
    ...(await import('../../data/rotation/navigate.ts')),
    ...(await import('../../data/rotation/opening.ts')),
    ...(await import('../../data/rotation/reconcile.ts')),
    ...(await import('../../data/rotation/mutate.ts')),
    ...(await import('../../data/storage/outbox.ts')),
    ...(await import('../../data/storage/patience.ts')),
    ...(await import('../../data/storage/unstored.ts')),
  };
}

/** Storage that takes every call and answers none until the returned function is called. */
function silence(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const name of ['get', 'set', 'getKeys'] as const) {
    const real = local[name].bind(local) as (...given: unknown[]) => Promise<unknown>;
    vi.spyOn(local, name as 'get').mockImplementation(async (...given: unknown[]) => {
      await promise;
      return real(...given) as Promise<Record<string, unknown>>;
    });
  }
  return resolve;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('Storage that never answers keeps no page from showing a tip, and none is left to mislead the next.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = silence();
  const { openPage } = await newPage();
  expect(all).toContain((await openPage('newtab', NOON))?.card?.tip.id);
  expect((await newPage()).readIndex()).toBeUndefined();
  answer();
});

test('Pages that open while storage does not answer wait for none of the others, and show different tips.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = silence();
  const pages = await Promise.all(Array.from({ length: 3 }, newPage));
  const views = await Promise.all(pages.map(({ openPage }) => openPage('newtab', NOON)));
  expect(new Set(views.map((view) => view?.card?.tip.id)).size).toBe(3);
  answer();
});

test('“Next” goes on through the hand while storage does not answer.', async () => {
  const { openPage, followingTip } = await newPage();
  const view = await openPage('newtab', NOON);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = silence();
  if (!view?.card) throw new Error('No tip was shown.');
  const next = await followingTip(view, NOON);
  expect(next?.card.tip.id).not.toBe(view.card.tip.id);
  expect(all).toContain(next?.card.tip.id);
  answer();
});

test('A change that storage does not answer is shown, said not to be stored yet, and stored and no longer said when it answers.', async () => {
  const { openPage } = await newPage();
  const view = await openPage('newtab', NOON);
  if (!view?.card) throw new Error('No tip was shown.');
  const { id } = view.card.tip;
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = silence();
  const { mutate, reconcile, followUnstored, outboxIds } = await newPage();
  const said = vi.fn();
  followUnstored(said);
  await mutate(markTip(id, { saved: true }, NOON));
  expect((await reconcile('newtab', view, NOON))?.card?.mark.saved).toBe(true);
  await until(() => expect(said).toHaveBeenLastCalledWith('slow'));
  answer();
  await until(() => expect(outboxIds()).toEqual([]));
  await until(() => expect(said).toHaveBeenLastCalledWith(undefined));
  vi.restoreAllMocks();
  expect(await local.get(`mark:${id}`)).toMatchObject({ [`mark:${id}`]: { saved: true } });
});

test('A page that did without storage is told when it answers, and then shows no hidden tip.', async () => {
  await local.set({
    ...Object.fromEntries(all.slice(1).map((id) => [`mark:${id}`, { hidden: true, at: 1 }])),
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = silence();
  const { openPage, reconcile, onUserEntriesChanged } = await newPage();
  const view = await openPage('newtab', NOON);
  const told = vi.fn();
  onUserEntriesChanged(told);
  answer();
  await until(() => expect(told).toHaveBeenCalled());
  await until(async () =>
    expect((view && (await reconcile('newtab', view, NOON)))?.card?.tip.id).toBe(all[0]),
  );
});

test('Where own tips cannot be read the bundled ones are shown, without the hidden, and the hand is not kept.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await local.set({
    'tip:mine-1': { text: { en: 'Ask about the club.' }, at: 1 },
    ...Object.fromEntries(all.slice(1).map((id) => [`mark:${id}`, { hidden: true, at: 1 }])),
  });
  const { get } = local;
  vi.spyOn(local, 'get').mockImplementation(async (keys) => {
    if (String(keys).includes('tip:')) throw new Error('A block is damaged.');
    return (get as (keys: unknown) => Promise<Record<string, unknown>>).call(local, keys);
  });
  const { openPage } = await newPage();
  expect((await openPage('newtab', NOON))?.card?.tip.id).toBe(all[0]);
  expect((await newPage()).readIndex()).toBeUndefined();
  expect(log).toHaveBeenCalledWith('Your own tips could not be read.', expect.any(Error));
});
