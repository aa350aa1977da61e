/** The full local date and hour, like `2026-11-23T14`: a bare hour or day of the month would come again. */
export function localHour(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}`;
}

/** The local date, like `2026-11-23`. */
export function localDate(now: Date): string {
  return localHour(now).slice(0, 10);
}
