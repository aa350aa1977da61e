import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPhrases } from '../../data/tips/phrases.ts';
import { BORDER, parseRuby, plainText } from '../../data/tips/ruby.ts';
import { japanese } from './japanese.ts';

test('A run of kanji takes the reading that follows it.', () => {
  expect(parseRuby('授業《じゅぎょう》の時々《ときどき》、')).toEqual([
    { base: '授業', reading: 'じゅぎょう' },
    { base: 'の' },
    { base: '時々', reading: 'ときどき' },
    { base: '、' },
  ]);
});

test('A bar says where the base begins, whatever it is made of.', () => {
  expect(
    parseRuby('この｜お手本《おてほん》と教科｜担任《たんにん》と｜ALT《エーエルティー》'),
  ).toEqual([
    { base: 'この' },
    { base: 'お手本', reading: 'おてほん' },
    { base: 'と教科' },
    { base: '担任', reading: 'たんにん' },
    { base: 'と' },
    { base: 'ALT', reading: 'エーエルティー' },
  ]);
});

test.each([
  'あ《い》',
  '授業《》',
  '｜《じゅぎょう》',
  '授業《じゅぎょう',
  '授業じゅぎょう》',
  '授業｜授業',
  '授業《じゅ｜ぎょう》',
  '授業《じゅ《ぎょう》》',
  '授業《授業《じゅぎょう》》',
  '授業《授《じゅ》業《ぎょう》》',
  '《坊っちゃん》',
])('Marks that make no reading stay plain text: %s', (text) => {
  expect(parseRuby(text)).toEqual([{ base: text }]);
});

test('A mark that makes no reading spoils none elsewhere.', () => {
  expect(parseRuby('《坊っちゃん》と《授業《じゅぎょう》')).toEqual([
    { base: '《坊っちゃん》と《' },
    { base: '授業', reading: 'じゅぎょう' },
  ]);
});

test('In the bundled collection no mark is left over, and no kanji is without its reading.', () => {
  for (const text of japanese) {
    expect(plainText(text)).not.toMatch(/[｜《》]/);
    for (const { base, reading } of parseRuby(text)) {
      if (reading) expect(reading).toMatch(/^[ぁ-んー]+$/);
      else expect(base).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('｜', '《', '》', '授', '業', 'じ', 'A'),
    fc.string({ maxLength: 1 }),
  ),
});

test('Whatever the text, its segments with their marks put back are the text.', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let rest = text;
      for (const { base, reading } of parseRuby(text)) {
        const bar = reading && rest.startsWith('｜') ? '｜' : '';
        const source = reading ? `${bar}${base}《${reading}》` : base;
        expect(rest.slice(0, source.length)).toBe(source);
        rest = rest.slice(source.length);
      }
      expect(rest).toBe('');
    }),
  );
});

test('Whatever the text, no segment is empty and no base or reading holds marks.', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { base, reading } of parseRuby(text)) {
        expect(base).not.toBe('');
        if (reading !== undefined) expect(base + reading).toMatch(/^[^｜《》]{2,}$/);
      }
    }),
  );
});

test('Borders of phrases come between bases, and the text is the same without them.', () => {
  const marked = markPhrases(
    '生徒《せいと》と一緒《いっしょ》に授業《じゅぎょう》を作《つく》りましょう。',
  );
  expect(marked.split(BORDER)).toEqual([
    '生徒《せいと》と',
    '一緒《いっしょ》に',
    '授業《じゅぎょう》を',
    '作《つく》りましょう。',
  ]);
  const withBars = 'この｜お手本《おてほん》と教科｜担任《たんにん》と｜ALT《エーエルティー》';
  for (const text of [...japanese, withBars]) {
    const phrases = markPhrases(text).split(BORDER);
    const segments = parseRuby(markPhrases(text)).map(({ base, ...reading }) => ({
      base: base.replaceAll(BORDER, ''),
      ...reading,
    }));
    expect(segments.filter(({ base }) => base !== '')).toEqual(parseRuby(text));
    for (const phrase of phrases) expect(plainText(phrase)).not.toMatch(/[｜《》]|^$/);
  }
});
