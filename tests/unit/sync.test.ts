import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { isDeleted, isRecord, timeOf } from '../../data/entries/entry.ts';
import { parseMark } from '../../data/entries/marks.ts';
import {
  changeSettings,
  deleteTip,
  type Mutation,
  markTip,
  removeStamp,
  stampTip,
  writeTip,
} from '../../data/entries/mutations.ts';
import { flush } from '../../data/storage/flush.ts';
import { readEntries, updateEntries } from '../../data/storage/local-area.ts';
import { LOCKS } from '../../data/storage/locks.ts';
import { enqueue } from '../../data/storage/outbox.ts';
import { followSync } from '../../data/sync/follow-sync.ts';
import { type Synced, synchronize } from '../../data/sync/synchronize.ts';
import { Account, Computer, Time } from './computers.ts';
import { until } from './until.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Two computers of one person, with clocks an hour apart. */
function twoComputers(time = new Time()) {
  const account = new Account();
  return { time, school: new Computer(account, time), home: new Computer(account, time, HOUR) };
}

/** Stores changes as a page does, but for the hand. */
async function store(...mutations: Mutation[]): Promise<void> {
  mutations.forEach(enqueue);
  await flush();
}

function act(computer: Computer, ...mutations: Mutation[]): Promise<void> {
  return computer.use(() => store(...mutations));
}

function run(computer: Computer): Promise<Synced> {
  return computer.use(() => synchronize(computer.now));
}

/** Lets all that was done arrive everywhere. */
async function deliver(...computers: Computer[]): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (const computer of computers) {
      computer.receive();
      await run(computer);
      computer.send();
    }
  }
}

/** What is kept on the computer, without what only tells that something was deleted. */
async function keptOn(computer: Computer): Promise<Record<string, unknown>> {
  const entries = Object.entries(await computer.use(() => readEntries()));
  return Object.fromEntries(entries.filter(([, entry]) => !isDeleted(entry)));
}

/** That many tips of the user's own, each of some 400 bytes. */
function write(computer: Computer, count: number, from = 0): Promise<void> {
  const text = { en: 'Be there. '.repeat(35).trim() };
  const ids = Array.from({ length: count }, (_, i) => `mine-${String(from + i).padStart(4, '0')}`);
  return act(computer, ...ids.map((id) => writeTip(id, { text }, computer.now)));
}

function keysOf(synced: Synced, beginning: string): string[] {
  return [...synced.unsynced].filter((key) => key.startsWith(beginning));
}

/** Something that a person does: afterwards the part of the entry under that key says so. */
interface Doing {
  key: string;
  part: string;
  value: unknown;
  perform(computer: Computer): Promise<void>;
}

function doing(part: string, value: unknown, mutationAt: (now: Date) => Mutation): Doing {
  const perform = (computer: Computer) => act(computer, mutationAt(computer.now));
  return { key: mutationAt(new Date()).key, part, value, perform };
}

const tipId = fc.constantFrom('be-on-time', 'mine-1');
const anything = fc.oneof(
  fc
    .tuple(tipId, fc.constantFrom('saved', 'hidden'), fc.boolean())
    .map(([id, field, isOn]) => doing(field, isOn, (now) => markTip(id, { [field]: isOn }, now))),
  fc
    .tuple(tipId, fc.constantFrom('stamp-1', 'stamp-2'), fc.constantFrom('', 'We sang.', 'Fun.'))
    .map(([id, stamp, note]) =>
      doing(stamp, note, (now) => stampTip(id, { id: stamp, date: '2026-11-23', note }, now)),
    ),
  fc
    .tuple(tipId, fc.constantFrom('stamp-1', 'stamp-2'))
    .map(([id, stamp]) => doing(stamp, undefined, (now) => removeStamp(id, stamp, now))),
  fc
    .tuple(fc.constantFrom('mine-1', 'mine-2'), fc.constantFrom('Be there.', 'Come early.'))
    .map(([id, en]) => doing('', en, (now) => writeTip(id, { text: { en } }, now))),
  fc
    .constantFrom('mine-1', 'mine-2')
    .map((id) => doing('', undefined, (now) => deleteTip(id, now))),
  fc.constantFrom<Doing[]>(
    ...(['hour', 'day'] as const).map((rotation) => ({
      key: 'settings',
      part: 'rotation',
      value: rotation,
      perform: (computer: Computer) =>
        act(computer, ...changeSettings({ rotation }, { themesOff: [] }, computer.now)),
    })),
  ),
);

/** What that part of an entry says, and since when. */
function read({ key, part }: Doing, entry: unknown): { value: unknown; at: number } {
  if (!isRecord(entry)) return { value: undefined, at: 0 };
  if (part.startsWith('stamp')) {
    const stamps = Array.isArray(entry.tried) ? entry.tried : [];
    const { note } = parseMark(entry).tried.find(({ id }) => id === part) ?? { note: undefined };
    const isThere = parseMark(entry).tried.some(({ id }) => id === part);
    const at = timeOf(stamps.find(({ id }) => id === part));
    return { value: isThere ? (note ?? '') : undefined, at };
  }
  if (key.startsWith('tip:')) {
    return { value: isRecord(entry.text) ? entry.text.en : undefined, at: timeOf(entry) };
  }
  return { value: entry[part], at: timeOf(entry, part) };
}

const step = fc.record({
  isAtHome: fc.boolean(),
  wait: fc.constantFrom(1, 7 * MINUTE, 2 * HOUR),
  what: fc.oneof(
    { weight: 3, arbitrary: anything },
    { weight: 3, arbitrary: fc.constantFrom('run', 'send', 'send, overwriting', 'receive') },
  ),
});

test('Whatever is done on two computers, in whatever order it arrives, both come to the same, by what was done last.', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { time, school, home } = twoComputers();
      const last = new Map<string, { done: Doing; at: number }>();
      for (const { isAtHome, wait, what } of steps) {
        time.pass(wait);
        const computer = isAtHome ? home : school;
        if (what === 'run') await run(computer);
        else if (what === 'receive') computer.receive();
        else if (typeof what === 'string') computer.send(what === 'send, overwriting');
        else {
          await what.perform(computer);
          const { value, at } = read(what, computer.local.peek(what.key));
          expect(value).toEqual(what.value);
          const name = `${what.key} ${what.part}`;
          if (at > (last.get(name)?.at ?? 0)) last.set(name, { done: what, at });
        }
      }
      await deliver(school, home);
      expect(await keptOn(school)).toEqual(await keptOn(home));
      for (const { done } of last.values()) {
        expect(read(done, home.local.peek(done.key)).value).toEqual(done.value);
      }
      const calls = home.sync.calls.length + school.sync.calls.length;
      await deliver(school, home);
      expect(home.sync.calls.length + school.sync.calls.length).toBe(calls);
    }),
    { numRuns: 100 },
  );
});

test('What was deleted stays deleted, also against a computer that was off for weeks, and is forgotten after 180 days.', async () => {
  const { time, school, home } = twoComputers();
  await act(home, writeTip('mine-1', { text: { en: 'Be there.' } }, home.now));
  await deliver(home, school);
  expect(await keptOn(school)).toHaveProperty('tip:mine-1');
  await act(school, deleteTip('mine-1', school.now));
  await run(school);
  school.send();
  time.pass(100 * DAY);
  await deliver(home, school);
  expect(await keptOn(home)).toEqual({});
  expect(home.local.peek('tip:mine-1')).toMatchObject({ deleted: true });
  time.pass(81 * DAY);
  await deliver(home, school);
  for (const { local, sync } of [home, school]) {
    expect(local.peek('tip:mine-1')).toBeUndefined();
    expect(sync.peek('tip:mine-1')).toBeUndefined();
  }
});

test('That a tip was deleted which no other computer ever saw is not told to them.', async () => {
  const computer = new Computer();
  await act(computer, writeTip('mine-1', { text: { en: 'Be there.' } }, computer.now));
  await act(computer, deleteTip('mine-1', computer.now));
  await run(computer);
  expect(computer.sync.calls).toEqual([]);
});

test('Where nothing differs nothing is written, and of 2,000 own tips only those are read that can matter.', async () => {
  const computer = new Computer();
  await write(computer, 2000);
  await run(computer);
  const calls = computer.sync.calls.length;
  const get = vi.spyOn(computer.local, 'get');
  const set = vi.spyOn(computer.local, 'set');
  await run(computer);
  expect(computer.sync.calls).toHaveLength(calls);
  expect(set).not.toHaveBeenCalled();
  const read = get.mock.calls.map(([keys]) => (Array.isArray(keys) ? keys.length : 2000));
  expect(read.reduce((sum, count) => sum + count, 0)).toBeLessThan(512);
});

test('Tips beyond the limits of sync stay on the computer, until others make room for them.', async () => {
  const computer = new Computer();
  await write(computer, 400);
  const full = await run(computer);
  expect(computer.sync.calls).toHaveLength(1);
  const before = keysOf(full, 'tip:').length;
  expect(before).toBeGreaterThan(100);
  expect((await computer.sync.getKeys()).length).toBe(400 - before);
  expect(full.isRefused).toBe(false);
  const deleted = (await computer.sync.getKeys()).slice(0, 20);
  await act(computer, ...deleted.map((key) => deleteTip(key.slice(4), computer.now)));
  const after = await run(computer);
  expect(keysOf(after, 'tip:').length).toBeLessThan(before - 10);
  expect(Object.keys(await keptOn(computer))).toHaveLength(380);
});

test('A tip that has grown pushes no other out of a full sync; there it stays as it was.', async () => {
  const computer = new Computer();
  await write(computer, 400);
  await run(computer);
  const keys = await computer.sync.getKeys();
  const before = computer.sync.peek('tip:mine-0000');
  const text = { en: '!'.repeat(500), ja: '楽'.repeat(500) };
  await act(computer, writeTip('mine-0000', { text }, computer.now));
  expect((await run(computer)).unsynced).toContain('tip:mine-0000');
  expect((await computer.sync.getKeys()).toSorted()).toEqual(keys.toSorted());
  expect(computer.sync.peek('tip:mine-0000')).toEqual(before);
});

test('Settings and marks find room in a full sync; the tips that make way stay on both computers.', async () => {
  const { school, home } = twoComputers();
  await write(school, 400);
  await deliver(school, home);
  await act(school, markTip('be-on-time', { saved: true }, school.now));
  await act(school, ...changeSettings({ rotation: 'day' }, { themesOff: [] }, school.now));
  const synced = await run(school);
  expect(keysOf(synced, 'mark:')).toEqual([]);
  await deliver(school, home);
  const atHome = await keptOn(home);
  expect(atHome).toMatchObject({
    'mark:be-on-time': { saved: true },
    settings: { rotation: 'day' },
  });
  expect(await keptOn(school)).toMatchObject(atHome);
  const calls = school.sync.calls.length + home.sync.calls.length;
  await deliver(school, home);
  expect(school.sync.calls.length + home.sync.calls.length).toBe(calls);
});

test('Two computers that were offline and together have too much for sync lose nothing, and marks go on travelling.', async () => {
  const { school, home } = twoComputers();
  await write(school, 250);
  await write(home, 250, 250);
  await run(school);
  await run(home);
  await deliver(school, home);
  expect(Object.keys(await keptOn(school))).toEqual(expect.arrayContaining(['tip:mine-0000']));
  await act(home, markTip('be-on-time', { saved: true }, home.now));
  await deliver(school, home);
  expect(await keptOn(school)).toHaveProperty('mark:be-on-time');
  for (const [computer, from] of [
    [school, 0],
    [home, 250],
  ] as const) {
    const keys = Object.keys(await keptOn(computer));
    for (let i = from; i < from + 250; i++)
      expect(keys).toContain(`tip:mine-${String(i).padStart(4, '0')}`);
  }
});

test('One item that is too large holds back no other, and follows once it is smaller.', async () => {
  const computer = new Computer();
  const stamp = (i: number, note?: string) =>
    stampTip('a', { id: `stamp-${i}`, date: '2026-11-23', note }, computer.now);
  await act(computer, ...Array.from({ length: 8 }, (_, i) => stamp(i, '楽'.repeat(500))));
  await act(computer, markTip('b', { saved: true }, computer.now));
  const synced = await run(computer);
  expect([...synced.unsynced]).toEqual(['mark:a']);
  expect(await computer.sync.getKeys()).toEqual(['mark:b']);
  await act(computer, ...Array.from({ length: 6 }, (_, i) => stamp(i)));
  expect((await run(computer)).unsynced.size).toBe(0);
  expect(await computer.sync.getKeys()).toContain('mark:a');
});

test('What sync refuses against expectation stays, is shown as refused, and goes when sync takes it.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const time = new Time();
  const computer = new Computer(new Account(), time);
  computer.sync.limits.bytesOfItem = 1000;
  const long = stampTip(
    'long',
    { id: 's', date: '2026-11-23', note: '楽'.repeat(400) },
    computer.now,
  );
  const short = Array.from({ length: 30 }, (_, i) =>
    markTip(`tip-${i}`, { saved: true }, computer.now),
  );
  await act(computer, long, ...short);
  const synced = await run(computer);
  expect(synced).toMatchObject({ isRefused: true, unsynced: new Set(['mark:long']) });
  expect(await computer.sync.getKeys()).toHaveLength(30);
  expect(computer.sync.calls.length).toBeLessThan(15);
  expect(log).toHaveBeenCalledOnce();
  computer.sync.limits.bytesOfItem = 8192;
  time.pass(3 * MINUTE);
  expect(await run(computer)).toMatchObject({ isRefused: false, unsynced: new Set() });
});

test('Where sync is asked too often, all pages leave it alone for some minutes, and then what stayed goes.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const time = new Time();
  const computer = new Computer(new Account(), time);
  for (let i = 0; i < 120; i++) await computer.sync.set({});
  await act(computer, ...['a', 'b', 'c'].map((id) => markTip(id, { saved: true }, computer.now)));
  expect((await run(computer)).unsynced.size).toBe(3);
  expect(computer.sync.calls).toHaveLength(121);
  expect(await run(computer)).toMatchObject({ isRefused: true });
  expect(computer.sync.calls).toHaveLength(121);
  time.pass(3 * MINUTE);
  expect((await run(computer)).unsynced.size).toBe(0);
  expect(await computer.sync.getKeys()).toEqual(['mark:a', 'mark:b', 'mark:c']);
});

test('A sync that refuses everything is never asked more often than it allows.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const time = new Time();
  const computer = new Computer(new Account(), time);
  computer.sync.limits.bytes = 0;
  await act(
    computer,
    ...Array.from({ length: 60 }, (_, i) => markTip(`tip-${i}`, { saved: true }, computer.now)),
  );
  for (let second = 0; second < 3600; second += 30) {
    await run(computer);
    time.pass(30_000);
  }
  const { calls } = computer.sync;
  expect(calls.length).toBeLessThan(1_800);
  for (const call of calls) {
    expect(calls.filter((other) => other >= call && other < call + MINUTE).length).toBeLessThan(
      120,
    );
  }
});

test('What this version cannot read is left alone on both sides, and fields that it does not know travel.', async () => {
  const computer = new Computer();
  const ofTomorrow = ['of', 'tomorrow'];
  computer.sync.put({ 'mark:a': ofTomorrow, 'tip:mine-1': 'of tomorrow', 'class:1': ofTomorrow });
  computer.local.put({ 'mark:b': ofTomorrow, 'mark:a': { saved: true, at: 5 } });
  computer.local.put({ 'mark:c': { saved: true, mood: 'good', at: 5 } });
  await run(computer);
  expect(await computer.sync.get(null)).toMatchObject({
    'mark:a': ofTomorrow,
    'tip:mine-1': 'of tomorrow',
    'class:1': ofTomorrow,
    'mark:c': { saved: true, mood: 'good' },
  });
  expect(await computer.sync.getKeys()).not.toContain('mark:b');
  expect(await computer.local.get(['mark:a', 'mark:b'])).toEqual({
    'mark:a': { saved: true, at: 5 },
    'mark:b': ofTomorrow,
  });
});

test('What somebody stored here without a time is news, not a copy of old; it is dated and travels.', async () => {
  const { school, home } = twoComputers();
  await act(home, markTip('be-on-time', { saved: true }, home.now));
  await deliver(home, school);
  await school.use(() =>
    updateEntries(['mark:be-on-time'], () => ({ 'mark:be-on-time': { saved: false } })),
  );
  await deliver(school, home);
  for (const computer of [school, home]) {
    const { 'mark:be-on-time': entry } = await computer.use(() => readEntries());
    expect(parseMark(entry).saved).toBe(false);
  }
  expect((await run(school)).unsynced.size).toBe(0);
});

test('Without sync everything works by this computer alone, and the console says so once.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const computer = new Computer();
  const cause = new Error('This is forbidden by the administrator.');
  const get = vi.spyOn(computer.sync, 'get').mockRejectedValue(cause);
  const heard = vi.fn();
  await computer.use(async () => {
    followSync(heard);
    await until(() => expect(heard).toHaveBeenCalledOnce());
    await store(markTip('a', { saved: true }, computer.now));
  });
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ isOn: false }));
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('sync'), cause);
  expect(get).toHaveBeenCalledOnce();
  expect(await keptOn(computer)).toHaveProperty('mark:a');
});

test('An open page sends several changes together, and takes what arrives.', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const computer = new Computer();
  await computer.use(async () => {
    const heard = vi.fn();
    const stop = followSync(heard);
    await until(() => expect(heard).toHaveBeenCalledOnce());
    for (const id of ['a', 'b', 'c']) {
      await store(markTip(id, { saved: true }, computer.now));
      vi.advanceTimersByTime(500);
    }
    await until(async () => expect(await computer.sync.getKeys()).toHaveLength(3));
    expect(computer.sync.calls).toHaveLength(1);
    computer.sync.put({ 'mark:d': { saved: true, at: 5 } });
    await until(async () => expect(await computer.local.getKeys()).toContain('mark:d'));
    stop();
    // What the page still does ends in its own browser, not in the next test's.
    await navigator.locks.request(LOCKS.sync, () => {});
  });
});

test('A page that opens soon after asks sync for nothing, unless a page that was closed left something to send.', async () => {
  const computer = new Computer();
  await computer.use(async () => {
    await synchronize(new Date());
    const get = vi.spyOn(computer.sync, 'get');
    followSync()();
    expect(get).not.toHaveBeenCalled();
    await store(markTip('a', { saved: true }, computer.now));
    const stop = followSync();
    await until(async () => expect(await computer.sync.getKeys()).toEqual(['mark:a']));
    stop();
    get.mockClear();
    const later = Date.now() + 6 * MINUTE;
    vi.useFakeTimers({ now: later, toFake: ['Date'] });
    followSync()();
    await until(() => expect(get).toHaveBeenCalledOnce());
  });
});
