import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSettings, type Settings, withChange } from '../../data/settings.ts';

const defaults: Settings = {
  themesOff: [],
  rotation: 'tab',
  appearance: 'auto',
  textSize: 'medium',
};

test('Nothing stored means the defaults.', () => {
  expect(parseSettings(undefined)).toEqual(defaults);
});

test('Whatever is stored, settings come of it.', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Object.keys(parseSettings(stored))).toEqual(Object.keys(defaults));
    }),
  );
});

test.each([
  [
    { themesOff: ['avoid'], rotation: 'sometimes' },
    { themesOff: ['avoid'], rotation: 'tab' },
  ],
  [
    { themesOff: 'avoid', rotation: 'day' },
    { themesOff: [], rotation: 'day' },
  ],
  [
    { themesOff: ['avoid', 7, null], rotation: 'day' },
    { themesOff: ['avoid'], rotation: 'day' },
  ],
])('In %j the bad field falls back alone.', (stored, settings) => {
  expect(parseSettings(stored)).toEqual({ ...defaults, ...settings });
});

test('A change keeps what a newer version stored, and is dated later than what it replaces, whatever the clock says.', () => {
  const stored = { themesOff: ['avoid'], ofTomorrow: { a: 1 }, rotation: 'sometimes', at: 5000 };
  expect(withChange(stored, { themesOff: [] }, 4000)).toEqual({
    themesOff: [],
    ofTomorrow: { a: 1 },
    rotation: 'sometimes',
    at: 5001,
  });
  expect(withChange(stored, { rotation: 'day' }, 6000)).toMatchObject({ at: 6000 });
  expect(withChange('nonsense', { rotation: 'day' }, 6000)).toEqual({ rotation: 'day', at: 6000 });
});
