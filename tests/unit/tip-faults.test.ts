import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import published from '../tips/published-ids.json';
import { tipFaults } from '../tips/tip-faults.ts';

type TipJson = (typeof collection.tips)[number];

/** What is said of the collection once its first tip is changed so. */
function faultsAfter(change: (tip: TipJson) => unknown): string[] {
  const [first, ...others] = structuredClone(collection.tips);
  if (!first) throw new Error('The collection is empty.');
  return tipFaults({ ...collection, tips: [change(first), ...others] }, published);
}

const id = collection.tips[0]?.id ?? '';

test('The bundled tips have all that tips need.', () => {
  expect(tipFaults(collection, published)).toEqual([]);
});

test('A tip that is gone, and one that is new, are told apart.', () => {
  expect(faultsAfter((tip) => ({ ...tip, id: 'new-tip' }))).toEqual([
    `${id}: this tip is gone, and marks of years point at its id; bring it back.`,
    'new-tip: a new tip; add its id to tests/tips/published-ids.json.',
  ]);
});

test('An id that does not split its theme evenly is found.', () => {
  const tips = [...collection.tips, { ...structuredClone(collection.tips[0]), id: 'brand-new' }];
  expect(tipFaults({ ...collection, tips }, [...published, 'brand-new'])).toEqual([
    'in-class: its ids put 6 tips into the first half of each cycle and 8 into the second; give the new tip another id, so that they differ by one at most.',
  ]);
});

test('What a tip lacks is said in a sentence each.', () => {
  const kept = { en: 'Shall we?', ja: 'しましょうか。', levels: ['jhs', 'shs'] };
  expect(faultsAfter((tip) => ({ ...tip, ask: [kept] }))).toEqual([
    `${id}: it has 1 ask; write at least 2.`,
    `${id}: no ask fits elementary schools in every month; write one.`,
    `${id}: no ask is written for elementary schools; add one with "levels": ["es"].`,
  ]);
  expect(faultsAfter((tip) => ({ ...tip, keywords: { en: [], ja: ['遅刻'] } }))).toEqual([
    `${id}: it has no keywords in "en"; add what readers may search for.`,
  ]);
  expect(
    faultsAfter((tip) => ({ ...tip, text: { en: 'Eat.', ja: '給食を食《た》べます。' } })),
  ).toEqual([`${id}: text has no reading at 給食; write it like 授業《じゅぎょう》.`]);
  expect(faultsAfter(({ text: _, ...tip }) => tip)[0]).toMatch(`${id} text: `);
});

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(', ');

test('A tip names a theme and a source that there are.', () => {
  expect(faultsAfter((tip) => ({ ...tip, source: 'elsewhere' }))).toEqual([
    `${id}: there is no source elsewhere; take one of ${idsOf(collection.sources)}, or add it to "sources".`,
  ]);
  expect(faultsAfter((tip) => ({ ...tip, theme: 'elsewhere' }))[0]).toBe(
    `${id}: there is no theme elsewhere; take one of ${idsOf(collection.themes)}.`,
  );
});

test('What a reader at elementary schools can see speaks of no JTE and of no students.', () => {
  const ask = { en: 'Shall we?', ja: 'JTEの先生《せんせい》や生徒《せいと》とやりましょうか。' };
  const added = (more: { levels?: string[] }) =>
    faultsAfter((tip) => ({ ...tip, ask: [{ ...ask, ...more }, ...tip.ask] }));
  expect(added({ levels: ['jhs', 'shs'] })).toEqual([]);
  expect(added({ levels: ['es'] })).toEqual([
    `${id}: ask 1 says “JTE” at an elementary school; say homeroom teacher (担任の先生) and children (子ども).`,
  ]);
  const forAll = `${id}: ask 1 says “JTE” at elementary schools too; say teaching partner (一緒に教える先生) and the class (みんな), or add "levels": ["jhs", "shs"].`;
  expect(added({ levels: ['es', 'jhs'] })).toEqual([forAll]);
  expect(added({})).toEqual([forAll]);
});

test('A sentence that a tip says twice is found.', () => {
  const [first] = collection.tips[0]?.ask ?? [];
  expect(faultsAfter((tip) => ({ ...tip, ask: [...tip.ask, first] }))).toEqual([
    `${id}: it says “${first?.en}” twice; write another in place of one of them.`,
  ]);
});

test('Words copied from the article are found.', () => {
  const en = 'What makes a great ALT? This article originally appeared in Connect.';
  const faults = faultsAfter((tip) => ({ ...tip, text: { ...tip.text, en } }));
  expect(faults[0]).toBe(
    `${id}: text copies “what makes a great alt this” from an article; say it in your own words.`,
  );
});
