import type { Library } from '../../../data/library/library.ts';
import type { Credited } from '../../../data/tips/credit.ts';
import { plainText } from '../../../data/tips/ruby.ts';
import type { Text, Theme, Tip } from '../../../data/tips/tip.ts';

/** A tip with all that stands on its sheet. */
export type SheetCard = Credited & { theme: Theme };

/** What is to stand on the sheets: the tip of that id, or without one all saved tips. */
export function sheetsOf({ tips, themes, source, marks }: Library, id: string): SheetCard[] {
  const isWanted = (tip: Tip) => (id ? tip.id === id : marks.get(tip.id)?.saved);
  return tips.filter(isWanted).flatMap((tip): SheetCard[] => {
    const theme = themes.find(({ id }) => id === tip.theme);
    if (!theme) return [];
    return 'answer' in tip ? [{ tip, theme, source }] : [{ tip, theme }];
  });
}

/** The suggestions that a tip comes with. */
export function suggestionsOf(tip: Tip): { part: 'try' | 'ask'; text: Text }[] {
  const parts = { try: tip.try, ask: 'ask' in tip ? tip.ask : undefined };
  return (['try', 'ask'] as const).flatMap((part) => {
    const text = parts[part];
    return text ? [{ part, text }] : [];
  });
}

/** How much room the words of a tip need, in letters of English: those of Japanese are wider and stand in wider lines. */
export function roomFor(tip: Tip): number {
  const texts = [tip.text, tip.text, ...suggestionsOf(tip).map(({ text }) => text)];
  return texts
    .map(({ en = '', ja = '' }) => en.length + 3 * plainText(ja).length)
    .reduce((sum, room) => sum + room);
}
