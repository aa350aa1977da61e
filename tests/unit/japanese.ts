import collection from '../../data/tips.json';

/** Every Japanese text of the bundled collection, with its readings. */
export const japanese: string[] = [
  ...collection.sources.map(({ issue }) => issue),
  ...collection.themes.flatMap(({ title, question }) => [title, question]),
  ...collection.tips.flatMap((tip) => [tip.text, ...tip.try, ...tip.ask]),
].map(({ ja }) => ja);
