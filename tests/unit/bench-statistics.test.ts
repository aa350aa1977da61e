import { expect, test } from 'vitest';
import { isUnclear, ratioOf, summaryOf } from '../bench/statistics.ts';

/** A linear congruential generator: the same numbers each time. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const around = (middle: number) =>
  Array.from({ length: 60 }, (_, index) => middle + (index % 9) - 4);

test('A summary has the median of an even and of an odd number of values.', () => {
  expect(summaryOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  expect(summaryOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
});

test('The interval of a ratio holds the ratio, and tells samples apart that differ by more than their spread.', () => {
  const ratio = ratioOf(around(120), around(100), seeded());
  expect(ratio.value).toBe(1.2);
  expect(ratio.low).toBeLessThanOrEqual(ratio.value);
  expect(ratio.high).toBeGreaterThanOrEqual(ratio.value);
  expect(isUnclear(ratio)).toBe(false);
});

test('Two samples of the same kind are not told apart.', () => {
  expect(isUnclear(ratioOf(around(100), around(100), seeded()))).toBe(true);
});
