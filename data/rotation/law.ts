import { localHour } from '../entries/local-time.ts';
import type { RotationMode } from '../entries/settings.ts';
import { hashOf } from '../hash.ts';

/** Chance, as `Math.random` gives it: at least 0, less than 1. */
export type Random = () => number;

/** Where the rotation stands. The standing tip is the one dealt last. */
export interface Rotation {
  /** Orders the tips of this cycle: a whole number below 2³². */
  seed: number;
  /** How many tips were dealt so far; of two copies the higher count is the truth. */
  count: number;
  /** The local hour in which the standing tip was dealt, like `2026-11-23T14`; empty before the first. */
  since: string;
  /** The ids dealt last, oldest first; its end is the standing tip. */
  history: string[];
}

const SEEDS = 2 ** 32;
const HISTORY_LENGTH = 20;
/** More tips than a life of new tabs: a count beyond it is damage, and could not go on counting. */
const MAX_COUNT = 2 ** 40;

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

/** Whether a value is a rotation, field by field. */
export function isRotation(value: unknown): value is Rotation {
  const { seed, count, since, history }: Partial<Record<keyof Rotation, unknown>> = Object(value);
  const isHistory = Array.isArray(history) && history.every((id) => typeof id === 'string');
  return isSeed(seed) && isCount(count) && typeof since === 'string' && isHistory;
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

/** The rotation after `id` was dealt, in the cycle of `seed` and in the local hour `since`. */
export function advance(
  { count, history }: Rotation,
  { id, seed }: { id: string; seed: number },
  since: string,
): Rotation {
  return {
    seed,
    count: count + 1,
    since,
    history: [...history, id].slice(-HISTORY_LENGTH),
  };
}

/** Whether the standing tip is still the one to show when a page opens. */
export function stands({ since, history }: Rotation, mode: RotationMode, now: Date): boolean {
  return history.length > 0 && !isOver(since, mode, now);
}

/** Whether a tip shown since that local hour is due to change. Equality, not order: clocks are set back. */
export function isOver(since: string, mode: RotationMode, now: Date): boolean {
  const hour = localHour(now);
  if (mode === 'hour') return since !== hour;
  if (mode === 'day') return since.slice(0, 10) !== hour.slice(0, 10);
  return mode === 'tab';
}

/** The id of the `count`th tip dealt, where the history still reaches back to it. */
export function tipAt({ count: latest, history }: Rotation, count: number): string | undefined {
  return history[history.length - 1 - (latest - count)];
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

function isSeed(value: unknown): value is number {
  return isCount(value) && value < SEEDS;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < MAX_COUNT;
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
