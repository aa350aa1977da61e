import type { Tip } from './tips.ts';

type InTheme = Pick<Tip, 'theme'>;

/** The tips that may be shown now. Where the themes that are on hold no tip, all themes count as on. */
export function deckOf<T extends InTheme>(
  tips: readonly T[],
  themesOff: readonly string[],
): readonly T[] {
  const deck = tips.filter((tip) => !themesOff.includes(tip.theme));
  return deck.length > 0 ? deck : tips;
}

/** The ids of the themes that the deck is made of. */
export function themesOn(tips: readonly InTheme[], themesOff: readonly string[]): string[] {
  return [...new Set(deckOf(tips, themesOff).map(({ theme }) => theme))];
}

/**
 * The themes that are off once `theme` is switched on or off; unchanged where that would switch off the last theme with
 * tips. Themes that this version does not know stay off.
 */
export function switchTheme(
  tips: readonly InTheme[],
  themesOff: readonly string[],
  theme: string,
  isOn: boolean,
): string[] {
  const on = themesOn(tips, themesOff);
  if (!isOn && on.every((id) => id === theme)) return [...themesOff];
  const known = new Set(tips.map((tip) => tip.theme));
  const off = [...known].filter((id) => (id === theme ? !isOn : !on.includes(id)));
  return [...themesOff.filter((id) => !known.has(id)), ...off];
}
