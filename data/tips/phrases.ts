import { loadDefaultJapaneseParser } from 'budoux';
import { BORDER, parseRuby, plainText } from './ruby.ts';

const parser = loadDefaultJapaneseParser();

/** As `parseRuby` reads: a base of kanji needs no bar before it, unless kanji stand there. */
const KANJI = /^[\p{Script=Han}〆ヶ]+$/u;
const KANJI_BEFORE = /[\p{Script=Han}〆ヶ]$/u;

/** The same data with its `ja` texts marked. For the build: the pages carry no parser of Japanese. */
export function withPhraseBorders(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    key === 'ja' && typeof value === 'string' ? markPhrases(value) : value,
  );
}

/** Marks the borders of phrases, where lines may break, in a text with ruby; none inside a base with a reading. */
export function markPhrases(text: string): string {
  let length = 0;
  const ends = new Set(parser.parse(plainText(text)).map((phrase) => (length += phrase.length)));
  let position = 0;
  const border = (step: number) => {
    position += step;
    return ends.has(position) && position < length ? BORDER : '';
  };
  return parseRuby(text).reduce((marked, { base, reading }) => {
    if (!reading) {
      return Array.from(base).reduce(
        (all, character) => all + character + border(character.length),
        marked,
      );
    }
    const bar = KANJI.test(base) && !KANJI_BEFORE.test(marked) ? '' : '｜';
    return `${marked}${bar}${base}《${reading}》${border(base.length)}`;
  }, '');
}
