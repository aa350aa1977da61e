import { localHour } from './local-hour.ts';

/** The local date, like `2026-11-23`. */
export function localDate(now: Date): string {
  return localHour(now).slice(0, 10);
}
