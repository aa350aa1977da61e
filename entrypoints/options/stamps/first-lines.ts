import { BORDER, parseRuby } from '../../../data/tips/ruby.ts';

/** About how wide Latin letters are in the font of the menus, in font sizes; Japanese ones are as wide as high. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ijlI.,:;!'’‘ ]/, 0.3],
  [/[frt()“”"-]/, 0.4],
  [/[mwMW@%]/, 0.9],
  [/[A-Z]/, 0.7],
  [/[!-~、。「」・]/, 0.57],
];
/** How far the “…” after a line may reach beyond its width. */
const OVERHANG = 0.6;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The first lines of a text, at most `count` of about `width` font sizes each, without readings. They end with a word or, in
 * Japanese, a phrase where it fits a line; “…” says that the text goes on.
 */
export function firstLines(text: string, width: number, count: number): string[] {
  const lines: string[][] = [[]];
  for (const unit of unitsOf(text, width)) {
    const line = lines.at(-1) ?? [];
    if (line.length === 0 || widthOf([...line, unit]) <= width) line.push(unit);
    else if (lines.length < count && widthOf([unit]) <= width) lines.push([unit]);
    else return [...lines.slice(0, -1), cut(line, width)].map(joined);
  }
  return lines.map(joined);
}

/**
 * What stands on a line together: a word, a phrase, or the words of a phrase that is wider than a line; the letters of a first
 * word that is wider still.
 */
function unitsOf(text: string, width: number): string[] {
  const withoutReadings = parseRuby(text)
    .map(({ base }) => base)
    .join('');
  return withoutReadings
    .split(new RegExp(`(?<=\\s)|${BORDER}`, 'u'))
    .flatMap((unit) => (widthOf([unit]) <= width ? [unit] : inWords(unit)))
    .flatMap((unit, index) =>
      index === 0 && widthOf([unit]) > width + 1 ? Array.from(unit) : [unit],
    );
}

/** The words of a phrase with their punctuation: no line begins with a comma. Browsers take ください for two words. */
function inWords(phrase: string): string[] {
  return Array.from(words.segment(phrase), ({ segment }) => segment)
    .join(BORDER)
    .replace(
      new RegExp(`${BORDER}(?=[、。」])|(?<=「)${BORDER}|(?<=くだ)${BORDER}(?=さい)`, 'gu'),
      '',
    )
    .split(BORDER);
}

/** The line with “…” for what follows, and with as many of its units as leave room for that. */
function cut(line: readonly string[], width: number): string[] {
  const units = [...line];
  while (units.length > 1 && widthOf([...units, '…']) > width + OVERHANG) units.pop();
  return [joined(units).replace(/[、。,.]$/u, ''), '…'];
}

function joined(units: readonly string[]): string {
  return units.join('').trimEnd();
}

function widthOf(units: readonly string[]): number {
  return Array.from(
    joined(units),
    (character) => WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 1,
  ).reduce((sum, width) => sum + width, 0);
}
