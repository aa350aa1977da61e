import { expect, test } from 'vitest';
import { en } from '../../data/messages/en.ts';
import { messagesIn } from '../../data/messages/index.ts';
import { ja } from '../../data/messages/ja.ts';
import { tipEn } from '../../data/messages/tip-en.ts';
import { tipJa } from '../../data/messages/tip-ja.ts';

/** Every text by its path. */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'function') return new Map([[path, String(value(1))]]);
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...textsOf(part, `${path}.${key}`)]),
  );
}

test('Each language says all that the other says, with the same places to fill in.', () => {
  const [english, japanese] = [textsOf(en), textsOf(ja)];
  expect([...japanese.keys()]).toEqual([...english.keys()]);
  for (const [path, text] of english) {
    const places = (words = '') => (words.match(/\{\w+\}/g) ?? []).sort();
    expect(places(japanese.get(path)), path).toEqual(places(text));
    expect(text.trim(), path).not.toBe('');
  }
});

test('Nothing in the Japanese menus is left in English, but for names and the languages’ own.', () => {
  for (const [path, text] of textsOf(ja)) {
    if (/\.language$|\.citation$|Language\.choices/.test(path)) continue;
    expect(text, path).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  }
});

test('Menus follow the browser, unless a language is chosen.', () => {
  expect(messagesIn('auto', 'ja-JP')).toBe(tipJa);
  expect(messagesIn('auto', 'fr')).toBe(tipEn);
  expect(messagesIn('en', 'ja-JP')).toBe(tipEn);
  expect(messagesIn('ja', 'en-US')).toBe(tipJa);
});

test('Counts take the form that the language asks for.', () => {
  expect([0, 1, 2, 1000].map(en.options.tipCount)).toEqual([
    '0 tips',
    '1 tip',
    '2 tips',
    '1,000 tips',
  ]);
  expect([1, 1000].map(ja.options.tipCount)).toEqual(['1件', '1,000件']);
});
