import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeleted, isRecord, timeOf } from '../../data/entries/entry.ts';
import { isSame, merge } from '../../data/entries/merge.ts';
import { atOnce } from '../../data/slices.ts';
import * as planning from '../../data/sync/plan-sync.ts';
import { bytesOf } from '../../data/sync/quota.ts';

type Entries = planning.Entries;

function planSync(...args: Parameters<typeof planning.planSync>): planning.SyncPlan {
  return atOnce(planning.planSync(...args));
}

const NOW = Date.UTC(2026, 10, 24);
const DAY = 24 * 60 * 60 * 1000;

const time = fc.integer({ min: NOW - 100 * DAY, max: NOW });
const mark = fc.record({ saved: fc.boolean(), hidden: fc.boolean(), at: time });
const tip = fc.oneof(
  fc.record({ text: fc.record({ en: fc.constantFrom('a', 'b'.repeat(450)) }), at: time }),
  fc.record({ deleted: fc.constant(true), at: time }),
);
const settings = fc.record({ rotation: fc.constantFrom('tab', 'day'), at: time });
const ids = fc.integer({ min: 0, max: 400 });
const entries: fc.Arbitrary<Entries> = fc
  .record({
    settings: fc.option(settings, { nil: undefined }),
    marks: fc.uniqueArray(fc.tuple(ids, mark), { maxLength: 20, selector: ([id]) => id }),
    tips: fc.uniqueArray(fc.tuple(ids, tip), { maxLength: 300, selector: ([id]) => id }),
  })
  .map(({ settings, marks, tips }) => ({
    ...(settings && { settings }),
    ...Object.fromEntries(marks.map(([id, mark]) => [`mark:tip-${id}`, mark])),
    ...Object.fromEntries(tips.map(([id, tip]) => [`tip:mine-${id}`, tip])),
  }));

/** What both sides hold once a plan is carried out and nothing was refused. */
function carryOut(
  ours: Entries,
  theirs: Entries,
  { pull, forget, remove, push }: planning.SyncPlan,
) {
  const without = (entries: Entries, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
  return {
    ours: without({ ...ours, ...pull }, forget),
    theirs: { ...without(theirs, remove), ...Object.fromEntries(push) },
  };
}

function bytesIn(entries: Entries): number {
  return Object.entries(entries).reduce((sum, [key, entry]) => sum + bytesOf(key, entry), 0);
}

test('Both sides come to the merged entries, within the quota, and a second plan has nothing to do.', () => {
  fc.assert(
    fc.property(entries, entries, (ours, theirs) => {
      const plan = planSync(ours, theirs, [], NOW);
      const after = carryOut(ours, theirs, plan);
      for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
        const merged = merge(key, ours[key], theirs[key]);
        expect(merge(key, after.ours[key], undefined)).toEqual(merged);
        const isThere = isSame(after.theirs[key], merged);
        const isUntold = key.startsWith('tip:') && isDeleted(merged) && !(key in theirs);
        expect(plan.unsynced.includes(key)).toBe(!isThere && !isUntold);
      }
      expect(bytesIn(after.theirs)).toBeLessThanOrEqual(102_400);
      expect(Object.keys(after.theirs).length).toBeLessThanOrEqual(512);
      const again = planSync(after.ours, after.theirs, [], NOW);
      expect(again).toMatchObject({ pull: {}, forget: [], remove: [], push: [] });
      expect(new Set(again.unsynced)).toEqual(new Set(plan.unsynced));
    }),
  );
});

test('Settings and marks have room before any tip.', () => {
  fc.assert(
    fc.property(entries, entries, (ours, theirs) => {
      const { unsynced } = planSync(ours, theirs, [], NOW);
      expect(unsynced.filter((key) => !key.startsWith('tip:'))).toEqual([]);
    }),
  );
});

test('Unread tips are asked for only while there is room, in the order of their keys, and stay here until then.', () => {
  const unread = ['tip:mine-2', 'tip:mine-1'];
  expect(planSync({}, {}, unread, NOW)).toMatchObject({
    toRead: ['tip:mine-1', 'tip:mine-2'],
    unsynced: unread,
  });
  const many = Array.from({ length: 513 }, (_, i) => [`mark:${i}`, { saved: true, at: 1 }]);
  expect(planSync(Object.fromEntries(many), {}, unread, NOW).toRead).toEqual([]);
});

test('A time more than a day ahead on either side is set to now, once, and loses against a later change.', () => {
  const wrong = { saved: true, at: 8.64e15, times: { saved: 8.64e15 }, tried: [] };
  const [key, later] = ['mark:a', { saved: false, at: NOW + 1, times: { saved: NOW + 1 } }];
  for (const [ours, theirs] of [
    [{ [key]: wrong }, {}],
    [{}, { [key]: wrong }],
  ]) {
    const plan = planSync(ours ?? {}, theirs ?? {}, [], NOW);
    const after = carryOut(ours ?? {}, theirs ?? {}, plan);
    expect(after.ours[key]).toMatchObject({ saved: true, at: NOW, times: { saved: NOW } });
    expect(after.theirs[key]).toEqual(after.ours[key]);
    const changed = carryOut(
      { [key]: later },
      after.theirs,
      planSync({ [key]: later }, after.theirs, [], NOW + 1000),
    );
    expect(changed.theirs[key]).toMatchObject({ saved: false });
  }
});

test('Two computers whose clocks are two days apart stop correcting each other once both say the same.', () => {
  const [slow, right] = [NOW - 2 * DAY, NOW];
  const mark = { 'mark:a': { saved: true, at: right, times: { saved: right } } };
  let theirs: Entries = mark;
  const computers = { slow: { now: slow, ours: {} }, right: { now: right, ours: mark } };
  let writes = 0;
  for (let round = 0; round < 5; round++) {
    for (const computer of [computers.slow, computers.right]) {
      const plan = planSync(computer.ours, theirs, [], computer.now + round);
      ({ ours: computer.ours, theirs } = carryOut(computer.ours, theirs, plan));
      writes += plan.push.length;
    }
  }
  expect(writes).toBe(2);
  const { 'mark:a': entry }: Entries = computers.slow.ours;
  expect(isRecord(entry) && timeOf(entry)).toBe(slow);
});
