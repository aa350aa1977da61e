import { hashOf } from '../hash.ts';
import type { Round } from '../tips/variants.ts';
import { tipAt } from './history.ts';
import { HISTORY_LENGTH, isCount, isMonthStart, type Rotation } from './rotation.ts';

/** Chance, as `Math.random` gives it: at least 0, less than 1. */
export type Random = () => number;

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 32;

/** A rotation that has dealt nothing yet. */
export function newRotation(random: Random): Rotation {
  const seed = Math.floor(random() * SEEDS);
  const monthStart = { cycle: 0, seed, last: '' };
  return { seed, count: 0, since: '', history: [], cycle: 0, monthStart };
}

/** The rotation that a stored value holds; each field that does not parse falls back to a new rotation's. */
export function parseRotation(value: unknown, random: Random): Rotation {
  const stored: Partial<Record<keyof Rotation, unknown>> = Object(value);
  const { seed, count, since, history, cycle, monthStart } = stored;
  const fresh = newRotation(random);
  return {
    seed: isCount(seed) ? seed : fresh.seed,
    count: isCount(count) ? count : fresh.count,
    since: typeof since === 'string' ? since : fresh.since,
    history: Array.isArray(history)
      ? history.filter((id) => typeof id === 'string').slice(-HISTORY_LENGTH)
      : fresh.history,
    cycle: isCount(cycle) ? cycle : fresh.cycle,
    monthStart: isMonthStart(monthStart) ? monthStart : fresh.monthStart,
  };
}

/** Of two copies of the rotation, the one that has gone further; the first where they are level. */
export function furtherOf(one: Rotation, other: Rotation): Rotation {
  return other.count > one.count ? other : one;
}

/**
 * The tip that comes after the standing one among `ids` (all different), with the seed of its cycle; undefined where there
 * are none. In a cycle the tips stand in the order of their ranks, so that tips which join or leave break nothing.
 */
export function nextTip(
  ids: readonly string[],
  { seed, history }: LastCycle,
  random: Random,
): { id: string; seed: number } | undefined {
  const id = firstBeyond(history.at(-1), ids, seed);
  if (id !== undefined) return { id, seed };
  const newSeed = drawSeed(ids, { seed, history }, random);
  const first = firstBeyond(undefined, ids, newSeed);
  return first === undefined ? undefined : { id: first, seed: newSeed };
}

/** How many other tips come between two showings of a tip, at least: 40 % of the deck's others. */
export function gapOf(deckSize: number): number {
  return Math.ceil(0.4 * (deckSize - 1));
}

/**
 * Draws the seed of a new cycle. Since one half of the tips always comes before the other, the gap holds by itself in a deck
 * that the halves split evenly; elsewhere seeds are drawn until it holds.
 */
function drawSeed(ids: readonly string[], { seed, history }: LastCycle, random: Random): number {
  const gap = gapOf(ids.length);
  // Where the gap is longer than the history, the seed of the last cycle tells its order.
  const last = gap > history.length ? inOrder(ids, seed) : history;
  const backwards = last.toReversed().slice(0, gap);
  const first = Math.floor(random() * SEEDS);
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = (first + draw) % SEEDS;
    if (keepsGap(inOrder(ids, drawn).slice(0, gap), backwards, gap)) return drawn;
  }
  return first;
}

/** The round of the `count`th tip, of that id: the standing one's or, where the history reaches, an earlier one's. */
export function roundOf(rotation: Rotation, id: string, count = rotation.count): Round {
  const { monthStart, since } = rotation;
  const cycle = cycleAt(rotation, count);
  const isLater = monthStart.last === '' || isBeforeIn(monthStart.seed, monthStart.last, id);
  const turn = cycle - monthStart.cycle - (isLater ? 0 : 1);
  return { cycle, turn: Math.max(0, turn), month: Number(since.slice(5, 7)) };
}

/** The cycle of the `count`th tip. A new one began wherever a tip of the second half is followed by one of the first. */
function cycleAt(rotation: Rotation, count: number): number {
  let { cycle } = rotation;
  for (let later = rotation.count; later > count && cycle > 0; later--) {
    const [id, before] = [tipAt(rotation, later), tipAt(rotation, later - 1)];
    if (id === undefined || before === undefined) break;
    if (halfOf(before) > halfOf(id)) cycle--;
  }
  return cycle;
}

/** Far more than are needed, for decks in which the gap cannot hold, since tips have left them. */
const DRAWS = 200;

type LastCycle = Pick<Rotation, 'seed' | 'history'>;

/** Whether no tip with which a cycle begins comes too soon after it was shown, where these were shown last, latest first. */
function keepsGap(begin: readonly string[], backwards: readonly string[], gap: number): boolean {
  return begin.every((id, index) => {
    const shown = backwards.indexOf(id);
    return shown === -1 || shown + index >= gap;
  });
}

function inOrder(ids: readonly string[], seed: number): string[] {
  const ranks = ids.map((id) => rankOf(id, seed));
  return ranks.sort((one, other) => (isBefore(one, other) ? -1 : 1)).map(({ id }) => id);
}

function firstBeyond(last: string | undefined, ids: readonly string[], seed: number) {
  const start = last === undefined ? undefined : rankOf(last, seed);
  let first: Rank | undefined;
  for (const id of ids) {
    const rank = rankOf(id, seed);
    if ((!start || isBefore(start, rank)) && (!first || isBefore(rank, first))) first = rank;
  }
  return first?.id;
}

/** Where a tip stands in a cycle: in the first or the second half, and there in the order of its hash. */
interface Rank {
  half: number;
  hash: number;
  id: string;
}

/** Splits the bundled tips of every theme into halves that differ by one at most (a unit test holds it). */
const HALF_SEED = 18;

function rankOf(id: string, seed: number): Rank {
  return { half: halfOf(id), hash: hashOf(id, seed), id };
}

/** The half of each cycle in which a tip comes: 0 or 1, always the same. */
export function halfOf(id: string): number {
  return hashOf(id, HALF_SEED) % 2;
}

function isBeforeIn(seed: number, one: string, other: string): boolean {
  return isBefore(rankOf(one, seed), rankOf(other, seed));
}

function isBefore(one: Rank, other: Rank): boolean {
  const order = one.half - other.half || one.hash - other.hash;
  return order < 0 || (order === 0 && one.id < other.id);
}
