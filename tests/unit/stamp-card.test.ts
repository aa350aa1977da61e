import { expect, test } from 'vitest';
import { buildLibrary, nothing, withEntries } from '../../data/library/library.ts';
import { loadCollection } from '../../data/tips/collection.ts';
import { sheetsOf } from '../../entrypoints/options/sheets/sheet-text.ts';
import { MAX_OWN_CELLS, notesOf, rowsOf } from '../../entrypoints/options/stamps/stamp-card.ts';

const collection = await loadCollection();

function library(entries: Record<string, unknown>) {
  return buildLibrary(collection, withEntries(nothing, Object.entries(entries)));
}

function ownTips(count: number): Record<string, unknown> {
  const ids = Array.from({ length: count }, (_, index) => `tip:mine-${index}`);
  return Object.fromEntries(ids.map((id) => [id, { text: { en: id } }]));
}

const stampedOn = (...dates: string[]) => ({
  tried: dates.map((date) => ({ id: date, date, at: 1, note: `on ${date}` })),
});

test('Every bundled tip has its place on the stamp card, tried or not, hidden or not.', () => {
  const rows = rowsOf(
    library({
      'mark:talk-together': { hidden: true, ...stampedOn('2026-11-23', '2026-04-01') },
    }),
  );
  expect(rows.flatMap(({ cells }) => cells.map(({ tip }) => tip.id)).sort()).toEqual(
    collection.tips.map(({ id }) => id).sort(),
  );
  expect(rows.map(({ tried }) => tried)).toEqual([1, 0, 0, 0]);
  expect(rows[0]?.cells[0]?.tried.map(({ date }) => date)).toEqual(['2026-04-01', '2026-11-23']);
});

test('Of own tips all that were tried stand on it, and of the others as many as fit.', () => {
  const tried = { 'mark:mine-30': stampedOn('2026-11-23') };
  const few = rowsOf(library({ ...ownTips(31), ...tried })).at(-1);
  expect(few).toMatchObject({ tried: 1, all: 31 });
  expect(few?.cells).toHaveLength(MAX_OWN_CELLS);
  expect(few?.cells[0]?.tip.id).toBe('mine-30');
  const all = Array.from({ length: 31 }, (_, i) => [`mark:mine-${i}`, stampedOn('2026-11-23')]);
  expect(
    rowsOf(library({ ...ownTips(31), ...Object.fromEntries(all) })).at(-1)?.cells,
  ).toHaveLength(31);
});

test('Notes are listed from the newest to the oldest, whichever tip they are about.', () => {
  const rows = rowsOf(
    library({
      'mark:talk-together': stampedOn('2026-04-01', '2026-11-23'),
      'mark:be-on-time': stampedOn('2026-06-30'),
    }),
  );
  expect(notesOf(rows).map(({ stamp }) => stamp.date)).toEqual([
    '2026-11-23',
    '2026-06-30',
    '2026-04-01',
  ]);
});

test('There are sheets of the saved tips, or of the one that is asked for, saved or not.', () => {
  const all = library({
    ...ownTips(2),
    'mark:mine-1': { saved: true },
    'mark:talk-together': { saved: true },
  });
  const idsOf = (id: string) => sheetsOf(all, id, [], 11).map(({ tip }) => tip.id);
  expect(idsOf('')).toEqual(['talk-together', 'mine-1']);
  expect(idsOf('mine-0')).toEqual(['mine-0']);
  expect(idsOf('gone')).toEqual([]);
});
