import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changesIn, type Mode, type Plan } from '../../data/backup/plan-restore.ts';
import { readUndo, restore, undoRestore } from '../../data/backup/restore.ts';
import { beforeRestore, parseBeforeRestore } from '../../data/backup/undo-restore.ts';
import { applyMutation } from '../../data/entries/apply-mutation.ts';
import { isDeleted, withChange } from '../../data/entries/entry.ts';
import { BEFORE_RESTORE_KEY, isBeforeRestoreKey, ROTATION_KEY } from '../../data/entries/keys.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { merge } from '../../data/entries/merge.ts';
import { deleteTip, markTip, stampTip, writeTip } from '../../data/entries/mutations.ts';
import { parseSettings } from '../../data/entries/settings.ts';
import { UserError } from '../../data/messages/user-error.ts';
import { onChanged } from '../../data/storage/changes.ts';
import { LOCKS } from '../../data/storage/locks.ts';
import { parseOwnTip } from '../../data/tips/tip.ts';
import { aFullLife } from './a-full-life.ts';
import { parseBackup, planOf, undone, writeBackup } from './backup-at-once.ts';
import { until } from './until.ts';

type Entries = Record<string, unknown>;

const DATE = '2026-11-23';
const NOW = Date.UTC(2026, 10, 23);
const now = { at: NOW, defaults: parseSettings({}, 'en-GB') };

function plan(entries: Entries, file: Entries, mode: Mode): Plan {
  return planOf(entries, { backup: parseBackup(writeBackup(file, DATE)) }, mode, now);
}

function after(entries: Entries, { added, changed, removed }: Plan): Entries {
  const changes = changesIn({ added, changed, removed, skipped: [] });
  return { ...entries, ...Object.fromEntries(changes.map(({ key, entry }) => [key, entry])) };
}

/** What marks and tips say, without their times. */
function said(entries: Entries): unknown[] {
  return Object.entries(entries)
    .sort()
    .flatMap(([key, entry]): object | never[] => {
      if (key.startsWith('tip:')) return parseOwnTip(key, entry) ?? [];
      const { saved, hidden, tried } = parseMark(key.startsWith('mark:') ? entry : undefined);
      const stamps = tried.map(({ id, date, note }) => `${id} ${date} ${note}`).sort();
      return saved || hidden || stamps.length > 0 ? { key, saved, hidden, stamps } : [];
    });
}

function keys(plan: Plan) {
  const of = (items: { key: string }[]) => items.map(({ key }) => key);
  return {
    added: of(plan.added),
    changed: of(plan.changed),
    removed: of(plan.removed),
    skipped: plan.skipped.map(({ key, reason }) => [key, reason]),
  };
}

const text = (en: string, at: number) => ({ text: { en }, at });

test.each(['merge', 'replace'] as const)(
  'In a fresh profile a backup gives itself again (%s).',
  (mode) => {
    const life = aFullLife();
    const result = after({}, plan({}, life, mode));
    expect(writeBackup(result, DATE)).toBe(writeBackup(life, DATE));
  },
);

test('What a file adds and changes is told from what is the same, older, a duplicate or deleted here since.', () => {
  const here = {
    'tip:same': text('Same.', 5),
    'tip:newer-here': text('Newer.', 9),
    'tip:older-here': text('Older.', 1),
    'tip:deleted': { deleted: true, at: 9 },
    'tip:mine': text('Be  on TIME.', 5),
    'tip:only-here': text('Mine.', 5),
    'mark:a': { saved: true, at: 5 },
  };
  const file = {
    'tip:same': text('Same.', 5),
    'tip:newer-here': text('Old.', 1),
    'tip:older-here': text('New.', 5),
    'tip:deleted': text('Gone.', 5),
    'tip:new': text('New here.', 5),
    'tip:twin': text('be on time.', 5),
    'tip:twin-with-more': { ...text('be on time.', 5), saidBy: 'Ms Tanaka' },
    'mark:a': { saved: true, hidden: false, at: 5 },
    'mark:b': { hidden: true, at: 5 },
  };
  const merged = plan(here, file, 'merge');
  expect(keys(merged)).toEqual({
    added: ['tip:new', 'tip:twin-with-more', 'mark:b'],
    changed: ['tip:older-here'],
    removed: [],
    skipped: [
      ['tip:twin', 'duplicate'],
      ['tip:deleted', 'deleted'],
      ['tip:newer-here', 'older'],
      ['tip:same', 'same'],
      ['mark:a', 'same'],
    ],
  });
  expect(keys(plan(here, file, 'replace'))).toEqual({
    added: ['tip:deleted', 'tip:new', 'tip:twin', 'tip:twin-with-more', 'mark:b'],
    changed: ['tip:newer-here', 'tip:older-here'],
    removed: ['tip:mine', 'tip:only-here'],
    skipped: [
      ['tip:same', 'same'],
      ['mark:a', 'same'],
    ],
  });
});

test('The marks of a tip that is here under another id go to that one.', () => {
  const here = { 'tip:home': text('Sing.', 5), 'mark:home': { saved: true, at: 5 } };
  const stamp = { id: 's', date: DATE, at: 5 };
  const file = { 'tip:school': text('sing.', 5), 'mark:school': { tried: [stamp], at: 5 } };
  const result = after(here, plan(here, file, 'merge'));
  expect(Object.keys(result)).toEqual(['tip:home', 'mark:home']);
  expect(parseMark(result['mark:home'])).toMatchObject({ saved: true, tried: [{ id: 's' }] });
});

test('A file is refused that would leave more tips than there is room for; in place of those here it may fit.', () => {
  const tips = (name: string, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`tip:${name}-${i}`, text(`${name} ${i}`, 1)]),
    );
  expect(() => plan(tips('here', 1500), tips('file', 501), 'merge')).toThrow('2,001 tips');
  expect(plan(tips('here', 1500), tips('file', 501), 'replace').added).toHaveLength(501);
  expect(() => plan({}, tips('file', 2001), 'replace')).toThrow('2,001 tips');
});

test('Lines are added as tips, but for those that say what is here already.', () => {
  const here = { 'tip:a': text('Sing.', 5) };
  const { added, skipped } = planOf(here, { lines: 'sing.\r\nDance.\r\n' }, 'merge', now);
  expect(added.map(({ entry }) => entry)).toEqual([text('Dance.', NOW)]);
  expect(skipped).toEqual([{ key: 'tip:', entry: { text: { en: 'sing.' } }, reason: 'duplicate' }]);
});

test('Settings that a file does not name are the defaults once it has replaced those here.', () => {
  const here = { settings: { rotation: 'day', textSize: 'large', ofTomorrow: 1, at: NOW + 5 } };
  const file = { settings: { rotation: 'hour', at: 1 } };
  const { settings } = after(here, plan(here, file, 'replace'));
  expect(settings).toMatchObject({ rotation: 'hour', textSize: 'medium', ofTomorrow: 1 });
  expect(merge('settings', here.settings, settings)).toMatchObject({ rotation: 'hour' });
});

const id = fc.constantFrom('a', 'b', 'c', 'd');
const time = fc.integer({ min: 1, max: 50 }).map((at) => new Date(at));
const words = fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.');
const mutation = fc.oneof(
  fc
    .tuple(id, fc.record({ saved: fc.boolean(), hidden: fc.boolean() }), time)
    .map((parts) => markTip(...parts)),
  fc
    .tuple(
      id,
      fc.record({ id, date: fc.constant(DATE), note: fc.option(words, { nil: undefined }) }),
      time,
    )
    .map((parts) => stampTip(...parts)),
  fc.tuple(id, words, time).map(([id, en, at]) => writeTip(id, { text: { en } }, at)),
  fc.tuple(id, time).map((parts) => deleteTip(...parts)),
);
const choice = fc.record(
  { rotation: fc.constantFrom('day', 'hour'), textSize: fc.constantFrom('small', 'large') },
  { requiredKeys: [] },
);
const life = fc.tuple(fc.array(mutation), fc.option(choice)).map(([mutations, settings]) => {
  const entries: Entries = settings ? { settings: withChange(undefined, settings, 7) } : {};
  for (const mutation of mutations)
    entries[mutation.key] = applyMutation(entries[mutation.key], mutation);
  return entries;
});
const mode = fc.constantFrom('merge' as const, 'replace' as const);

test('A file that replaces leaves what it says and nothing else, and wins over what was here.', () => {
  fc.assert(
    fc.property(life, life, (here, file) => {
      const result = after(here, plan(here, file, 'replace'));
      expect(said(result)).toEqual(said(file));
      const language = (entries: Entries) => parseSettings(entries.settings, 'en-GB');
      expect(language(result)).toEqual(language(file));
      const synced = Object.entries({ ...here, ...result }).map(([key, entry]) => [
        key,
        merge(key, here[key], entry),
      ]);
      expect(said(Object.fromEntries(synced))).toEqual(said(result));
    }),
  );
});

test('A file that is merged in twice changes nothing the second time.', () => {
  fc.assert(
    fc.property(life, life, (here, file) => {
      const result = after(here, plan(here, file, 'merge'));
      expect(changesIn(plan(result, file, 'merge'))).toEqual([]);
    }),
  );
});

test('Undoing a restore brings back what was here, also against what other computers have heard by then.', () => {
  fc.assert(
    fc.property(life, life, mode, (here, file, mode) => {
      const restoring = plan(here, file, mode);
      const restored = after(here, restoring);
      const kept = JSON.parse(JSON.stringify(beforeRestore(changesIn(restoring))));
      const before = parseBeforeRestore(kept) ?? {};
      const back = { ...restored, ...undone(before, restored, { ...now, at: NOW + 1 }) };
      expect(said(back)).toEqual(said(here));
      expect(parseSettings(back.settings, 'en')).toEqual(parseSettings(here.settings, 'en'));
      for (const [key, entry] of Object.entries(back)) {
        expect(said({ [key]: merge(key, restored[key], entry) })).toEqual(said({ [key]: entry }));
      }
    }),
  );
});

test('What was done since a restore outlives its undoing.', () => {
  const here = { 'mark:a': { saved: true, at: 5 }, 'tip:b': text('Old.', 5) };
  const stamp = (id: string, at: number) => ({ id, date: DATE, at });
  const file = {
    'mark:a': { saved: false, hidden: true, tried: [stamp('file', 7)], at: 7 },
    'tip:b': text('Of the file.', 7),
    'tip:c': text('New.', 7),
  };
  const restoring = plan(here, file, 'merge');
  const restored = after(here, restoring);
  const mutations = [
    stampTip('a', { id: 'since', date: DATE, note: undefined }, new Date(NOW)),
    writeTip('b', { text: { en: 'Written since.' } }, new Date(NOW)),
  ];
  for (const mutation of mutations)
    restored[mutation.key] = applyMutation(restored[mutation.key], mutation);
  const back = undone(beforeRestore(changesIn(restoring)), restored, { ...now, at: NOW + 1 });
  const { saved, hidden, tried } = parseMark(back['mark:a']);
  expect([saved, hidden, tried.map(({ id }) => id)]).toEqual([true, false, ['since']]);
  expect(back['tip:b']).toMatchObject({ text: { en: 'Written since.' } });
  expect(isDeleted(back['tip:c'])).toBe(true);
});

test('A backup replaces, and its undoing brings back, also what another page stores in that moment.', async () => {
  const { local } = fakeBrowser.storage;
  const backup = parseBackup(writeBackup({ 'tip:file': text('Of the file.', 1) }, DATE));
  const during = async (act: () => Promise<unknown>, entries: Entries) => {
    const acting = await navigator.locks.request(LOCKS.entries, async () => {
      const acting = act();
      const pending = async () => (await navigator.locks.query()).pending?.map(({ name }) => name);
      await until(async () => expect(await pending()).toContain(LOCKS.entries));
      await local.set(entries);
      return { acting };
    });
    await acting.acting;
  };
  await local.set({ 'tip:here': text('Here.', 1) });
  await during(() => restore({ backup }, 'replace', new Date(NOW)), {
    'tip:other': text('Of another page.', 1),
  });
  expect(said(await local.get(null))).toMatchObject([{ text: { en: 'Of the file.' } }]);
  await undoRestore(new Date(NOW + 1));
  expect(said(await local.get(null))).toMatchObject([
    { text: { en: 'Here.' } },
    { text: { en: 'Of another page.' } },
  ]);
});

/** Tips that a restore stores in some three slices. */
function manyTips(name: string, count = 1400): Entries {
  const tip = (index: number) => text(`${name} ${index} ${'Sing with us. '.repeat(30)}`, 5);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`tip:${name}-${index}`, tip(index)]),
  );
}

/** Does it while storage refuses the slice of that number and all that follow, as if the browser were killed before it. */
async function cutOff(slice: number, act: () => Promise<unknown>): Promise<void> {
  const { set } = fakeBrowser.storage.local;
  let slices = 0;
  const refusing = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if (BEFORE_RESTORE_KEY in items && slices++ >= slice) throw new Error('Killed.');
    await set(items);
  });
  await expect(act()).rejects.toThrow('Killed.');
  refusing.mockRestore();
}

const inStorage = async () => said(await fakeBrowser.storage.local.get(null));
const manyHere = {
  ...manyTips('here', 300),
  'mark:a': { saved: true, at: 5, times: { saved: 5 } },
};
const manyInFile = parseBackup(
  writeBackup({ ...manyTips('file'), 'mark:a': { hidden: true, at: 9 } }, DATE),
);

test.each(['merge', 'replace'] as const)(
  'A restore that is cut off anywhere tells how far it came, goes on with the same file, and is undone as a whole (%s).',
  async (mode) => {
    const { local } = fakeBrowser.storage;
    const begin = async () => {
      fakeBrowser.reset();
      await local.set(manyHere);
      const before = await inStorage();
      return { before, run: (at: number) => restore({ backup: manyInFile }, mode, new Date(at)) };
    };
    const whole = await begin();
    await whole.run(NOW);
    const restored = await inStorage();
    const { slices = 0, all } = (await readUndo()) ?? {};
    expect(slices).toBeGreaterThan(2);
    for (let slice = 0; slice < slices; slice++) {
      const { before, run } = await begin();
      await cutOff(slice, () => run(NOW));
      const progress = await readUndo();
      if (slice === 0) expect([progress, await inStorage()]).toEqual([undefined, before]);
      else {
        expect(progress).toMatchObject({ slices: slice, all });
        expect(progress?.stored).toBeGreaterThan(0);
        expect(progress?.stored).toBeLessThan(all ?? 0);
      }
      await run(NOW + 1);
      expect(await inStorage()).toEqual(restored);
      await undoRestore(new Date(NOW + 2));
      expect(await inStorage()).toEqual(before);
      expect(Object.keys(await local.get(null)).filter(isBeforeRestoreKey)).toEqual([]);
    }
  },
);

test('An undoing that is cut off says so, and goes on when it is asked for again.', async () => {
  await fakeBrowser.storage.local.set(manyHere);
  const before = await inStorage();
  await restore({ backup: manyInFile }, 'replace', new Date(NOW));
  await cutOff(2, () => undoRestore(new Date(NOW + 1)));
  expect(await readUndo()).toMatchObject({ isUndoing: true });
  await undoRestore(new Date(NOW + 2));
  expect(await inStorage()).toEqual(before);
  expect(await readUndo()).toBeUndefined();
});

test('A damaged count of slices is nothing to undo, and holds nothing up.', async () => {
  const damaged = { slices: 1e308, stored: 1, all: 2 };
  await fakeBrowser.storage.local.set({ [BEFORE_RESTORE_KEY]: damaged });
  expect(await readUndo()).toBeUndefined();
  await undoRestore(new Date(NOW));
  expect(await fakeBrowser.storage.local.get(BEFORE_RESTORE_KEY)).toEqual({});
});

test('What was changed between a restore that was cut off and the next one outlives the undoing of both.', async () => {
  const { local } = fakeBrowser.storage;
  await local.set(manyHere);
  const run = (at: number) => restore({ backup: manyInFile }, 'replace', new Date(at));
  await cutOff(1, () => run(NOW));
  const first = 'tip:file-0';
  const { [first]: restored } = await local.get(first);
  expect(restored).toBeDefined();
  await local.set({ [first]: text('Written since.', NOW + 1) });
  await run(NOW + 2);
  expect((await local.get(first))[first]).toMatchObject({ text: Object(restored).text });
  await undoRestore(new Date(NOW + 3));
  expect((await local.get(first))[first]).toMatchObject({ text: { en: 'Written since.' } });
});

test('A file that storage has no room for is refused before anything is changed.', async () => {
  const { local } = fakeBrowser.storage;
  await local.set(manyHere);
  const before = await local.get(null);
  const bytes = JSON.stringify(manyInFile.tips).length;
  const inUse = vi.spyOn(local, 'getBytesInUse');
  const run = () => restore({ backup: manyInFile }, 'merge', new Date(NOW));
  const leave = (left: number) =>
    inUse.mockImplementation(async (keys) => (keys === null ? local.QUOTA_BYTES - left : 0));
  leave(bytes);
  await expect(run()).rejects.toThrow(UserError);
  expect(await local.get(null)).toEqual(before);
  leave(2 * bytes);
  await run();
  expect(await readUndo()).toMatchObject({ all: 1401 });
  inUse.mockRestore();
});

test('A restore of before 28 November 2026, stored as a whole, can be undone.', async () => {
  const { local } = fakeBrowser.storage;
  await local.set({
    'tip:a': text('Of the file.', 7),
    beforeRestore: { 'tip:a': { former: text('Old.', 5), since: 7 } },
  });
  expect(await readUndo()).toMatchObject({ slices: 1, isUndoing: false });
  await undoRestore(new Date(NOW));
  expect(await inStorage()).toMatchObject([{ text: { en: 'Old.' } }]);
  expect(await readUndo()).toBeUndefined();
});

test('Open pages hear of a restore once, as a whole; of one that was cut off, what was stored of it.', async () => {
  const heard: string[][] = [];
  const stop = onChanged((changed) => heard.push([...changed.keys()]));
  const run = () => restore({ backup: manyInFile }, 'merge', new Date(NOW));
  await run();
  expect(heard.map(({ length }) => length)).toEqual([1401]);
  await fakeBrowser.storage.local.clear();
  heard.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await cutOff(1, run);
  // A tab that opens meanwhile.
  await fakeBrowser.storage.local.set({ [ROTATION_KEY]: {} });
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(3000);
  const { stored } = (await readUndo()) ?? {};
  expect(heard.map(({ length }) => length)).toEqual([stored]);
  vi.useRealTimers();
  stop();
});

test('A time more than a day ahead in a backup is set to now, so that it beats no later change.', () => {
  const at = 8.64e15;
  const backup = parseBackup(
    JSON.stringify({
      format: 'jte-tips-backup',
      version: 1,
      date: '2026-11-23',
      marks: [{ id: 'a', saved: true, at, times: { saved: at } }],
      tips: [{ id: 'mine-1', text: { en: 'Sing.' }, at }],
    }),
  );
  const now = { at: Date.UTC(2026, 10, 24), defaults: parseSettings({}, 'en') };
  for (const mode of ['merge', 'replace'] as const) {
    const { added } = planOf({}, { backup }, mode, now);
    expect(added.map(({ entry }) => entry)).toEqual([
      { text: { en: 'Sing.' }, at: now.at },
      { saved: true, at: now.at, times: { saved: now.at } },
    ]);
  }
});
