import type { Mark, Stamp } from './marks.ts';

/** The stamp that a tip got on that local date. */
export function stampOn({ tried }: Pick<Mark, 'tried'>, date: string): Stamp | undefined {
  return tried.find((stamp) => stamp.date === date);
}
