import { deletedAt, type Entry, inPlaceOf, isRecord, withChange } from './entry.ts';
import type { Deed } from './mutations.ts';

/** The entry to store once the deed is done to what is stored. */
export function afterDeed(stored: unknown, deed: Deed): Entry {
  if ('fields' in deed) return withChange(stored, deed.fields, deed.at);
  if ('tip' in deed) return inPlaceOf(stored, deed.tip, deed.at);
  if ('deleted' in deed) return deletedAt(stored, deed.at);
  const stamps = isRecord(stored) && Array.isArray(stored.tried) ? stored.tried : [];
  const { id } = deed.stamp;
  const before = stamps.find((stamp) => isRecord(stamp) && stamp.id === id);
  const others = stamps.filter((stamp) => stamp !== before);
  const tried = [...others, inPlaceOf(before, deed.stamp, deed.at)];
  return withChange(stored, { tried }, deed.at);
}
