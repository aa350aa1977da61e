/** Whether a date like `2026-11-23` is in the calendar. */
export function isRealDate(date: string): boolean {
  return realDate(date) === date;
}

/** A date like `2026-02-31` as the calendar counts on: 3 March. */
export function realDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  return new Date(time).toISOString().slice(0, 10);
}
