import type { Random } from '../../data/rotation/law.ts';

/** Chance that a seed repeats: the law must hold for every one. */
export function chance(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
