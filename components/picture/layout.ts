import type { Card, View } from '../../data/rotation/hand.ts';
import { creditOf, plainCredit } from '../../data/tips/credit.ts';
import { parseRuby } from '../../data/tips/ruby.ts';
import { isOwn } from '../../data/tips/tip.ts';
import { textParts } from '../base/text-parts.ts';
import { type Line, linesOf, READING_SIZE, widthOf } from './lines.ts';

/** What a picture is made of; a page's view has it all. */
export interface Picture {
  card: Pick<Card, 'tip' | 'theme'>;
  settings: Pick<View['settings'], 'tipLanguage' | 'furigana'>;
  messages: View['messages'];
}

/** Families and colours have their names of base.css. */
interface Type {
  family: 'serif' | 'mincho' | 'sans';
  size: number;
  colour: 'ink' | 'quiet';
  /** From one base line to the next, in sizes. */
  leading: number;
}

/** Words on the picture, and where they begin on their base line. */
export interface Words extends Pick<Type, 'family' | 'size' | 'colour'> {
  text: string;
  x: number;
  y: number;
}

/** The width of a text in that type. */
export type Measure = (text: string, type: Pick<Type, 'family' | 'size'>) => number;

/** Where everything stands on a picture. */
export interface Layout {
  height: number;
  words: Words[];
  /** The centre of the seal before the theme. */
  dot: { x: number; y: number; radius: number };
  /** The left end of the line over the credit, if there is one. */
  rule?: { x: number; y: number; width: number };
}

export const WIDTH = 1080;
const MARGIN = 92;
const SMALL = 27;
const GAP = 34;
const NAME = 'JTE Tips';

/** A square, where the tip is large enough in it, else a higher picture, with the largest type that has room. */
const tries = [
  ...Array.from({ length: 10 }, (_, step) => ({ height: 1080, size: 84 - 4 * step })),
  ...Array.from({ length: 16 }, (_, step) => ({ height: 1350, size: 72 - 4 * step })),
];

/** Lays out a tip under its theme and over its credit. */
export function layOut({ card, settings, messages }: Picture, measure: Measure): Layout {
  const { language } = messages;
  const small = { family: 'sans', size: SMALL, colour: 'quiet' } as const;
  const label = { ...small, leading: language === 'ja' ? 1.7 : 1.45 };
  const set = (text: string, type: Type, indent = 0) =>
    new Block(settings.furigana ? text : withoutReadings(text), type, indent, measure);
  const theme = set(card.theme.title[language], label, SMALL);
  // Whose word a tip of the user's own is stays between the two.
  const isCredited = !isOwn(card.tip);
  const credit = set(isCredited ? plainCredit(creditOf(card.tip, messages)) : '', label);
  const texts = textParts(card.tip.text, settings.tipLanguage);
  const setTip = (size: number) =>
    texts.map(({ language, words }, index) => set(words, tipType(language, size, index)));

  const chromeHeight = 2 * MARGIN + theme.height + credit.height + 3 * GAP;
  const fits = ({ height, size }: { height: number; size: number }) =>
    heightOf(setTip(size)) <= height - chromeHeight;
  const { height, size } = tries.find(fits) ?? { height: 1350, size: 12 };

  const tip = setTip(size);
  const creditTop = height - MARGIN - credit.height;
  const roomTop = MARGIN + theme.height + GAP;
  // Somewhat above the middle, where the eye looks for it.
  let top = roomTop + (creditTop - 2 * GAP - roomTop - heightOf(tip)) * 0.42;
  const tipWords = tip.flatMap((block) => {
    const words = block.wordsAt(top);
    top += block.height + GAP;
    return words;
  });
  const themeWords = theme.wordsAt(MARGIN);
  const nameX = WIDTH - MARGIN - measure(NAME, small);
  const y = themeWords[0]?.y ?? MARGIN;
  return {
    height,
    words: [
      ...themeWords,
      { ...small, text: NAME, x: nameX, y },
      ...tipWords,
      ...credit.wordsAt(creditTop),
    ],
    dot: { x: MARGIN + SMALL * 0.3, y: y - SMALL * 0.35, radius: SMALL * 0.28 },
    ...(isCredited && {
      rule: { x: MARGIN, y: creditTop - GAP * 0.8, width: WIDTH - 2 * MARGIN },
    }),
  };
}

/** The second language is there to be compared with the first. */
function tipType(language: 'en' | 'ja', size: number, index: number): Type {
  const isSecond = index > 0;
  return language === 'en'
    ? { family: 'serif', size: isSecond ? size * 0.66 : size, colour: 'ink', leading: 1.32 }
    : { family: 'mincho', size: size * (isSecond ? 0.58 : 0.82), colour: 'ink', leading: 1.95 };
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, (blocks.length - 1) * GAP);
}

function withoutReadings(text: string): string {
  return parseRuby(text)
    .map(({ base }) => base)
    .join('');
}

/** A text in lines between the margins. */
class Block {
  readonly height: number;
  readonly #lines: Line[];
  readonly #type: Type;
  readonly #left: number;
  readonly #measure: (text: string) => number;

  constructor(text: string, type: Type, indent: number, measure: Measure) {
    this.#type = type;
    this.#left = MARGIN + indent;
    this.#measure = (text) => measure(text, type);
    this.#lines = linesOf(text, WIDTH - MARGIN - this.#left, this.#measure);
    this.height = this.#lines.length * type.leading * type.size;
  }

  /** Its words, the first line right under `top`, each reading over the middle of its base. */
  wordsAt(top: number): Words[] {
    const { size, leading } = this.#type;
    return this.#lines.flatMap((line, index) => {
      const y = top + size * (leading * (index + 0.5) + (leading > 1.5 ? 0.55 : 0.35));
      let x = this.#left;
      return line.flatMap((segment) => {
        const { base, reading = '' } = segment;
        const width = widthOf(segment, this.#measure);
        const at = (width: number, wide: number) => x + (wide - width) / 2;
        const baseX = at(this.#measure(base), width);
        const readingX = at(this.#measure(reading) * READING_SIZE, width);
        x += width;
        const words: Words[] = [{ ...this.#type, text: base, x: baseX, y }];
        if (reading) {
          const above = { size: size * READING_SIZE, colour: 'quiet' } as const;
          words.push({ ...this.#type, ...above, text: reading, x: readingX, y: y - size * 0.95 });
        }
        return words;
      });
    });
  }
}
