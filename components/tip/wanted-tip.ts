import type { Page } from '../../data/rotation/opening.ts';

/** The id of the tip that the address asks for; empty where it asks for none. */
export function wantedTip(page: Page): string {
  if (page !== 'newtab') return '';
  // Unlike decodeURIComponent it never throws.
  return new URLSearchParams(location.hash.replace('#', 'id=')).get('id') ?? '';
}
