import type { Collection } from './tip.ts';

/** Loads the bundled tips. A unit test, not the reader's browser, holds them to their schema. */
export async function loadCollection(): Promise<Collection> {
  const { default: collection } = await import('../tips.json');
  return collection as Collection;
}
