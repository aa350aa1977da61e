import type { Library } from '../../../data/library/library.ts';
import { plainText } from '../../../data/tips/ruby.ts';
import type { Level, Text, Theme, Tip } from '../../../data/tips/tip.ts';
import { type Suggestion, suggestionOf } from '../../../data/tips/variants.ts';

/** A tip with all that stands on its sheet. */
export interface SheetCard {
  tip: Tip;
  theme: Theme;
  suggestion: Suggestion;
}

/** What is to stand on the sheets: the tip of that id, or without one all saved tips. */
export function sheetsOf(
  { tips, themes, marks }: Library,
  id: string,
  levels: readonly Level[],
  month: number,
): SheetCard[] {
  const isWanted = (tip: Tip) => (id ? tip.id === id : marks.get(tip.id)?.saved);
  return tips.filter(isWanted).flatMap((tip) => {
    const theme = themes.find(({ id }) => id === tip.theme);
    const suggestion = suggestionOf(tip, levels, { cycle: 0, turn: 0, month });
    return theme ? [{ tip, theme, suggestion }] : [];
  });
}

/** The suggestions on a sheet. */
export function partsOf({ suggestion }: Pick<SheetCard, 'suggestion'>): {
  part: 'try' | 'ask';
  text: Text;
}[] {
  return (['try', 'ask'] as const).flatMap((part) => {
    const text = suggestion[part];
    return text ? [{ part, text }] : [];
  });
}

/** How much room the words of a sheet need, in letters of English: Japanese ones are wider and stand in wider lines. */
export function roomFor(card: Pick<SheetCard, 'tip' | 'suggestion'>): number {
  const { text } = card.tip;
  return [text, text, ...partsOf(card).map(({ text }) => text)]
    .map(({ en = '', ja = '' }) => en.length + 3 * plainText(ja).length)
    .reduce((sum, room) => sum + room);
}
