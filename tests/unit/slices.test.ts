import { afterEach, expect, test, vi } from 'vitest';
import { atOnce, inSlices } from '../../data/slices.ts';

let now = 0;

/** Counts to `end`; each step takes that long. */
function* count(end: number, milliseconds: number) {
  for (let done = 0; done < end; done++) {
    now += milliseconds;
    yield;
  }
  return end;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('Work leaves the page to others at least every 40 ms, and comes to its end.', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const breaks = [now];
  vi.stubGlobal('scheduler', {
    postTask: async () => {
      breaks.push(now);
    },
  });
  expect(await inSlices(count(100, 10))).toBe(100);
  breaks.push(now);
  const slices = breaks.slice(1).map((at, index) => at - (breaks[index] ?? 0));
  expect(slices.length).toBeGreaterThan(20);
  expect(Math.max(...slices)).toBeLessThanOrEqual(40);
});

test('Work that is done at once comes to the same.', () => {
  expect(atOnce(count(1000, 10))).toBe(1000);
});

test('What the work throws reaches who asked for it.', async () => {
  const fail = function* () {
    yield;
    throw new Error('The line is too long.');
  };
  await expect(inSlices(fail())).rejects.toThrow('The line is too long.');
});
