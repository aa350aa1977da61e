export interface Summary {
  median: number;
  min: number;
  max: number;
}

/** Median, least and greatest of the values, of which there must be one at least. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (index: number) => sorted.at(index) ?? Number.NaN;
  const middle = sorted.length / 2;
  return {
    median: (at(Math.ceil(middle) - 1) + at(Math.floor(middle))) / 2,
    min: at(0),
    max: at(-1),
  };
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
