import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRotation, nextTip, roundOf } from '../../data/rotation/law.ts';
import { advance } from '../../data/rotation/rotation.ts';
import { loadCollection } from '../../data/tips/collection.ts';
import { levels, type Variant } from '../../data/tips/tip.ts';
import { fittingLevels, type Round, suggestionOf } from '../../data/tips/variants.ts';
import { chance } from './chance.ts';

const { tips } = await loadCollection();
const ids = tips.map(({ id }) => id);
const chosen = fc.subarray([...levels]);
const month = fc.integer({ min: 1, max: 12 });
const tip = fc.constantFrom(...tips);
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test.each(['try', 'ask'] as const)(
  'In a month every fitting %s comes before one comes again: first its own that are new, then its others.',
  (part) => {
    fc.assert(
      fc.property(tip, chosen, month, fc.nat(1000), (tip, chosen, month, begin) => {
        const fitting = fittingLevels(tip[part], chosen).filter(
          ({ months }) => !months || months.includes(month),
        );
        const shown = fitting.map(
          (_, turn) => suggestionOf(tip, chosen, { cycle: begin + turn, turn, month })[part]?.en,
        );
        expect(shown.toSorted()).toEqual(fitting.map(({ en }) => en).toSorted());
        const lastMonth = ((month + 10) % 12) + 1;
        const ofMonth = fitting.filter(({ months }) => months);
        const isOld = ({ months }: Variant) => months?.includes(lastMonth) === true;
        const first = [...ofMonth.filter((variant) => !isOld(variant)), ...ofMonth.filter(isOld)];
        expect(shown.slice(0, first.length)).toEqual(first.map(({ en }) => en));
      }),
    );
  },
);

test('Wherever in a cycle a month begins, each tip’s turns count from its first showing in it.', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), seeds, (before, seed) => {
      const random = chance(seed);
      let rotation = newRotation(random);
      const deal = (since: string) => {
        const next = nextTip(ids, rotation, random);
        if (!next) throw new Error('No tip was dealt.');
        rotation = advance(rotation, next, since);
        return { id: next.id, ...roundOf(rotation, next.id) };
      };
      for (let i = 0; i < before; i++) deal('2026-11-30T23');
      const turns = new Map<string, number>();
      for (let i = 0; i < 3 * ids.length; i++) {
        const { id, turn, month } = deal('2026-12-01T00');
        expect([id, turn, month]).toEqual([id, turns.get(id) ?? 0, 12]);
        turns.set(id, turn + 1);
      }
    }),
    { numRuns: 30 },
  );
});

test('Going back, a tip has the round that it was shown in, across the seam of two cycles too.', () => {
  const random = chance(7);
  let rotation = newRotation(random);
  const rounds: Round[] = [];
  for (let i = 0; i < 3 * ids.length; i++) {
    const next = nextTip(ids, rotation, random);
    if (!next) throw new Error('No tip was dealt.');
    rotation = advance(rotation, next, '2026-12-01T00');
    rounds.push(roundOf(rotation, next.id));
    rotation.history.toReversed().forEach((id, back) => {
      expect(roundOf(rotation, id, rotation.count - back)).toEqual(rounds.at(-1 - back));
    });
  }
});

test('A reader sees only what fits one of their schools, and always something to try and to ask.', () => {
  const round = fc.record({ cycle: fc.nat(1000), turn: fc.nat(1000), month });
  fc.assert(
    fc.property(tip, chosen, round, (tip, chosen, round) => {
      const shown = suggestionOf(tip, chosen, round);
      const ensOf = (part: 'try' | 'ask') => fittingLevels(tip[part], chosen).map(({ en }) => en);
      expect(ensOf('try')).toContain(shown.try?.en);
      expect(ensOf('ask')).toContain(shown.ask?.en);
    }),
  );
});

test('At elementary schools alone, nothing to try or to ask speaks of a JTE.', () => {
  const variants = tips.flatMap((tip) => fittingLevels([...tip.try, ...tip.ask], ['es']));
  expect(variants.filter(({ en, ja }) => /JTE/.test(en + ja))).toEqual([]);
});
