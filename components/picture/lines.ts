import { BORDER, parseRuby, type Segment } from '../../data/tips/ruby.ts';

/** Text on one line, in stretches with and without readings. */
export type Line = Segment[];

/** How large a reading is beside its base. */
export const READING_SIZE = 0.5;

/** Whether a line may end between these two pieces of text. */
type MayBreak = (before: string, after: string) => boolean;

/** At the marked borders of phrases. */
const betweenPhrases: MayBreak = (before) => before === BORDER;

/** Where none are marked: after a space, and where hiragana ends in Japanese, for there a word ends most often. */
const betweenWords: MayBreak = (before, after) =>
  /\s$/u.test(before) ||
  (/[ぁ-ん、。！？」』）]$/u.test(before) &&
    !/[おご]$/u.test(before) &&
    !/^[ぁ-んー、。！？…」』）\s]/u.test(after));

/** Anywhere, but for what may not begin or end a line of Japanese. */
const anywhere: MayBreak = (before, after) =>
  !/[「『（〔【〈《“‘]$/u.test(before) &&
  !/^[\s、。，．！？!?…・ー～」』）〕】〉》”’ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々]/u.test(
    after,
  );

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Breaks a text into lines of about the same width, and none wider than `width`: English between words, Japanese between
 * its phrases, and what is too long for a line anywhere.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): Line[] {
  const segments = parseRuby(text);
  const units = group(segments, text.includes(BORDER) ? betweenPhrases : betweenWords).flatMap(
    (unit) => (lengthOf(unit, measure) > width ? group(unit, anywhere) : [unit]),
  );
  const lines = fill(units, width, measure);
  // The narrowest lines that are no more of them.
  let [tooNarrow, wideEnough] = [0, width];
  while (wideEnough - tooNarrow > width / 100) {
    const middle = (tooNarrow + wideEnough) / 2;
    if (fill(units, middle, measure).length > lines.length) tooNarrow = middle;
    else wideEnough = middle;
  }
  return fill(units, wideEnough, measure);
}

/** How wide a stretch is with its reading. */
export function widthOf(
  { base, reading = '' }: Segment,
  measure: (text: string) => number,
): number {
  return Math.max(measure(base), measure(reading) * READING_SIZE);
}

function lengthOf(line: Line, measure: (text: string) => number): number {
  return trimmed(line).reduce((sum, segment) => sum + widthOf(segment, measure), 0);
}

function fill(units: readonly Line[], width: number, measure: (text: string) => number): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  for (const unit of units) {
    const longer = join(line, unit);
    if (line.length > 0 && lengthOf(longer, measure) > width) {
      lines.push(trimmed(line));
      line = unit;
    } else {
      line = longer;
    }
  }
  return [...lines, trimmed(line)];
}

/** The stretches between which a line may break. */
function group(segments: readonly Segment[], mayBreak: MayBreak): Line[] {
  const pieces = segments.flatMap((segment) =>
    segment.reading
      ? [segment]
      : Array.from(graphemes.segment(segment.base), ({ segment }) => ({ base: segment })),
  );
  const units: Line[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (!before || mayBreak(before.base, piece.base)) units.push([]);
    if (piece.base !== BORDER) units.push(join(units.pop() ?? [], [piece]));
  });
  return units;
}

/** The two stretches in one, with neighbours that have no readings made one, to be measured and drawn at once. */
function join(line: Line, more: Line): Line {
  const last = line.at(-1);
  const [first, ...rest] = more;
  if (!last || !first || last.reading || first.reading) return [...line, ...more];
  return [...line.slice(0, -1), { base: last.base + first.base }, ...rest];
}

function trimmed(line: Line): Line {
  return line.map((segment, index) =>
    index < line.length - 1 || segment.reading ? segment : { base: segment.base.trimEnd() },
  );
}
