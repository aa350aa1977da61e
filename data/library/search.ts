import type { Mark } from '../entries/marks.ts';
import { BORDER, parseRuby, plainText, type Segment } from '../tips/ruby.ts';
import { isOwn, type Text, type Tip } from '../tips/tip.ts';

/** What was made of a tip or of its marks to be searched, as long as they live: there may be thousands. */
const made = new WeakMap<Tip | Mark, string>();

/** The words of a query, each of which a tip must have somewhere. */
export function wordsOf(query: string): string[] {
  return normalize(plainText(query)).split(/\s+/).filter(Boolean);
}

/** Whether the tip has all the words: in its texts, as written or as read, in who said it, or in the user's notes. */
export function hasWords(words: readonly string[], tip: Tip, mark?: Mark): boolean {
  if (words.length === 0) return true;
  const text = remembered(tip, () => searchable(textsOf(tip)));
  const notes = mark ? remembered(mark, () => searchable(mark.tried.map(({ note }) => note))) : '';
  return words.every((word) => text.includes(word) || notes.includes(word));
}

/** Whether the text has the word in one of its languages, as written or as read. */
export function saysWord({ en, ja }: Text, word: string): boolean {
  return searchable([en, ja]).includes(word);
}

/** A stretch of a text, and whether it is what was searched for. */
export interface Stretch extends Segment {
  isHit: boolean;
}

/** The text in stretches, with those apart in which it says one of the words. Under a reading the whole base is a hit. */
export function markHits(text: string, words: readonly string[]): Stretch[] {
  const segments = parseRuby(text);
  const hits = segments.map(() => new Set<number>());
  for (const isRead of [false, true]) {
    // Each character that a search sees, with the segment and the character there that it comes from.
    const seen = segments.flatMap(({ base, reading }, segment) =>
      Array.from((isRead && reading) || base).flatMap((character, place) =>
        normalize(character)
          .split('')
          .map((letter) => ({ letter, segment, place })),
      ),
    );
    const line = seen.map(({ letter }) => letter).join('');
    for (const word of words) {
      for (let start = line.indexOf(word); start >= 0; start = line.indexOf(word, start + 1)) {
        for (const { segment, place } of seen.slice(start, start + word.length))
          hits[segment]?.add(place);
      }
    }
  }
  return segments.flatMap((segment, index) => stretchesOf(segment, hits[index] ?? new Set()));
}

function stretchesOf({ base, reading }: Segment, hits: ReadonlySet<number>): Stretch[] {
  if (reading) return [{ base, reading, isHit: hits.size > 0 }];
  const stretches: Stretch[] = [];
  Array.from(base).forEach((character, place) => {
    const isHit = hits.has(place);
    const last = stretches.at(-1);
    if (last?.isHit === isHit) last.base += character;
    else stretches.push({ base: character, isHit });
  });
  return stretches;
}

function textsOf(tip: Tip): (string | undefined)[] {
  const texts = isOwn(tip) ? [tip.text, tip.try] : [tip.text, ...tip.try, ...tip.ask];
  const others = isOwn(tip) ? [tip.saidBy] : [...tip.keywords.en, ...tip.keywords.ja];
  return [...texts.flatMap((text) => [text?.en, text?.ja]), ...others];
}

/** The texts, each once as it is written and once as it is read. No word runs over the end of a line. */
function searchable(texts: readonly (string | undefined)[]): string {
  const lines = texts.flatMap((text = '') => {
    const segments = parseRuby(text);
    const written = segments.map(({ base }) => base).join('');
    const read = segments.map(({ base, reading }) => reading ?? base).join('');
    return written === read ? [written] : [written, read];
  });
  return lines.map(normalize).join('\n');
}

/** The text without what a search ignores: case, width, borders, katakana or hiragana, curly quotes or straight ones. */
function normalize(text: string): string {
  return text
    .replaceAll(BORDER, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}

function remembered(key: Tip | Mark, make: () => string): string {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
