import { UserError } from '../messages/user-error.ts';
import { atOnce, type Work } from '../slices.ts';
import { cleanText, isVisible } from './clean-text.ts';
import { BORDER, plainText } from './ruby.ts';
import { MAX_CHARACTERS, type OwnTip, type WrittenTip } from './tip.ts';

/** How many tips of the user's own there may be, and how many bytes they may take together. */
export const MAX_TIPS = 2000;
export const MAX_BYTES = 3 * 1024 ** 2;
/** How many lines a text of tips may have: more would hold the page up, and most could not be added. */
const MAX_LINES = 4000;

/** Two Arabic ligatures of which NFKC makes up to 18 characters: a file full of them would hold the page up. */
const LONG_LIGATURES = /[\ufdfa\ufdfb]+/g;

type WithText = Pick<OwnTip, 'text'>;

/** One tip per line, and the lines left out because a tip already says so. */
export interface TipsFromLines {
  tips: WrittenTip[];
  duplicates: string[];
}

/**
 * The tips that a text holds, one per line; those that `existing` tips or earlier lines say already are left out. Throws a
 * UserError, naming the line, where one is too long.
 */
export function tipsFromLines(text: string, existing: Iterable<WithText> = []): TipsFromLines {
  return atOnce(readLines(text, existing));
}

/** The same, for a text that may be long. */
export function* readLines(text: string, existing: Iterable<WithText>): Work<TipsFromLines> {
  const known = yield* fingerprintsOf(existing);
  const tips: WrittenTip[] = [];
  const duplicates: string[] = [];
  const lines = text.split(/\r\n?|\n/, MAX_LINES + 1);
  if (lines.length > MAX_LINES) throw new UserError((say) => say.tooManyLines(MAX_LINES));
  for (const [index, line] of lines.entries()) {
    const words = cleanText(line).trim();
    if (words.length > MAX_CHARACTERS)
      throw new UserError((say) => say.longLine(index + 1, MAX_CHARACTERS));
    if (!isVisible(words)) continue;
    const tip = tipOfLine(words);
    if (known.has(fingerprint(tip))) duplicates.push(words);
    else tips.push(tip);
    known.add(fingerprint(tip));
    yield;
  }
  return { tips, duplicates };
}

/** The tip that a line is, in Japanese where it has kana or kanji. */
export function tipOfLine(words: string): WrittenTip {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(words);
  return { text: isJapanese ? { ja: words } : { en: words } };
}

/** Equal for tips with the same text, whatever its case, width, spaces and readings. */
export function fingerprint({ text: { en = '', ja = '' } }: WithText): string {
  return `${normalize(en)}\n${normalize(ja)}`;
}

/** The fingerprints of all that the tips say, in each language and in both. */
function* fingerprintsOf(tips: Iterable<WithText>): Work<Set<string>> {
  const said = new Set<string>();
  for (const { text } of tips) {
    for (const part of [text, { en: text.en }, { ja: text.ja }])
      said.add(fingerprint({ text: part }));
    yield;
  }
  return said;
}

/** Throws a UserError where there is no room for the `added` tips beside those that stay. */
export function checkRoom(existing: Iterable<WithText>, added: Iterable<WithText>): void {
  const more = [...added];
  if (more.length === 0) return;
  const tips = [...existing, ...more];
  if (tips.length > MAX_TIPS) throw new UserError((say) => say.tooManyTips(tips.length, MAX_TIPS));
  const bytes = new TextEncoder().encode(JSON.stringify(tips)).length;
  if (bytes > MAX_BYTES)
    throw new UserError((say) => say.tooMuchText(megabytes(bytes), megabytes(MAX_BYTES)));
}

function normalize(words: string): string {
  return plainText(words)
    .replace(LONG_LIGATURES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replaceAll(BORDER, '');
}

function megabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 ** 2) * 10) / 10;
}
