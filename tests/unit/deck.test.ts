import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deckOf, switchTheme, themesOn } from '../../data/rotation/deck.ts';
import { loadCollection } from '../../data/tips/collection.ts';

const collection = await loadCollection();
const { tips } = collection;
const themes = collection.themes.map(({ id }) => id);
const someThemes = fc.subarray([...themes, 'of-tomorrow']);

test('The deck holds the tips of the themes that are on, and all tips where none is.', () => {
  expect(deckOf(tips, ['avoid']).map(({ theme }) => theme)).not.toContain('avoid');
  expect(deckOf(tips, themes)).toEqual(tips);
  expect(deckOf([], themes)).toEqual([]);
});

test('However themes are switched, one with tips stays on, and only the one switched changes.', () => {
  fc.assert(
    fc.property(someThemes, fc.constantFrom(...themes), fc.boolean(), (off, theme, isOn) => {
      const before = themesOn(tips, off);
      const after = themesOn(tips, switchTheme(tips, off, theme, isOn));
      const wish = themes.filter((id) => (id === theme ? isOn : before.includes(id)));
      expect(after).toEqual(wish.length > 0 ? wish : before);
    }),
  );
});

test('A theme that this version does not know stays off.', () => {
  expect(switchTheme(tips, ['of-tomorrow', 'avoid'], 'avoid', true)).toEqual(['of-tomorrow']);
});

const someTips = fc.subarray(tips.map(({ id }) => id));
const hiddenBy = (ids: string[]) => new Map(ids.map((id) => [id, { hidden: true }]));

test('Whatever is hidden and off, a tip is in the deck as long as one is not hidden, and none that is.', () => {
  fc.assert(
    fc.property(someThemes, someTips, (off, hidden) => {
      const deck = deckOf(tips, off, hiddenBy(hidden)).map(({ id }) => id);
      expect(deck.filter((id) => hidden.includes(id))).toEqual([]);
      expect(deck.length > 0).toBe(hidden.length < tips.length);
    }),
  );
});

test('However themes are switched while tips are hidden, a theme that is on has a tip to show if any theme has.', () => {
  fc.assert(
    fc.property(someThemes, someTips, fc.constantFrom(...themes), (off, hidden, theme) => {
      const marks = hiddenBy(hidden);
      const after = switchTheme(tips, off, theme, false, marks);
      const shown = tips.filter(({ id }) => !hidden.includes(id));
      const on = themesOn(tips, after, marks);
      expect(shown.some((tip) => on.includes(tip.theme))).toBe(shown.length > 0);
      expect(on.length).toBeGreaterThan(0);
    }),
  );
});
