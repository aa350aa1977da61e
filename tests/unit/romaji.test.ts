import { expect, test } from 'vitest';
import { search } from '../../data/library/filter.ts';
import { kanaOf } from '../../data/library/romaji.ts';
import type { OwnTip } from '../../data/tips/tip.ts';

const lesson: OwnTip = {
  id: 'mine-1',
  theme: 'mine',
  text: { ja: '授業《じゅぎょう》に遅刻《ちこく》しない。' },
};
const home: OwnTip = { id: 'mine-2', theme: 'mine', text: { en: 'Do it at home.' } };
const praise: OwnTip = { id: 'mine-3', theme: 'mine', text: { ja: 'よく｜褒める《ほめる》。' } };

function found(query: string): string[] {
  return search({ tips: [lesson, home, praise], marks: new Map() }, query).map(({ id }) => id);
}

test.each([
  ['jugyou', 'じゅぎょう'],
  ['zyugyou', 'じゅぎょう'],
  ['jugyō', 'じゅぎょう'],
  ['chikoku', 'ちこく'],
  ['tikoku', 'ちこく'],
  ['shashin', 'しゃしん'],
  ['gakkou', 'がっこう'],
  ['matcha', 'まっちゃ'],
  ['sempai', 'せんぱい'],
  ["shin'you", 'しんよう'],
  ['konnichiwa', 'こんにちわ'],
  ['kyuushoku', 'きゅうしょく'],
  ['ge-mu', 'げーむ'],
  ['tsutsu', 'つつ'],
  ['fujisan', 'ふじさん'],
])('%s is %s.', (romaji, kana) => {
  expect(kanaOf(romaji)).toBe(kana);
});

test('While the next syllable is still being typed, those before it count.', () => {
  for (const [typed, kana] of [
    ['jug', 'じゅ'],
    ['jugy', 'じゅ'],
    ['gakk', 'が'],
  ] as const)
    expect(kanaOf(typed), typed).toBe(kana);
});

test.each(['lesson', 'street', 'ask', 'x', '', '授業', 'yi', 'b', "don't"])(
  '“%s” is no romaji.',
  (word) => {
    expect(kanaOf(word)).toBeUndefined();
  },
);

test('A tip is found by the romaji of its readings.', () => {
  for (const query of ['jugyou', 'JUGYOU', 'chikoku', 'jugyou chikoku', 'jugy'])
    expect(found(query), query).toEqual(['mine-1']);
});

test('A word that some tip has as written is not taken for romaji, although home spells 褒め.', () => {
  expect(found('home')).toEqual(['mine-2']);
  expect(found('homeru')).toEqual(['mine-3']);
});
