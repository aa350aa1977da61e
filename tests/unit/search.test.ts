import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, unmarked } from '../../data/entries/marks.ts';
import { everything, narrow, search, traits } from '../../data/library/filter.ts';
import { hasWords, markHits, saysWord, wordsOf } from '../../data/library/search.ts';
import { loadCollection } from '../../data/tips/collection.ts';
import { markPhrases } from '../../data/tips/phrases.ts';
import { parseRuby } from '../../data/tips/ruby.ts';
import type { OwnTip, Tip } from '../../data/tips/tip.ts';

const collection = await loadCollection();
const bundled = collection.tips;

function own(text: OwnTip['text'], more: Partial<OwnTip> = {}): OwnTip {
  return { id: 'mine-1', theme: 'mine', text, ...more };
}

function finds(query: string, tip: Tip, mark?: Mark): boolean {
  return hasWords(wordsOf(query), tip, mark);
}

const lesson = own({
  en: 'Don’t be late for the LESSON.',
  ja: markPhrases('授業《じゅぎょう》の前《まえ》に、ゲームを用意《ようい》してください。'),
});

test.each([
  '授業',
  'じゅぎょう',
  'ジュギョウ',
  'ｼﾞｭｷﾞｮｳ',
  '授業の前に、ゲームを',
  'じゅぎょうのまえに',
  '授業《じゅぎょう》',
  'げーむ',
  'ＬＥＳＳＯＮ',
  'lesson',
  "don't",
  'late　ゲーム',
  'ゲーム late',
])('A tip is found by %s, whatever the case, the width, the kana and the readings.', (query) => {
  expect(finds(query, lesson)).toBe(true);
});

test.each(['授業中', 'じゅぎょう late early', 'はじめ', 'late for me'])(
  'A tip is not found by %s, of which something is not in it.',
  (query) => expect(finds(query, lesson)).toBe(false),
);

test('What to try and to ask, who said it and notes on stamps are searched too.', () => {
  const [tip] = bundled;
  if (!tip) throw new Error('There is no tip.');
  expect(finds(tip.try.at(-1)?.en ?? '?', tip) && finds(tip.ask.at(-1)?.ja ?? '?', tip)).toBe(true);
  expect(
    finds('田中 やってみる', own({ en: 'Sing.' }, { saidBy: '田中', try: { ja: 'やってみる' } })),
  ).toBe(true);
  const mark = { ...unmarked, tried: [{ id: 's', date: '2026-11-23', note: '2-B SANG', at: 1 }] };
  expect(finds('2-b sang', tip, mark)).toBe(true);
  expect(finds('2-b sang', tip)).toBe(false);
});

test('Each tip is found by each of its keywords.', () => {
  for (const tip of bundled) {
    for (const keyword of [...tip.keywords.en, ...tip.keywords.ja])
      expect(finds(keyword, tip), `${tip.id}: ${keyword}`).toBe(true);
  }
});

/** A stretch of a text, as it is written or as it is read, and the tip that has it. */
const stretch = fc
  .record({
    tip: fc.constantFrom(...bundled),
    part: fc.constantFrom('text' as const, 'try' as const, 'ask' as const),
    language: fc.constantFrom('en' as const, 'ja' as const),
    isRead: fc.boolean(),
  })
  .chain(({ tip, part, language, isRead }) => {
    const text = part === 'text' ? tip.text : tip[part][0];
    const segments = parseRuby(text?.[language] ?? '');
    const words = segments.map(({ base, reading }) => (isRead && reading) || base).join('');
    const place = fc.nat(words.length);
    return fc.tuple(place, place).map(([one, other]) => ({
      tip,
      words: words.slice(Math.min(one, other), Math.max(one, other)),
    }));
  });

const wide = (words: string) =>
  words
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '　');
const katakana = (words: string) =>
  words.replace(/[ぁ-ん]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

test('Any stretch of a tip, as written or as read, in capitals, wide or in katakana, finds the tip.', () => {
  fc.assert(
    fc.property(stretch, ({ tip, words }) => {
      for (const query of [words, words.toUpperCase(), wide(words), katakana(words)])
        expect(finds(query, tip), query).toBe(true);
    }),
  );
});

const anyText = fc.string({ unit: 'binary' });

test('The more words, the fewer tips; in any order the same; and without words all.', () => {
  fc.assert(
    fc.property(
      stretch,
      fc.oneof(
        stretch.map(({ words }) => words),
        anyText,
      ),
      ({ words }, more) => {
        const kept = { tips: bundled, marks: new Map() };
        const both = search(kept, `${words} ${more}`);
        expect(search(kept, `${more} ${words}`)).toEqual(both);
        const one = search(kept, words);
        expect(both.every((tip) => one.includes(tip))).toBe(true);
        expect(search(kept, ' 　\n')).toEqual(bundled);
      },
    ),
  );
});

test('Whatever is written in a tip and whatever is searched for, there is an answer.', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, query) => {
      expect([true, false]).toContain(finds(query, own({ ja: text }, { saidBy: text })));
    }),
  );
});

test('Filters join: a tip is listed that is of the theme and has all that is asked of it.', () => {
  const mark = fc.record({ saved: fc.boolean(), hidden: fc.boolean(), isTried: fc.boolean() });
  const theme = fc.constantFrom('', 'mine', ...collection.themes.map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(mark), theme, fc.subarray([...traits]), (drawn, theme, only) => {
      const tried = [{ id: 's', date: '2026-11-23', at: 1 }];
      const marks = new Map(
        drawn
          .slice(0, bundled.length)
          .map(({ isTried, ...rest }, index) => [
            bundled[index]?.id ?? '',
            { ...rest, tried: isTried ? tried : [] },
          ]),
      );
      const listed = narrow({ tips: bundled, marks }, { theme, only });
      for (const tip of bundled) {
        const { saved, hidden, tried } = marks.get(tip.id) ?? unmarked;
        const has = { saved, hidden, tried: tried.length > 0 };
        const isAsked = only.every((trait) => has[trait]) && ['', tip.theme].includes(theme);
        expect(listed.includes(tip)).toBe(isAsked);
      }
      expect(narrow({ tips: bundled, marks }, everything)).toEqual(bundled);
    }),
  );
});

test('Among two thousand tips of 500 characters the one that has all words is found.', () => {
  const tips = Array.from({ length: 2000 }, (_, index) =>
    own({ en: `${'Be on time. '.repeat(40)}${index}`, ja: '授業《じゅぎょう》に。'.repeat(40) }),
  );
  const kept = { tips, marks: new Map() };
  expect(search(kept, 'じゅぎょう time 1999')).toHaveLength(1);
});

/** What is marked of a text, hit by hit. */
function hitsIn(text: string, query: string): string[] {
  return markHits(text, wordsOf(query))
    .filter(({ isHit }) => isHit)
    .map(({ base }) => base);
}

test('What a query hits is marked, whatever the case, the width, the kana and the readings.', () => {
  const { en = '', ja = '' } = lesson.text;
  expect(hitsIn(en, 'lesson')).toEqual(['LESSON']);
  expect(hitsIn(en, "don't LATE")).toEqual(['Don’t', 'late']);
  expect(hitsIn(ja, 'ジュギョウ')).toEqual(['授業']);
  expect(hitsIn(ja, '授業の前に')).toEqual(['授業', 'の', '前', 'に']);
  expect(hitsIn(ja, 'げーむ')).toEqual(['ゲーム']);
  expect(hitsIn(ja, 'lesson')).toEqual([]);
});

test('Whatever is marked, the text stays the same, and something is marked wherever a word is found.', () => {
  const texts = bundled.flatMap(({ text }) => [text.en, markPhrases(text.ja)]);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(8), (text, start, length) => {
      const bases = parseRuby(text).map(({ base }) => base);
      const words = wordsOf(
        bases
          .join('')
          .slice(start % text.length)
          .slice(0, length),
      );
      const stretches = markHits(text, words);
      expect(stretches.map(({ base }) => base).join('')).toBe(bases.join(''));
      const isFound = words.some((word) => saysWord({ en: text }, word));
      expect(stretches.some(({ isHit }) => isHit)).toBe(isFound);
    }),
  );
});
