import { parseOwnTip } from '../tips/tip.ts';
import { deletedAt, type Entry, inPlaceOf, isRecord, withChange } from './entry.ts';
import { mergeTips } from './merge-tips.ts';
import type { Mutation } from './mutations.ts';

/** The entry to store after a mutation of what is stored. */
export function applyMutation(stored: unknown, mutation: Mutation): Entry {
  if ('fields' in mutation) return withChange(stored, mutation.fields, mutation.at);
  if ('themes' in mutation) {
    const { off, on } = mutation.themes;
    const before = listIn(stored, 'themesOff').filter((id) => typeof id === 'string');
    const themesOff = [...new Set([...before, ...off])].filter((id) => !on.includes(id));
    return withChange(stored, { themesOff }, mutation.at);
  }
  if ('tip' in mutation) {
    const { tip, before, at } = mutation;
    const standing = before && parseOwnTip('', stored);
    return inPlaceOf(stored, standing ? mergeTips(before, tip, standing) : tip, at);
  }
  if ('deleted' in mutation) return deletedAt(stored, mutation.at);
  const stamps = listIn(stored, 'tried');
  const { id } = mutation.stamp;
  const before = stamps.find((stamp) => isRecord(stamp) && stamp.id === id);
  const others = stamps.filter((stamp) => stamp !== before);
  const tried = [...others, inPlaceOf(before, mutation.stamp, mutation.at)];
  return withChange(stored, { tried }, mutation.at);
}

/** The entries to store after mutations, in their order, of those that are stored, by their keys. */
export function applyMutations(
  stored: Record<string, unknown>,
  mutations: readonly Mutation[],
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const mutation of mutations) {
    const { key } = mutation;
    changed[key] = applyMutation(changed[key] ?? stored[key], mutation);
  }
  return changed;
}

function listIn(stored: unknown, field: string): unknown[] {
  const list = isRecord(stored) ? stored[field] : undefined;
  return Array.isArray(list) ? list : [];
}
