import { deletedAt, type Entry, inPlaceOf, isRecord, withChange } from './entry.ts';
import type { Mutation } from './mutations.ts';

/** The entry to store once the deed is done to what is stored. */
export function applyMutation(stored: unknown, mutation: Mutation): Entry {
  if ('fields' in mutation) return withChange(stored, mutation.fields, mutation.at);
  if ('tip' in mutation) return inPlaceOf(stored, mutation.tip, mutation.at);
  if ('deleted' in mutation) return deletedAt(stored, mutation.at);
  const stamps = isRecord(stored) && Array.isArray(stored.tried) ? stored.tried : [];
  const { id } = mutation.stamp;
  const before = stamps.find((stamp) => isRecord(stamp) && stamp.id === id);
  const others = stamps.filter((stamp) => stamp !== before);
  const tried = [...others, inPlaceOf(before, mutation.stamp, mutation.at)];
  return withChange(stored, { tried }, mutation.at);
}
