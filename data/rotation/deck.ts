import type { Mark } from '../entries/marks.ts';
import type { Tip } from '../tips/tip.ts';

type InTheme = Pick<Tip, 'id' | 'theme'>;
type Marks = ReadonlyMap<string, Pick<Mark, 'hidden'>>;

/**
 * The tips that may be shown now: those of the themes that are on, without the hidden ones. Where that leaves none, all
 * themes count as on; none is left when all tips are hidden.
 */
export function deckOf<T extends InTheme>(
  tips: readonly T[],
  themesOff: readonly string[],
  marks: Marks = new Map(),
): readonly T[] {
  const shown = tips.filter(({ id }) => !marks.get(id)?.hidden);
  const deck = shown.filter((tip) => !themesOff.includes(tip.theme));
  return deck.length > 0 ? deck : shown;
}

/** The ids of the themes with tips that count as on. */
export function themesOn(
  tips: readonly InTheme[],
  themesOff: readonly string[],
  marks: Marks = new Map(),
): string[] {
  const themes = [...new Set(tips.map(({ theme }) => theme))];
  const on = themes.filter((id) => !themesOff.includes(id));
  const isOverridden = deckOf(tips, themesOff, marks).some(({ theme }) => !on.includes(theme));
  return isOverridden || on.length === 0 ? themes : on;
}

/**
 * The themes that are off once `theme` is switched on or off; unchanged where that would leave no theme on with a tip to
 * show. Themes that this version does not know stay off.
 */
export function switchTheme(
  tips: readonly InTheme[],
  themesOff: readonly string[],
  theme: string,
  isOn: boolean,
  marks: Marks = new Map(),
): string[] {
  const on = themesOn(tips, themesOff, marks);
  if (!isOn && isLastOn(tips, themesOff, theme, marks)) return [...themesOff];
  const known = new Set(tips.map((tip) => tip.theme));
  const off = [...known].filter((id) => (id === theme ? !isOn : !on.includes(id)));
  return [...themesOff.filter((id) => !known.has(id)), ...off];
}

/** Whether no other theme that is on has a tip to show. */
export function isLastOn(
  tips: readonly InTheme[],
  themesOff: readonly string[],
  theme: string,
  marks: Marks = new Map(),
): boolean {
  const on = themesOn(tips, themesOff, marks);
  const others = on.filter((id) => id !== theme);
  const isShown = ({ id }: InTheme) => !marks.get(id)?.hidden;
  const hasTip = tips.some((tip) => others.includes(tip.theme) && isShown(tip));
  return on.includes(theme) && (others.length === 0 || (!hasTip && tips.some(isShown)));
}
