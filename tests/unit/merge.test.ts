import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMutation } from '../../data/entries/apply-mutation.ts';
import { deletedAt } from '../../data/entries/entry.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { isSame, merge } from '../../data/entries/merge.ts';
import type { Mutation } from '../../data/entries/mutations.ts';

const time = fc.integer({ min: 1, max: 6 });
const id = fc.constantFrom('a', 'b', 'c');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const stamp = fc.oneof(
  fc.record({ id, date: fc.constant('2026-11-23'), note: fc.constantFrom('x', 'y'), at: time }),
  fc.record({ id, deleted: fc.constant(true), at: time }),
);
const fields = {
  saved: fc.boolean(),
  hidden: fc.boolean(),
  tried: fc.oneof(fc.array(stamp), fc.constantFrom('of tomorrow', { of: 'tomorrow' })),
};
const mark = fc.record(
  {
    ...fields,
    at: time,
    times: fc.record({ saved: time, hidden: time, tried: time }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const tip = fc.oneof(
  fc.record({ text: fc.record({ en: fc.constantFrom('One.', 'Two.') }), at: time }),
  time.map((at) => deletedAt(undefined, at)),
);
const damage = fc.constantFrom(null, 'nonsense', 7, ['a']);
const copiesOf = (entry: fc.Arbitrary<unknown>) =>
  fc.array(maybe(fc.oneof(entry, damage)), { minLength: 3, maxLength: 3 });
const cases = fc.oneof(
  fc.tuple(fc.constant('mark:be-on-time'), copiesOf(mark)),
  fc.tuple(fc.constant('tip:mine-1'), copiesOf(tip)),
);

test('Copies come to the same whatever order they are joined in, and however often.', () => {
  fc.assert(
    fc.property(cases, ([key, [one, two, three]]) => {
      const join = (a: unknown, b: unknown) => merge(key, a, b);
      expect(isSame(join(one, two), join(two, one))).toBe(true);
      expect(isSame(join(join(one, two), three), join(one, join(two, three)))).toBe(true);
      const joined = join(one, two);
      expect(isSame(join(joined, two), joined)).toBe(true);
      expect(isSame(join(joined, joined), joined)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('Two computers that were offline both keep what was done on them.', () => {
  const before = { saved: false, hidden: false, tried: [], at: 1 };
  const school: Mutation = { key: 'mark:a', at: 10, fields: { saved: true } };
  const home: Mutation = {
    key: 'mark:a',
    at: 20,
    stamp: { id: 's', date: '2026-11-23', note: 'Fun!' },
  };
  const joined = merge('mark:a', applyMutation(before, school), applyMutation(before, home));
  const { saved, tried } = parseMark(joined);
  expect(saved).toBe(true);
  expect(tried.map(({ note }) => note)).toEqual(['Fun!']);
});

test('What was deleted stays deleted against an older copy, and comes back if it was written again later.', () => {
  const old = { text: { en: 'Be there.' }, at: 5 };
  const deleted = deletedAt(old, 9);
  expect(merge('tip:mine-1', old, deleted)).toEqual(deleted);
  const again = { ...old, at: 12 };
  expect(merge('tip:mine-1', again, deleted)).toEqual(again);
});
