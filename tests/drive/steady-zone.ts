/** A time zone in which neither an hour nor a day, and so no month, ends in the quarter of an hour after `now`. */
export function steadyZone(now: Date): string {
  const isSteady = (timeZone: string) => {
    const clock = { timeZone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' } as const;
    const parts = new Intl.DateTimeFormat('en', clock).formatToParts(now);
    const partOf = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
    return partOf('minute') < 45 && partOf('hour') < 23;
  };
  const zone = ['Etc/UTC', 'Etc/GMT-8', 'Asia/Kolkata', 'Australia/Darwin'].find(isSteady);
  if (!zone) throw new Error('Every hour ends soon.');
  return zone;
}
