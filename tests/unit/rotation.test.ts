import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localHour } from '../../data/entries/local-hour.ts';
import { hashOf } from '../../data/hash.ts';
import { tipAt } from '../../data/rotation/history.ts';
import {
  furtherOf,
  gapOf,
  halfOf,
  newRotation,
  nextTip,
  parseRotation,
  type Random,
} from '../../data/rotation/law.ts';
import { advance, isCount, isOver, type Rotation, stands } from '../../data/rotation/rotation.ts';
import collection from '../../data/tips.json';
import { chance } from './chance.ts';

const HOUR = '2026-11-23T14';

function dealt(rotation: Rotation, ids: readonly string[], random: Random): Rotation {
  const next = nextTip(ids, rotation, random);
  return next ? advance(rotation, next, HOUR) : rotation;
}

function deal(ids: readonly string[], count: number, random: Random): string[] {
  const shown: string[] = [];
  let rotation = newRotation(random);
  for (let i = 0; i < count; i++) {
    rotation = dealt(rotation, ids, random);
    shown.push(rotation.history.at(-1) ?? '');
  }
  return shown;
}

const decks = fc.uniqueArray(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 60 });
const chances = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(chance);

const themes = [...new Set(collection.tips.map(({ theme }) => theme))];
const idsIn = (chosen: readonly string[]) =>
  collection.tips.filter(({ theme }) => chosen.includes(theme)).map(({ id }) => id);
/** The decks of each theme, and of all but one. */
const themeDecks = themes.flatMap((theme) => {
  const others = themes.filter((other) => other !== theme);
  return [
    [theme, idsIn([theme])],
    [`all but ${theme}`, idsIn(others)],
  ] as const;
});

/** Deals eight cycles, and compares the distance between two showings of each tip with the law's. */
function expectGap(ids: readonly string[]): void {
  const random = chance(7);
  let rotation = newRotation(random);
  const lastShown = new Map<string, number>();
  for (let i = 0; i < ids.length * 8; i++) {
    const next = nextTip(ids, rotation, random);
    if (!next) throw new Error('No tip was dealt.');
    rotation = advance(rotation, next, '');
    const before = lastShown.get(next.id);
    if (before !== undefined) expect(i - before - 1).toBeGreaterThanOrEqual(gapOf(ids.length));
    lastShown.set(next.id, i);
  }
}

describe('the law of the rotation', () => {
  test('Each cycle shows each tip exactly once, and no tip comes twice running.', () => {
    fc.assert(
      fc.property(decks, chances, (ids, random) => {
        const shown = deal(ids, ids.length * 3, random);
        for (let cycle = 0; cycle < 3; cycle++) {
          const tips = shown.slice(cycle * ids.length, (cycle + 1) * ids.length);
          expect(tips.toSorted()).toEqual(ids.toSorted());
        }
        if (ids.length > 1) {
          for (let i = 1; i < shown.length; i++) expect(shown[i]).not.toBe(shown[i - 1]);
        }
      }),
    );
  });

  test('Tips that join and leave: none twice in a cycle; one that stays comes exactly once in each.', () => {
    const steps = fc.array(fc.array(fc.nat(29), { maxLength: 3 }), {
      minLength: 40,
      maxLength: 200,
    });
    fc.assert(
      fc.property(steps, chances, (toggles, random) => {
        const all = Array.from({ length: 30 }, (_, i) => `tip-${i}`);
        const off = new Set<string>();
        let rotation = newRotation(random);
        let cycle: { shown: string[]; throughout: Set<string> } | undefined;
        for (const toggled of toggles) {
          for (const index of toggled) {
            const id = `tip-${index}`;
            if (!off.delete(id)) off.add(id);
          }
          const deck = all.filter((id) => !off.has(id));
          const before = rotation;
          rotation = dealt(rotation, deck, random);
          // A tip that leaves before its turn was not there throughout.
          if (cycle) cycle.throughout = new Set(deck.filter((id) => cycle?.throughout.has(id)));
          if (!cycle || rotation.seed !== before.seed) {
            for (const id of cycle?.throughout ?? []) expect(cycle?.shown).toContain(id);
            cycle = { shown: [], throughout: new Set(deck) };
          }
          const shown = rotation.history.at(-1) ?? '';
          expect(deck).toContain(shown);
          expect(cycle.shown).not.toContain(shown);
          if (deck.length > 1) expect(shown).not.toBe(before.history.at(-1));
          cycle.shown.push(shown);
        }
      }),
    );
  });

  test('A deck of one tip shows it each time; an empty deck shows none and leaves the rotation as it is.', () => {
    expect(deal(['only'], 3, chance(1))).toEqual(['only', 'only', 'only']);
    const rotation = newRotation(chance(1));
    expect(nextTip([], rotation, chance(1))).toBeUndefined();
    expect(nextTip([], { seed: 7, history: ['gone'] }, chance(1))).toBeUndefined();
  });

  test('The tip shown last may have left: the cycle goes on behind its place.', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    let rotation = newRotation(chance(3));
    const shown: string[] = [];
    for (let i = 0; i < 2; i++) {
      rotation = dealt(rotation, ids, chance(3));
      shown.push(rotation.history.at(-1) ?? '');
    }
    const left = ids.filter((id) => id !== shown.at(-1));
    while (shown.length < ids.length) {
      rotation = dealt(rotation, left, chance(3));
      shown.push(rotation.history.at(-1) ?? '');
    }
    expect(shown.toSorted()).toEqual(ids);
  });

  test('Tips whose hashes collide still come once each.', () => {
    const seed = 20261123;
    const byHash = new Map<number, string>();
    let pair: string[] = [];
    for (let i = 0; pair.length === 0; i++) {
      const id = `tip-${i}`;
      const hash = hashOf(id, seed);
      const other = byHash.get(hash);
      if (other !== undefined) pair = [other, id];
      byHash.set(hash, id);
    }
    let rotation: Rotation = { ...newRotation(() => 0), seed };
    for (let i = 0; i < 2; i++) rotation = dealt(rotation, pair, () => 0.5);
    expect(rotation.seed).toBe(seed);
    expect(rotation.history.toSorted()).toEqual(pair.toSorted());
  });

  test('Chance that always gives the same number still ends.', () => {
    for (const number of [0, 0.5, 1 - 2 ** -53]) {
      const shown = deal(['a', 'b', 'c'], 30, () => number);
      for (let i = 1; i < shown.length; i++) expect(shown[i]).not.toBe(shown[i - 1]);
    }
  });

  test('Every tip of the first half is equally likely to come first, and each pair to come in either order.', () => {
    const all = Array.from({ length: 100 }, (_, i) => `tip-${i}`);
    const ids = all.filter((id) => halfOf(id) === 0).slice(0, 31);
    expect(ids).toHaveLength(31);
    const random = chance(42);
    const rounds = 31_000;
    const firsts = new Map(ids.map((id) => [id, 0]));
    let inOrder = 0;
    for (let round = 0; round < rounds; round++) {
      const { seed } = newRotation(random);
      const first = nextTip(ids, { seed, history: [] }, random)?.id ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
      if (hashOf('tip-3', seed) < hashOf('tip-4', seed)) inOrder++;
    }
    const expected = rounds / ids.length;
    const chiSquare = [...firsts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(chiSquare).toBeLessThan(59.7); // 30 degrees of freedom, one in a thousand
    expect(Math.abs(inOrder / rounds - 0.5)).toBeLessThan(0.01);
  });

  test.each(themeDecks)(
    'In a deck of %s, 40 % of the other tips come between two showings.',
    (_, ids) => {
      expectGap(ids);
    },
  );

  test('In any deck of five to thirty tips, 40 % of the others come between two showings.', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 5, maxLength: 30 }), expectGap),
      { numRuns: 30 },
    );
  });

  test('So it is in decks of up to 120 tips, whose gap is longer than the history, and whose halves are uneven.', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `mine-${index}`);
    const halves = [0, 1].map((half) => ids.filter((id) => halfOf(id) === half));
    const inHalf = fc.tuple(fc.integer({ min: 31, max: 120 }), fc.integer({ min: 30, max: 70 }));
    fc.assert(
      fc.property(inHalf, ([size, share]) => {
        const first = Math.round((size * share) / 100);
        expectGap([
          ...(halves[0] ?? []).slice(0, first),
          ...(halves[1] ?? []).slice(0, size - first),
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('when the tip changes', () => {
  const at = (since: string): Rotation => ({
    ...newRotation(() => 0),
    seed: 1,
    count: 1,
    since,
    history: ['a'],
  });
  const time = (text: string) => new Date(text);

  test('With each tab it never stands; when paused it stands for ever; before the first there is none to stand.', () => {
    expect(stands(at('2026-11-23T14'), 'tab', time('2026-11-23T14:00'))).toBe(false);
    expect(stands(at('1999-01-01T00'), 'paused', time('2026-11-23T14:00'))).toBe(true);
    expect(stands(newRotation(Math.random), 'paused', time('2026-11-23T14:00'))).toBe(false);
  });

  test.each([
    ['hour', '2026-11-23T14:00', '2026-11-23T14:59:59', true],
    ['hour', '2026-11-23T14:59', '2026-11-23T15:00', false],
    ['hour', '2026-11-23T14:00', '2026-11-24T14:00', false],
    ['hour', '2026-11-23T14:00', '2026-11-23T13:59', false],
    ['day', '2026-11-23T00:00', '2026-11-23T23:59', true],
    ['day', '2026-11-23T23:59', '2026-11-24T00:00', false],
    ['day', '2026-10-31T12:00', '2026-11-01T12:00', false],
    ['day', '2026-10-23T12:00', '2026-11-23T12:00', false],
    ['day', '2025-11-23T12:00', '2026-11-23T12:00', false],
    ['day', '2026-11-23T12:00', '2026-11-22T12:00', false],
  ] as const)('In mode %s, dealt at %s, at %s it stands: %s', (mode, dealtAt, now, expected) => {
    expect(stands(at(localHour(time(dealtAt))), mode, time(now))).toBe(expected);
  });

  test('Daylight saving: the hour that is skipped or repeated changes no day, and a day of 25 hours is one day.', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      const beforeFallBack = time('2026-11-01T05:30:00Z'); // 01:30, summer time
      const afterFallBack = time('2026-11-01T06:30:00Z'); // 01:30 again, winter time
      expect(localHour(beforeFallBack)).toBe('2026-11-01T01');
      expect(localHour(afterFallBack)).toBe('2026-11-01T01');
      expect(
        isOver(localHour(time('2026-11-01T04:00:00Z')), 'day', time('2026-11-02T04:59:00Z')),
      ).toBe(false);
      expect(
        isOver(localHour(time('2026-11-01T04:00:00Z')), 'day', time('2026-11-02T05:00:00Z')),
      ).toBe(true);
      // Spring: from 01:59 to 03:00.
      expect(localHour(time('2026-03-08T07:00:00Z'))).toBe('2026-03-08T03');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('what is stored of the rotation', () => {
  test('Whatever is stored, a rotation comes of it that can be dealt from.', () => {
    fc.assert(
      fc.property(fc.anything(), chances, decks, (stored, random, ids) => {
        const rotation = parseRotation(stored, random);
        const { count } = rotation;
        expect(dealt(rotation, ids, random).count).toBe(count + 1);
      }),
    );
  });

  test('A bad field falls back to a new rotation’s and the good ones stay.', () => {
    const good: Rotation = {
      seed: 5,
      count: 9,
      since: HOUR,
      history: ['a', 'b'],
      cycle: 2,
      monthStart: { cycle: 1, seed: 3, last: 'a' },
    };
    expect(parseRotation(good, () => 0)).toEqual(good);
    for (const field of ['seed', 'count', 'since', 'history', 'cycle', 'monthStart'] as const) {
      const fresh = newRotation(() => 0);
      expect(parseRotation({ ...good, [field]: { no: 1 } }, () => 0)).toEqual({
        ...good,
        [field]: fresh[field],
      });
    }
    expect(parseRotation({ ...good, history: ['a', 5, 'b'] }, () => 0)).toEqual(good);
  });

  test('Of two copies the one that has gone further wins.', () => {
    const behind: Rotation = { ...newRotation(() => 0), count: 3, since: HOUR, history: ['a'] };
    const ahead: Rotation = { ...behind, count: 4, history: ['a', 'b'] };
    expect(furtherOf(behind, ahead)).toBe(ahead);
    expect(furtherOf(ahead, behind)).toBe(ahead);
  });

  test('The history reaches back to the last twenty tips by their number.', () => {
    const random = chance(8);
    const ids = Array.from({ length: 40 }, (_, i) => `tip-${i}`);
    const shown = deal(ids, 30, random);
    const replay = chance(8);
    let rotation = newRotation(replay);
    for (let i = 0; i < 30; i++) rotation = dealt(rotation, ids, replay);
    expect(tipAt(rotation, 30)).toBe(shown[29]);
    expect(tipAt(rotation, 11)).toBe(shown[10]);
    expect(tipAt(rotation, 10)).toBeUndefined();
    expect(tipAt(rotation, 31)).toBeUndefined();
  });
});

test('An object that cannot be made a number is no count, and throws nothing.', () => {
  expect(isCount({ toString: 0 })).toBe(false);
  expect(isCount(7)).toBe(true);
});

test.each(themes)(
  'The halves of the theme “%s” differ by one tip at most; else choose another id.',
  (theme) => {
    const halves = idsIn([theme]).map(halfOf);
    const first = halves.filter((half) => half === 0).length;
    expect(Math.abs(halves.length - 2 * first)).toBeLessThanOrEqual(1);
  },
);
