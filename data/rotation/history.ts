import type { Rotation } from './rotation.ts';

/** The id of the `count`th tip dealt, where the history still reaches back to it. */
export function tipAt({ count: latest, history }: Rotation, count: number): string | undefined {
  return history[history.length - 1 - (latest - count)];
}
