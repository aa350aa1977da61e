export interface Summary {
  median: number;
  min: number;
  max: number;
}

/** A ratio of two medians, with the interval that holds it in 95 % of resamplings. */
export interface Ratio {
  value: number;
  low: number;
  high: number;
}

/** A source of chance, as `Math.random` is one. */
type Random = () => number;

const RESAMPLES = 2000;

/** Median, least and greatest of the values, of which there must be at least one. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: medianOfSorted(sorted), min: sorted.at(0) ?? NaN, max: sorted.at(-1) ?? NaN };
}

/** The ratio of the medians of two samples, with a 95 % interval by the percentile bootstrap. */
export function ratioOf(
  numerators: readonly number[],
  denominators: readonly number[],
  random: Random = Math.random,
): Ratio {
  const ratios = Array.from(
    { length: RESAMPLES },
    () => medianOf(resample(numerators, random)) / medianOf(resample(denominators, random)),
  ).sort((one, other) => one - other);
  const at = (share: number) => ratios.at(Math.round(share * (RESAMPLES - 1))) ?? NaN;
  return { value: medianOf(numerators) / medianOf(denominators), low: at(0.025), high: at(0.975) };
}

/** Whether the interval holds 1: the samples do not tell the two apart. */
export function isUnclear({ low, high }: Ratio): boolean {
  return low <= 1 && 1 <= high;
}

/** The items in random order. */
export function shuffled<Item>(items: readonly Item[], random: Random = Math.random): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function medianOf(values: readonly number[]): number {
  return medianOfSorted(values.toSorted((one, other) => one - other));
}

function medianOfSorted(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const at = (index: number) => sorted.at(index) ?? NaN;
  return (at(Math.ceil(middle) - 1) + at(Math.floor(middle))) / 2;
}

function resample(values: readonly number[], random: Random): number[] {
  return values.map(() => values[Math.floor(random() * values.length)] ?? NaN);
}
