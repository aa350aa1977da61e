import { cleanText, isVisible } from '../../../../data/tips/clean-text.ts';
import { type TipsFromLines, tipOfLine, tipsFromLines } from '../../../../data/tips/own-tips.ts';
import { MAX_CHARACTERS, type OwnTip } from '../../../../data/tips/tip.ts';

/** What the form for new tips asks beside the tips themselves. */
const moreNames = ['other', 'try', 'saidBy'] as const;
export type MoreName = (typeof moreNames)[number];
export type DraftTexts = Record<'lines' | MoreName, string>;

export const emptyTexts: DraftTexts = { lines: '', other: '', try: '', saidBy: '' };

/** The tips of a form, and which of its fields say too much. */
export interface DraftedTips extends TipsFromLines {
  tooLong: MoreName[];
}

/**
 * The tips that the form says: one a line, with who said them all. What to try and the other language are those of a single
 * tip. Throws a UserError where a line is too long.
 */
export function draftedTips(texts: DraftTexts, existing: readonly OwnTip[]): DraftedTips {
  const { tips, duplicates } = tipsFromLines(texts.lines, existing);
  const [other, tried, saidBy] = moreNames.map((name) => said(texts[name]));
  const isSingle = tips.length === 1;
  return {
    duplicates,
    tooLong: moreNames.filter((name) => said(texts[name]).length > MAX_CHARACTERS),
    tips: tips.map(({ text }) => ({
      text: isSingle && other ? { [text.ja ? 'en' : 'ja']: other, ...text } : text,
      ...(isSingle && tried && { try: tipOfLine(tried).text }),
      ...(saidBy && { saidBy }),
    })),
  };
}

function said(text: string): string {
  return isVisible(text) ? cleanText(text).trim() : '';
}
