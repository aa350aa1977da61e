import { MARK_PREFIX } from '../../data/entries/entry-keys.ts';
import type { Rotation } from '../../data/rotation/rotation.ts';
import collection from '../../data/tips.json' with { type: 'json' };
import { seed } from './seed.ts';

/** A rotation that has dealt these tips; the last of them stands, since that local hour. */
export function rotationAfter(history: string[], since = ''): Rotation {
  const monthStart = { cycle: 0, seed, last: '' };
  return { seed, count: history.length, since, history, cycle: 0, monthStart };
}

/** Marks that hide all bundled tips but these. */
export function hidingAllBut(ids: readonly string[]): Record<string, unknown> {
  const hidden = collection.tips.filter(({ id }) => !ids.includes(id));
  return Object.fromEntries(hidden.map(({ id }) => [MARK_PREFIX + id, { hidden: true, at: 1 }]));
}

/** The ids of the bundled tips of that theme. */
export function tipsOf(theme: string): string[] {
  return collection.tips.filter((tip) => tip.theme === theme).map(({ id }) => id);
}
