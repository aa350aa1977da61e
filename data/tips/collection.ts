import type { Collection, CollectionJson } from './tip.ts';

/** The same objects each time: what is made of a tip for the search is found again by its object. */
let collection: Collection | undefined;

/** Loads the bundled tips. A unit test, not the reader's browser, holds them to their schema. */
export async function loadCollection(): Promise<Collection> {
  const { default: json } = await import('../tips.json');
  collection ??= withSources(json as CollectionJson);
  return collection;
}

/** The collection with each tip's source in the place of the source's id. Throws where there is no such source. */
export function withSources({ sources, themes, tips }: CollectionJson): Collection {
  const sourceOf = (tip: CollectionJson['tips'][number]) => {
    const source = sources.find(({ id }) => id === tip.source);
    if (!source) throw new Error(`Tip ${tip.id} names no source of the collection: ${tip.source}`);
    return source;
  };
  return { sources, themes, tips: tips.map((tip) => ({ ...tip, source: sourceOf(tip) })) };
}
