const MINUTE_MS = 60_000;

/** The full local date and hour, like `2026-11-23T14`: a bare hour or day of the month would come again. */
export function localHour(now: Date): string {
  const shifted = now.getTime() - now.getTimezoneOffset() * MINUTE_MS;
  return new Date(shifted).toISOString().slice(0, 13);
}
