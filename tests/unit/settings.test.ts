import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSettings, type Settings } from '../../data/entries/settings.ts';

const defaults: Settings = {
  themesOff: [],
  rotation: 'tab',
  appearance: 'auto',
  textSize: 'medium',
  tipLanguage: 'en',
  furigana: true,
  uiLanguage: 'auto',
  levels: [],
  keys: true,
  welcomed: false,
  askedDaily: false,
};

test('Nothing stored means the defaults.', () => {
  expect(parseSettings(undefined, 'en-GB')).toEqual(defaults);
});

test('Until the user chooses, a Japanese browser shows tips in both languages, any other in English.', () => {
  expect(parseSettings({}, 'ja').tipLanguage).toBe('both');
  expect(parseSettings({}, 'ja-JP').tipLanguage).toBe('both');
  expect(parseSettings({}, 'jav').tipLanguage).toBe('en');
  expect(parseSettings({ tipLanguage: 'en' }, 'ja-JP').tipLanguage).toBe('en');
});

test('Whatever is stored, settings come of it.', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const settings = parseSettings(stored, 'en-GB');
      expect(Object.keys(settings).sort()).toEqual(Object.keys(defaults).sort());
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
  expect(parseSettings(stored, 'en-GB')).toEqual({ ...defaults, ...settings });
});
