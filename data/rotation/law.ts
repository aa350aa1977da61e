import { hashOf } from '../hash.ts';
import { HISTORY_LENGTH, isCount, isSeed, type Rotation, SEEDS } from './rotation.ts';

/** Chance, as `Math.random` gives it: at least 0, less than 1. */
export type Random = () => number;

/** A rotation that has dealt nothing yet. */
export function newRotation(random: Random): Rotation {
  return { seed: Math.floor(random() * SEEDS), count: 0, since: '', history: [] };
}

/** The rotation that a stored value holds; each field that does not parse falls back to a new rotation's. */
export function parseRotation(value: unknown, random: Random): Rotation {
  const { seed, count, since, history }: Partial<Record<keyof Rotation, unknown>> = Object(value);
  const fresh = newRotation(random);
  return {
    seed: isSeed(seed) ? seed : fresh.seed,
    count: isCount(count) ? count : fresh.count,
    since: typeof since === 'string' ? since : fresh.since,
    history: Array.isArray(history)
      ? history.filter((id) => typeof id === 'string').slice(-HISTORY_LENGTH)
      : fresh.history,
  };
}

/** Of two copies of the rotation, the one that has gone further; the first where they are level. */
export function furtherOf(one: Rotation, other: Rotation): Rotation {
  return other.count > one.count ? other : one;
}

/**
 * The tip that comes after the standing one among `ids` (all different), with the seed of its cycle; undefined where
 * there are none. In a cycle the tips stand in the order of their hashes, so that tips which join or leave break nothing.
 */
export function nextTip(
  ids: readonly string[],
  { seed, history }: Pick<Rotation, 'seed' | 'history'>,
  random: Random,
): { id: string; seed: number } | undefined {
  const last = history.at(-1);
  const id = firstBeyond(last, ids, seed);
  if (id !== undefined) return { id, seed };
  let newSeed = Math.floor(random() * SEEDS);
  let first = firstBeyond(undefined, ids, newSeed);
  while (first === last && ids.length > 1) {
    newSeed = (newSeed + 1) % SEEDS;
    first = firstBeyond(undefined, ids, newSeed);
  }
  return first === undefined ? undefined : { id: first, seed: newSeed };
}

function firstBeyond(last: string | undefined, ids: readonly string[], seed: number) {
  const start = last === undefined ? undefined : placeOf(last, seed);
  let first: Place | undefined;
  for (const id of ids) {
    const place = placeOf(id, seed);
    if ((!start || isBefore(start, place)) && (!first || isBefore(place, first))) first = place;
  }
  return first?.id;
}

interface Place {
  hash: number;
  id: string;
}

function placeOf(id: string, seed: number): Place {
  return { hash: hashOf(id, seed), id };
}

function isBefore(one: Place, other: Place): boolean {
  return one.hash < other.hash || (one.hash === other.hash && one.id < other.id);
}
