import { isOwn, type Level, levels, type Text, type Tip, type Variant } from './tip.ts';

/** Which time a tip comes round: in which cycle, how many times before in this month, and in which month, 1 to 12. */
export interface Round {
  cycle: number;
  turn: number;
  month: number;
}

/** What a tip suggests this time. */
export interface Suggestion {
  try?: Text;
  ask?: Text;
}

/**
 * The variants of a tip to show in this round to one who teaches at the chosen levels (none chosen means all). In a month its
 * own variants come first, and of these the ones that last month did not have; then the others in turn. Each of them comes
 * before one comes again.
 */
export function suggestionOf(tip: Tip, chosen: readonly Level[], round: Round): Suggestion {
  if (isOwn(tip)) return tip.try ? { try: tip.try } : {};
  return { try: pick(tip.try, chosen, round), ask: pick(tip.ask, chosen, round) };
}

/** The variants that fit the reader's levels, in any month. */
export function fittingLevels(
  variants: readonly Variant[],
  chosen: readonly Level[],
): readonly Variant[] {
  const taught = chosen.length > 0 ? chosen : levels;
  return variants.filter(({ levels }) => !levels || levels.some((level) => taught.includes(level)));
}

function pick(
  variants: readonly Variant[],
  chosen: readonly Level[],
  { cycle, turn: turns, month }: Round,
): Text {
  const fitting = fittingLevels(variants, chosen);
  const isOfLast = ({ months }: Variant) => Number(months?.includes(month === 1 ? 12 : month - 1));
  const ofMonth = fitting
    .filter(({ months }) => months?.includes(month))
    .sort((one, other) => isOfLast(one) - isOfLast(other));
  const always = fitting.filter(({ months }) => !months);
  const turn = turns % Math.max(1, ofMonth.length + always.length);
  // The others go on from month to month, or those at their end would never come to who sees few cycles.
  const variant = ofMonth[turn] ?? always[cycle % always.length] ?? variants[0];
  if (!variant) throw new Error('A bundled tip has at least one variant.');
  return { en: variant.en, ja: variant.ja };
}
