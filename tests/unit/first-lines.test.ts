import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPhrases } from '../../data/tips/phrases.ts';
import { plainText } from '../../data/tips/ruby.ts';
import collection from '../../data/tips.json';
import { firstLines } from '../../entrypoints/options/stamps/first-lines.ts';

test('The first lines of a tip end with a word, and “…” says that it goes on.', () => {
  expect(firstLines('Please don’t be late for lessons.', 7, 3)).toEqual([
    'Please don’t',
    'be late for',
    'lessons.',
  ]);
  expect(firstLines('Let students hear you and your JTE talk.', 7, 2)).toEqual([
    'Let students',
    'hear you and…',
  ]);
  expect(firstLines('', 7, 3)).toEqual(['']);
});

test('No word of a bundled tip is cut.', () => {
  for (const { text } of collection.tips) {
    for (const count of [2, 3]) {
      const lines = firstLines(text.en, 7, count);
      const words = lines.join(' ').replace(/…$/u, '').split(' ');
      const all = text.en.split(' ').slice(0, words.length);
      expect(words.map((word) => word.replace(/[,.]$/, ''))).toEqual(
        all
          .map((word, index) => (index === all.length - 1 ? word.replace(/[,.]$/, '') : word))
          .map((word) => word.replace(/[,.]$/, '')),
      );
    }
  }
});

test('Japanese lines break between phrases and begin with no punctuation.', () => {
  const text = markPhrases(
    '授業《じゅぎょう》には、どうか遅《おく》れないようにお願《ねが》いします。',
  );
  expect(firstLines(text, 7.2, 3)).toEqual(['授業には、', 'どうか', '遅れないように…']);
  for (const { text } of collection.tips) {
    for (const line of firstLines(markPhrases(text.ja), 7.2, 3))
      expect(line).not.toMatch(/^[、。」]/);
  }
});

test('Whatever the text, there are no more lines than asked for, and they say how it begins.', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (text, count) => {
      const lines = firstLines(text, 7, count);
      expect(lines.length).toBeLessThanOrEqual(count);
      const bare = (words: string) => words.replace(/[\s\u200b…]|[、。,.]$/gu, '');
      expect(bare(plainText(text))).toContain(bare(lines.join('')).slice(0, 3));
    }),
  );
});
