import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ja } from '../../data/messages/ja.ts';
import { UserError } from '../../data/messages/user-error.ts';
import { checkRoom, fingerprint, MAX_TIPS, tipsFromLines } from '../../data/tips/own-tips.ts';

test('A text gives one tip a line, in English or Japanese, whatever computer it was written on.', () => {
  const text =
    '\ufeffBe on time.\r\n\r\n  授業《じゅぎょう》の前に。  \r\u3000\nカタカナ\n\u200b\n';
  expect(tipsFromLines(text)).toEqual({
    tips: [
      { text: { en: 'Be on time.' } },
      { text: { ja: '授業《じゅぎょう》の前に。' } },
      { text: { ja: 'カタカナ' } },
    ],
    duplicates: [],
  });
});

test('A line that says what a tip says already is left out, whatever its case, width, spaces and readings.', () => {
  const existing = [{ text: { en: 'Be on time.', ja: '授業《じゅぎょう》の前に。' } }];
  const text = 'ＢＥ　ON  TIME.\n授業の 前に。\nSing.\nsing.\n';
  expect(tipsFromLines(text, existing)).toEqual({
    tips: [{ text: { en: 'Sing.' } }],
    duplicates: ['ＢＥ　ON  TIME.', '授業の 前に。', 'sing.'],
  });
});

test('Markup in a line is text.', () => {
  const line = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  expect(tipsFromLines(line).tips).toEqual([{ text: { en: line } }]);
});

test('A line that is too long is named.', () => {
  const text = `One.\n${'a'.repeat(500)}\n${'あ'.repeat(501)}`;
  expect(() => tipsFromLines(text)).toThrow(/^Line 3 has more than 500 characters/);
});

test('Every line is a tip, a duplicate or empty; reading them again adds nothing.', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })), (lines) => {
      const text = lines.join('\n');
      const { tips, duplicates } = tipsFromLines(text);
      const words = tips.map(({ text }) => text.en ?? text.ja ?? '');
      expect(new Set(tips.map(fingerprint)).size).toBe(tips.length);
      const filled = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
      for (const line of [...words, ...duplicates])
        expect(filled.map((l) => l.trim())).toContain(line);
      expect(tipsFromLines(words.join('\n')).tips).toEqual(tips);
      expect(tipsFromLines(text, tips).tips).toEqual([]);
    }),
  );
});

test('There is room for 2,000 tips and 3 MB of them together, and the message says what does not fit.', () => {
  const tips = (count: number, en: string) =>
    Array.from({ length: count }, () => ({ text: { en } }));
  checkRoom(tips(1000, 'Sing.'), tips(1000, 'Dance.'));
  expect(() => checkRoom(tips(1000, 'Sing.'), tips(1001, 'Dance.'))).toThrow(
    'there would be 2,001 tips of your own; there is room for 2,000',
  );
  const long = { text: { ja: 'あ'.repeat(500) }, try: { ja: 'い'.repeat(500) } };
  checkRoom(
    [],
    Array.from({ length: 1000 }, () => long),
  );
  expect(() =>
    checkRoom(
      [long],
      Array.from({ length: 1050 }, () => long),
    ),
  ).toThrow('3.1 MB together');
  checkRoom(tips(MAX_TIPS + 1, 'Two computers had more together.'), []);
});

test('A fault is told in the language of the page.', () => {
  const fault = new UserError((say) => say.longLine(7, 500));
  expect(fault.localize(ja.options.faults)).toMatch(/^7行目が500文字を超えています/);
});

test('Lines without a visible character are no tips, and direction controls are removed from the others.', () => {
  const { tips, duplicates } = tipsFromLines('\u200b\u202e\n\u3164\n\u202eSing.\nSing.');
  expect(tips).toEqual([{ text: { en: 'Sing.' } }]);
  expect(duplicates).toEqual(['Sing.']);
});

test('A text of more lines than can be added is refused before any of them is compared.', () => {
  expect(() => tipsFromLines('\n'.repeat(4000))).toThrow('more than 4,000 lines');
});
