import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, WIDTH } from '../../components/picture/layout.ts';
import { type Line, linesOf, widthOf } from '../../components/picture/lines.ts';
import { en } from '../../data/messages/en.ts';
import { loadCollection } from '../../data/tips/collection.ts';
import { markPhrases } from '../../data/tips/phrases.ts';
import { plainText } from '../../data/tips/ruby.ts';
import { ownTheme, type Tip } from '../../data/tips/tip.ts';

/** Type in which every letter is half as wide as it is high, and every character of Japanese as wide. */
const measure = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + (character < '\u2e80' ? 0.5 : 1), 0);

function textOf(line: Line | undefined): string {
  return (line ?? []).map(({ base }) => base).join('');
}

function linesAt(width: number, text: string): string[] {
  return linesOf(text, width, measure).map(textOf);
}

test('English breaks between words, in lines of about the same width.', () => {
  expect(linesAt(9, 'Let students hear you and your JTE talk.')).toEqual([
    'Let students',
    'hear you and',
    'your JTE talk.',
  ]);
});

test('Japanese breaks between its phrases where they are marked.', () => {
  expect(
    linesAt(7, markPhrases('生徒《せいと》の前《まえ》でJTEと話《はな》してください。')),
  ).toEqual(['生徒の前で', 'JTEと話して', 'ください。']);
});

test('Without marks it breaks before a new word, and never before what may not begin a line.', () => {
  expect(
    linesAt(9, '給食《きゅうしょく》を一緒《いっしょ》に食べてくださると、生徒が喜びます。'),
  ).toEqual(['給食を一緒に', '食べてくださると、', '生徒が喜びます。']);
  expect(linesAt(4, 'ああああ。「いい」')).toEqual(['あああ', 'あ。', '「いい」']);
});

test('No line is wider than allowed, and no text is lost, whatever a tip says.', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'word ',
      ' ',
      '語',
      'ご',
      '《',
      '》',
      '｜',
      '生徒《せいと》',
      '\u200b',
      '👩‍🏫',
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 40 }), (text, width) => {
      const lines = linesOf(text, width, measure);
      const bare = (text: string) => text.replaceAll(/[\s\u200b]/g, '');
      expect(bare(lines.map(textOf).join(''))).toBe(bare(plainText(text)));
      for (const line of lines) {
        const wide = line.reduce((sum, segment) => sum + widthOf(segment, measure), 0);
        expect(wide).toBeLessThanOrEqual(width);
      }
    }),
  );
});

const settings = { tipLanguage: 'both' as const, furigana: true };
const { themes, tips } = await loadCollection();

function layOutTip(tip: Tip) {
  const theme = themes.find(({ id }) => id === tip.theme) ?? ownTheme;
  const picture = { card: { theme, tip }, settings, messages: en.page };
  return layOut(picture, (text, { size }) => measure(text) * size);
}

test('Every bundled tip stands whole on its picture, in both languages, between theme and credit.', () => {
  for (const tip of tips) {
    const { height, words, rule } = layOutTip(tip);
    const text = words.map(({ text }) => text).join('');
    expect(text.replaceAll(' ', '')).toContain(tip.text.en.replaceAll(' ', ''));
    expect(text).toContain(tip.source.issue.en);
    expect(rule?.y).toBeLessThan(height);
    for (const { text, x, y, size } of words) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + measure(text) * size).toBeLessThanOrEqual(WIDTH);
      expect(y).toBeLessThan(height);
    }
  }
});

test('A reading stands over the middle of its base.', () => {
  const { words } = layOutTip({
    id: 'a',
    theme: 'mine',
    text: { ja: '｜授業《じゅぎょうじかん》で' },
  });
  const [base, reading] = ['授業', 'じゅぎょうじかん'].map((text) => {
    const found = words.find((word) => word.text === text);
    return {
      y: 0,
      size: 0,
      ...found,
      middle: (found?.x ?? 0) + (measure(text) * (found?.size ?? 0)) / 2,
    };
  });
  expect(reading?.middle).toBeCloseTo(base?.middle ?? 0);
  expect(reading?.y).toBeLessThan((base?.y ?? 0) - (base?.size ?? 0) * 0.85);
});

test('A tip of the greatest length still has room, and nothing tells who said it.', () => {
  const text = { en: 'wordy '.repeat(83), ja: '生徒《せいと》の前で話してください。'.repeat(26) };
  const { height, words } = layOutTip({ id: 'a', theme: 'mine', text, saidBy: 'Tanaka' });
  const lowest = Math.max(...words.map(({ y }) => y));
  expect(height).toBe(1350);
  expect(lowest).toBeLessThan(height - 60);
  expect(words.map(({ text }) => text).join()).not.toContain('Tanaka');
});
