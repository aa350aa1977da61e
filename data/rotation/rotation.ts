import { localHour } from '../entries/local-hour.ts';
import type { RotationMode } from '../entries/settings.ts';

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
  /** How many cycles have ended. */
  cycle: number;
  monthStart: MonthStart;
}

/** Where the rotation stood when the month of `since` began: in which cycle, and after which tip (none at first). */
export interface MonthStart {
  cycle: number;
  seed: number;
  last: string;
}

export const HISTORY_LENGTH = 20;

/** Whether a value is a rotation, field by field. */
export function isRotation(value: unknown): value is Rotation {
  const rotation: Partial<Record<keyof Rotation, unknown>> = Object(value);
  const { seed, count, since, history, cycle, monthStart } = rotation;
  const isHistory = Array.isArray(history) && history.every((id) => typeof id === 'string');
  const areCounts = isCount(count) && isCount(cycle) && isMonthStart(monthStart);
  return areCounts && isCount(seed) && typeof since === 'string' && isHistory;
}

/** Whether a value tells where a month began. */
export function isMonthStart(value: unknown): value is MonthStart {
  const { cycle, seed, last }: Partial<Record<keyof MonthStart, unknown>> = Object(value);
  return isCount(cycle) && isCount(seed) && typeof last === 'string';
}

/** The rotation after `id` was dealt, in the cycle of `seed` and in the local hour `since`. */
export function advance(
  before: Rotation,
  { id, seed }: { id: string; seed: number },
  since: string,
): Rotation {
  const cycle = before.cycle + (seed === before.seed ? 0 : 1);
  const { history } = before;
  const isSameMonth = monthOf(since) === monthOf(before.since);
  return {
    seed,
    count: before.count + 1,
    since,
    history: [...history, id].slice(-HISTORY_LENGTH),
    cycle,
    monthStart: isSameMonth
      ? before.monthStart
      : { cycle: before.cycle, seed: before.seed, last: history.at(-1) ?? '' },
  };
}

/** The month of a local hour, like `2026-11`. */
export function monthOf(since: string): string {
  return since.slice(0, 7);
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

/**
 * Whether a value can be a count of tips dealt, or a seed: a whole number of 32 bits. A count beyond, more tips than a life of
 * new tabs, is damage.
 */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >>> 0 === value;
}
