/** A zero-width space: where a line of Japanese may break. */
export const BORDER = '\u200b';

/** A stretch of text, with its reading where it has one. */
export interface Segment {
  base: string;
  reading?: string;
}

/** A base with its reading, both short enough for a line. Else whole `《…》`, nested ones too, so that nothing inside them is taken for a base. */
const RUBY =
  /(｜[^｜《》]{1,20}|[\p{Script=Han}〆ヶ]{1,20})《([^｜《》]{1,30})》|《(?:[^《》]|《[^《》]*》)*》/gu;

/** Splits Aozora ruby, `授業《じゅぎょう》` or `｜お手本《おてほん》`, into its segments. Marks that make no reading are text. */
export function parseRuby(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const { index, 0: marked, 1: base, 2: reading } of text.matchAll(RUBY)) {
    if (!base || !reading) continue;
    if (index > end) segments.push({ base: text.slice(end, index) });
    segments.push({ base: base.replace('｜', ''), reading });
    end = index + marked.length;
  }
  if (end < text.length) segments.push({ base: text.slice(end) });
  return segments;
}

/** The text without its readings and borders. */
export function plainText(text: string): string {
  return parseRuby(text)
    .map(({ base }) => base.replaceAll(BORDER, ''))
    .join('');
}
