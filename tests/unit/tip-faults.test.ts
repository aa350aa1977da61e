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
  expect(faultsAfter((tip) => ({ ...tip, id: 'brand-new' }))).toEqual([
    `${id}: this tip is gone, and marks of years point at its id; bring it back.`,
    'brand-new: a new tip; add its id to tests/tips/published-ids.json.',
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
  expect(faultsAfter((tip) => ({ ...tip, theme: 'elsewhere' }))).toEqual([
    `${id}: there is no theme elsewhere; take one of ${idsOf(collection.themes)}.`,
  ]);
});

test('Words copied from the article are found.', () => {
  const en = 'What makes a great ALT? This article originally appeared in Connect.';
  const faults = faultsAfter((tip) => ({ ...tip, text: { ...tip.text, en } }));
  expect(faults[0]).toBe(
    `${id}: text copies “what makes a great alt this” from an article; say it in your own words.`,
  );
});
