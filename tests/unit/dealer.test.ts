import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, deleteTip, markTip } from '../../data/entries/mutations.ts';
import type { View } from '../../data/rotation/hand.ts';
import collection from '../../data/tips.json';

const NOON = new Date('2026-11-23T12:00');

/** The code of a page that opens now: each has its own, and shares localStorage and `browser.storage` with the others. */
async function newPage() {
  vi.resetModules();
  return {
    ...(await import('../../data/rotation/hand.ts')),
    ...(await import('../../data/rotation/mutate.ts')),
    ...(await import('../../data/rotation/navigate.ts')),
    ...(await import('../../data/rotation/opening.ts')),
    ...(await import('../../data/rotation/reconcile.ts')),
    ...(await import('../../data/rotation/read-context.ts')),
    ...(await import('../../data/rotation/user-data.ts')),
  };
}

/** Opens a page as it opens in the browser: from the hand, else from storage; then it settles. */
async function openPage(page: 'newtab' | 'popup' = 'newtab', now = NOON): Promise<View> {
  const { openFromHand, openPage: openFromStorage, reconcile } = await newPage();
  const view = openFromHand(page, now) ?? (await openFromStorage(page, now));
  const settled = view && (await reconcile(page, view, now));
  if (!settled?.card) throw new Error('No tip was shown.');
  return settled;
}

async function idsOf(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push((await openPage()).card.tip.id);
  return ids;
}

const all = collection.tips.map(({ id }) => id).sort();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('Pages that open one after another show each tip once a cycle.', async () => {
  const ids = await idsOf(all.length * 2);
  expect(ids.slice(0, all.length).toSorted()).toEqual(all);
  expect(ids.slice(all.length).toSorted()).toEqual(all);
});

test('A page that finds a hand needs neither storage nor the collection for its tip.', async () => {
  await openPage();
  const { openFromHand } = await newPage();
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(openFromHand('newtab', NOON)).toBeDefined();
  expect(get).not.toHaveBeenCalled();
});

test('A hand of last month deals no card in the next, and the standing tip keeps what it suggests.', async () => {
  const standing = await openPage();
  vi.setSystemTime(new Date('2026-12-01T00:10'));
  const { openFromHand } = await newPage();
  const popup = openFromHand('popup', new Date());
  expect(popup?.card).toEqual(standing.card);
  expect(openFromHand('newtab', new Date())).toBeUndefined();
  const next = await openPage('newtab', new Date());
  expect([standing.card.month, next.card.month]).toEqual([11, 12]);
});

test('A page that opens in the last moment of a month shows a tip, though it is dealt in the next.', async () => {
  vi.setSystemTime(new Date('2026-12-01T00:00'));
  const view = await openPage('newtab', new Date('2026-11-30T23:59:59'));
  expect(view.card.month).toBe(11);
});

test('With localStorage forbidden the cycle goes on by storage alone.', async () => {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  expect((await idsOf(all.length)).toSorted()).toEqual(all);
});

test('With localStorage full the cycle goes on by storage alone, and no old copy stays to mislead.', async () => {
  const before = await idsOf(3);
  const real = localStorage;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => real.getItem(key),
    removeItem: (key: string) => real.removeItem(key),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const after = await idsOf(all.length - 3);
  expect([...before, ...after].toSorted()).toEqual(all);
  const { readIndex } = await newPage();
  expect(readIndex()).toBeUndefined();
});

test('With room in localStorage for the rotation but not for the hand, tips are shown all the same.', async () => {
  const real = localStorage;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => real.getItem(key),
    removeItem: (key: string) => real.removeItem(key),
    setItem: (key: string, value: string) => {
      if (value.length > 2000) throw new DOMException('full', 'QuotaExceededError');
      real.setItem(key, value);
    },
  });
  expect((await idsOf(all.length)).toSorted()).toEqual(all);
});

test('With storage that takes nothing more, tips go on by localStorage, and the console says why.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cause = new Error('The quota is used up.');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(cause);
  expect((await idsOf(all.length)).toSorted()).toEqual(all);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be stored'), cause);
});

test.each(['hand', 'cards', 'rotation'])(
  'A %s that somebody changed in localStorage is not believed.',
  async (key) => {
    const first = await idsOf(3);
    const checked = localStorage.getItem(key) ?? '';
    localStorage.setItem(
      key,
      checked
        .replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`)
        .replace(/"en":"[^"]+"/, '"en":5'),
    );
    expect(localStorage.getItem(key)).not.toBe(checked);
    const rest = await idsOf(all.length - 3);
    expect([...first, ...rest].toSorted()).toEqual(all);
  },
);

test('localStorage emptied between any two pages changes nothing.', async () => {
  const ids: string[] = [];
  for (let i = 0; i < all.length; i++) {
    ids.push((await openPage()).card.tip.id);
    localStorage.clear();
  }
  expect(ids.toSorted()).toEqual(all);
});

test('A copy in localStorage that is behind storage gives way to it.', async () => {
  const first = await idsOf(2);
  const behind = { ...localStorage };
  const then = await idsOf(3);
  for (const [key, value] of Object.entries(behind)) localStorage.setItem(key, value);
  await openPage(); // shows a tip again, and finds out
  const rest = await idsOf(all.length - 5);
  expect([...first, ...then, ...rest].toSorted()).toEqual(all);
});

test('With storage that cannot be read a tip is shown all the same, and the console says why.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cause = new Error('The storage is broken.');
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(cause);
  expect(all).toContain((await openPage()).card.tip.id);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be read'), cause);
});

test('The popup shows the tip of the last tab, or before any tab the first, and uses none up.', async () => {
  const first = await openPage('popup');
  expect((await openPage('popup')).card.tip.id).toBe(first.card.tip.id);
  const tab = await openPage('newtab');
  expect(tab.card.tip.id).toBe(first.card.tip.id);
  expect((await openPage('popup')).card).toEqual(tab.card);
});

test('“Next” in a popup that shows a tip not used up shows another, and no tab shows either again in the cycle.', async () => {
  const view = await openPage('popup');
  const { followingTip } = await newPage();
  const another = await followingTip(view, NOON);
  expect(another?.card.tip.id).not.toBe(view.card.tip.id);
  const rest = await idsOf(all.length - 2);
  expect([view.card.tip.id, another?.card.tip.id, ...rest].toSorted()).toEqual(all);
});

test('“Previous” leads back as far as the history goes, past tips that have left the deck.', async () => {
  const { mutate, previousTip, followingTip } = await newPage();
  const views: View[] = [];
  for (let i = 0; i < 12; i++) views.push(await openPage());
  // Among twelve tips at least two are of one theme.
  const last = views.findLast(({ card }, index) =>
    views.slice(0, index).some((view) => view.card.tip.theme === card.tip.theme),
  );
  if (!last) throw new Error('All tips are of different themes.');
  const off = collection.themes.map(({ id }) => id).filter((id) => id !== last.card.tip.theme);
  await mutate(...changeSettings({ themesOff: off }, { themesOff: [] }, NOON));
  const expected = views.filter(({ card }) => card.tip.theme === last.card.tip.theme).reverse();
  const walked = [last.card];
  let view = await previousTip(last, NOON);
  while (view?.hasPrevious || view?.card.count !== walked.at(-1)?.count) {
    if (!view) throw new Error('No tip was shown.');
    walked.push(view.card);
    view = await previousTip(view, NOON);
  }
  expect(walked.map(({ tip }) => tip.id)).toEqual(expected.map(({ card }) => card.tip.id));
  const [, second] = expected;
  if (!second) throw new Error('There is no tip to go back to.');
  expect((await followingTip(second, NOON))?.card.tip.id).toBe(last.card.tip.id);
});

test('Going back does not move the rotation.', async () => {
  await idsOf(3);
  const view = await openPage();
  const { previousTip } = await newPage();
  const stored = await fakeBrowser.storage.local.get('rotation');
  await previousTip(view, NOON);
  expect(await fakeBrowser.storage.local.get('rotation')).toEqual(stored);
});

test('A page left open past its hour keeps its tip until it is shown again.', async () => {
  const { mutate, reconcile } = await newPage();
  await mutate(...changeSettings({ rotation: 'hour' }, { themesOff: [] }, NOON));
  const view = await openPage();
  const later = new Date('2026-11-23T13:00');
  expect((await reconcile('newtab', view, later))?.card).toEqual(view.card);
  const shownAgain = await reconcile('newtab', view, later, true);
  expect(shownAgain?.card?.tip.id).not.toBe(view.card.tip.id);
  expect((await openPage('popup', later)).card).toEqual(shownAgain?.card);
});

test('Settings that storage refuses are in force all the same, from the outbox.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { mutate, readContext } = await newPage();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  const off = changeSettings({ themesOff: ['avoid'] }, { themesOff: [] }, NOON);
  await mutate(...off);
  expect((await readContext()).settings.themesOff).toEqual(['avoid']);
});

test('Changes made at once in twenty pages are all kept.', async () => {
  const { mutate, readContext } = await newPage();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      mutate(...changeSettings({ themesOff: [`theme-${i}`] }, { themesOff: [] }, NOON)),
    ),
  );
  expect((await readContext()).settings.themesOff).toHaveLength(20);
});

const own = (id: string, en: string) => ({ id, theme: 'mine', text: { en }, at: 1 });

test('Tips of the user’s own come round like the others; those that cannot be read are passed over.', async () => {
  await fakeBrowser.storage.local.set({
    'tip:mine-1': own('mine-1', 'Bring the crane game to club.'),
    'tip:mine-2': own('mine-2', 'Eat with class 1-3.'),
    'tip:mine-3': { id: 'mine-3', theme: 'mine', text: 'nonsense' },
    'tip:mine-4': null,
  });
  const ids = await idsOf(all.length + 2);
  expect(ids.toSorted()).toEqual([...all, 'mine-1', 'mine-2'].sort());
});

test('An own tip keeps what can be read of it, and never stands in for a bundled one.', async () => {
  const [bundled] = all;
  await fakeBrowser.storage.local.set({
    settings: { themesOff: collection.themes.map(({ id }) => id) },
    'tip:mine-1': { text: { en: 'Ask about the club.', ja: '' }, saidBy: 7 },
    [`tip:${bundled}`]: own(bundled ?? '', 'An impostor.'),
  });
  const { card } = await openPage();
  expect(card.tip).toEqual({ id: 'mine-1', theme: 'mine', text: { en: 'Ask about the club.' } });
  expect(await idsOf(2)).toEqual(['mine-1', 'mine-1']);
});

test('With all themes off and only an own tip that cannot be read, the bundled tips are shown.', async () => {
  const themesOff = collection.themes.map(({ id }) => id);
  await fakeBrowser.storage.local.set({ settings: { themesOff }, 'tip:mine-1': 'nonsense' });
  expect((await idsOf(all.length)).toSorted()).toEqual(all);
});

test('Dealing from two thousand own tips reads only those that are dealt.', async () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `mine-${i}`);
  const tips = ids.map((id) => [`tip:${id}`, own(id, `Tip ${id}`)]);
  await fakeBrowser.storage.local.set(Object.fromEntries(tips));
  // The index of own tips is built once.
  await openPage();
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  await idsOf(4);
  for (const [keys] of get.mock.calls) {
    expect(Array.isArray(keys) && keys.length < 12).toBe(true);
  }
});

/** Marks tips as some page would, while this one looks on. */
async function mark(ids: readonly string[], fields: { saved?: boolean; hidden?: boolean }) {
  const { mutate } = await newPage();
  await mutate(...ids.map((id) => markTip(id, fields, NOON)));
}

test('A hidden tip does not come up again until it is shown again.', async () => {
  const [hidden = ''] = all;
  await mark([hidden], { hidden: true });
  expect((await idsOf(all.length - 1)).toSorted()).toEqual(all.filter((id) => id !== hidden));
  await mark([hidden], { hidden: false });
  expect(await idsOf(all.length * 2)).toContain(hidden);
});

test('A page whose tip is hidden elsewhere shows another; one whose tip is saved elsewhere keeps it, and knows.', async () => {
  const view = await openPage();
  const { tip, count } = view.card;
  await mark([tip.id], { saved: true });
  const { reconcile } = await newPage();
  const saved = await reconcile('newtab', view, NOON);
  expect(saved?.card).toMatchObject({ tip: { id: tip.id }, count, mark: { saved: true } });
  await mark([tip.id], { hidden: true });
  expect((await reconcile('newtab', view, NOON))?.card?.tip.id).not.toBe(tip.id);
});

test('With all tips hidden a page says so, also in its first frame, until they are brought back.', async () => {
  const view = await openPage();
  await mark(all, { hidden: true });
  const { openFromHand, reconcile, showAllHidden } = await newPage();
  const empty = await reconcile('newtab', view, NOON);
  expect(empty).toBeDefined();
  expect(empty?.card).toBeUndefined();
  expect(openFromHand('newtab', NOON)?.card).toBeUndefined();
  expect(openFromHand('popup', NOON)?.card).toBeUndefined();
  await showAllHidden(NOON);
  expect(empty && (await reconcile('newtab', empty, NOON))?.card).toBeDefined();
  expect([...new Set(await idsOf(all.length * 2))].sort()).toEqual(all);
});

test('Hiding the last tips of the themes that are on lets all themes come.', async () => {
  const off = collection.themes.map(({ id }) => id).filter((id) => id !== 'avoid');
  await fakeBrowser.storage.local.set({ settings: { themesOff: off } });
  const avoid = collection.tips.filter(({ theme }) => theme === 'avoid').map(({ id }) => id);
  expect((await idsOf(avoid.length)).toSorted()).toEqual(avoid.toSorted());
  await mark(avoid, { hidden: true });
  const others = all.filter((id) => !avoid.includes(id));
  expect([...new Set(await idsOf(others.length * 2))].sort()).toEqual(others);
});

test('A tip that is asked for is shown whether it is hidden or its theme is off, and stays; the rotation does not move.', async () => {
  await openPage();
  await mark(['be-on-time'], { hidden: true });
  const before = await fakeBrowser.storage.local.get('rotation');
  const { showTip, reconcile, followingTip } = await newPage();
  const view = await showTip('be-on-time', NOON);
  expect(view && (await reconcile('newtab', view, NOON, true))?.card?.tip.id).toBe('be-on-time');
  expect(await fakeBrowser.storage.local.get('rotation')).toEqual(before);
  expect(await showTip('no-such-tip', NOON)).toBeUndefined();
  const following = view && (await followingTip(view, NOON));
  const rest = await idsOf(all.length - 3);
  expect(new Set([following?.card.tip.id, ...rest]).size).toBe(all.length - 2);
});

test('The theme of the moment goes round all its tips but the hidden ones, and moves no rotation.', async () => {
  await fakeBrowser.storage.local.set({ settings: { themesOff: ['in-class'] } });
  await openPage();
  await mark(['talk-together'], { hidden: true });
  const before = await fakeBrowser.storage.local.get('rotation');
  const inClass = collection.tips
    .filter(({ id, theme }) => theme === 'in-class' && id !== 'talk-together')
    .map(({ id }) => id);
  const { nextOfThemes } = await newPage();
  const ids: (string | undefined)[] = [];
  let walk: Awaited<ReturnType<typeof nextOfThemes>>;
  for (const _ of inClass) {
    walk = await nextOfThemes(['in-class'], walk?.own, NOON);
    ids.push(walk?.view.card.tip.id);
  }
  expect(ids.toSorted()).toEqual(inClass.toSorted());
  expect(await fakeBrowser.storage.local.get('rotation')).toEqual(before);
  expect(await nextOfThemes(['mine'], undefined, NOON)).toBeUndefined();
});

test('A tip of the user’s own that was deleted comes no more, and two thousand deleted ones do not slow the dealing.', async () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `mine-${i}`);
  const deleted = ids.map((id) => [`tip:${id}`, { deleted: true, at: 1 }]);
  await fakeBrowser.storage.local.set(Object.fromEntries(deleted));
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect((await idsOf(all.length)).toSorted()).toEqual(all);
  const large = get.mock.calls.filter(([keys]) => Array.isArray(keys) && keys.length > 100);
  expect(large.length).toBeLessThan(all.length);
});

test('The theme of the moment passes over own tips that were deleted, and is not offered without any.', async () => {
  const tip = { text: { en: 'Eat lunch with class 1-3.' }, at: 1 };
  const deleted = Array.from({ length: 9 }, (_, i) => [`tip:mine-${i}`, { deleted: true, at: 1 }]);
  await fakeBrowser.storage.local.set({ ...Object.fromEntries(deleted), 'tip:mine-b': tip });
  const { nextOfThemes, readHand } = await newPage();
  for (let i = 0; i < 5; i++) {
    expect((await nextOfThemes(['mine'], undefined, NOON))?.view.card.tip.id).toBe('mine-b');
  }
  await openPage();
  expect(readHand()?.themes.map(({ id }) => id)).toContain('mine');
  const { mutate } = await newPage();
  for (let i = 0; i < 5; i++) {
    await mutate(deleteTip('mine-b', NOON));
    expect(readHand()?.themes.map(({ id }) => id)).not.toContain('mine');
    expect(await nextOfThemes(['mine'], undefined, NOON)).toBeUndefined();
  }
});

test('With one’s own theme alone on, and all of its tips deleted, a page keeps the tip of another theme that it shows.', async () => {
  const themesOff = collection.themes.map(({ id }) => id);
  await fakeBrowser.storage.local.set({
    settings: { themesOff },
    'tip:mine-1': { deleted: true, at: 1 },
  });
  const view = await openPage();
  const { id } = view.card.tip;
  await idsOf(12);
  const { reconcile } = await newPage();
  expect((await reconcile('newtab', view, NOON))?.card?.tip.id).toBe(id);
});

test('A page that deals while another hides a tip leaves no hand that has it.', async () => {
  await openPage();
  const { redealAfter, readHand } = await newPage();
  const { openPage: openFromStorage } = await newPage();
  const hidden = { hidden: true, at: 1 };
  await redealAfter(async () => {
    await openFromStorage('newtab', NOON);
    const marks = all.slice(1).map((id) => [`mark:${id}`, hidden]);
    await fakeBrowser.storage.local.set(Object.fromEntries(marks));
  });
  expect(
    readHand()
      ?.cards.map(({ tip }) => tip.id)
      .filter((id) => id !== all[0]),
  ).toEqual([]);
});
