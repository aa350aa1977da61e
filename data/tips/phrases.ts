import { loadDefaultJapaneseParser } from 'budoux';
import { BORDER, parseRuby, plainText } from './ruby.ts';

const parser = loadDefaultJapaneseParser();

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
  return parseRuby(text)
    .map(({ base, reading }) =>
      reading
        ? `｜${base}《${reading}》${border(base.length)}`
        : Array.from(base, (character) => character + border(character.length)).join(''),
    )
    .join('');
}
