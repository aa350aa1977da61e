import type { PageMessages } from './tip-en.ts';

/** A local date like `2026-11-23` as people write it: “23 November 2026” or, not `long`, “23 Nov 2026”. */
export function dateIn(
  language: PageMessages['language'],
  date: string,
  dateStyle: 'long' | 'medium',
): string {
  // Not parsed as a whole: browsers differ over a 31st of February, and a stored date may be one.
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, day));
}
