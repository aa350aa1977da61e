import type { Round } from '../tips/variants.ts';
import { roundOf } from './law.ts';
import type { Dealt } from './opening.ts';
import type { Rotation } from './rotation.ts';

/** Which tip is dealt, as which card, and in which round of its variants. */
export type Place = Dealt & Round;

/** The place of the `count`th tip, of that id. */
export function placeOf(rotation: Rotation, id: string, count = rotation.count): Place {
  return { id, count, seed: rotation.seed, ...roundOf(rotation, id, count) };
}
