import { type Mark, unmarked } from '../entries/marks.ts';
import type { Tip } from '../tips/tip.ts';
import type { Library } from './library.ts';
import { kanaOf } from './romaji.ts';
import { hasWords, wordsOf } from './search.ts';

/** What the user may have done with a tip. */
export const traits = ['saved', 'tried', 'hidden'] as const;
export type Trait = (typeof traits)[number];

/** Which tips to list: those to which all of it applies. */
export interface Filter {
  query: string;
  /** The id of a theme; empty for all. */
  theme: string;
  only: readonly Trait[];
}

export const everything: Filter = { query: '', theme: '', only: [] };

type Listed = Pick<Library, 'tips' | 'marks'>;

const has: Record<Trait, (mark: Mark) => boolean> = {
  saved: ({ saved }) => saved,
  tried: ({ tried }) => tried.length > 0,
  hidden: ({ hidden }) => hidden,
};

/** The tips with the words of the query. */
export function search(listed: Listed, query: string): readonly Tip[] {
  return withWords(listed, searchedWords(listed, query));
}

/** The words to look for. One that no tip has is taken for romaji. */
export function searchedWords({ tips, marks }: Listed, query: string): readonly string[] {
  const isFound = (word: string) => tips.some((tip) => hasWords([word], tip, marks.get(tip.id)));
  return wordsOf(query).map((word) => (isFound(word) ? word : (kanaOf(word) ?? word)));
}

/** The tips with all these words. */
export function withWords({ tips, marks }: Listed, words: readonly string[]): readonly Tip[] {
  return tips.filter((tip) => hasWords(words, tip, marks.get(tip.id)));
}

/** Those of the tips that are of the theme and have the traits. */
export function narrow(
  { tips, marks }: Listed,
  { theme, only }: Pick<Filter, 'theme' | 'only'>,
): readonly Tip[] {
  const isListed = (tip: Tip) =>
    (theme === '' || tip.theme === theme) &&
    only.every((trait) => has[trait](marks.get(tip.id) ?? unmarked));
  return tips.filter(isListed);
}

/** How many tips the list would hold with one trait more. */
export function countWith(listed: Listed, filter: Filter, trait: Trait): number {
  return narrow(listed, { ...filter, only: [...filter.only, trait] }).length;
}

/** How many tips the list would hold with that theme instead; of all themes where it is empty. */
export function countIn(listed: Listed, filter: Filter, theme: string): number {
  return narrow(listed, { ...filter, theme }).length;
}
