import { type Entry, fieldsOf, isRecord, stableStringify, timeOf } from './entry.ts';
import { isTipKey } from './keys.ts';

/**
 * What two copies of the entry under `key` come to, whichever of them is older: commutative, associative and idempotent.
 * A tip of the user's own is taken as a whole; of settings and marks, each field; of stamps, each one.
 */
export function merge(key: string, one: unknown, other: unknown): unknown {
  if (one === undefined) return other === undefined ? undefined : merge(key, other, other);
  if (other === undefined) return merge(key, one, one);
  // What is no record, this version did not store.
  if (isRecord(one) !== isRecord(other))
    return isRecord(one) ? merge(key, one, one) : merge(key, other, other);
  const isWhole = isTipKey(key) || !isRecord(one) || !isRecord(other);
  return isWhole ? newer(copyOf(one), copyOf(other)) : mergeFields(one, other);
}

/** Whether two copies of an entry say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return stableStringify(one) === stableStringify(other);
}

function mergeFields(one: Record<string, unknown>, other: Record<string, unknown>): Entry {
  const fields = [...new Set([...fieldsOf(one), ...fieldsOf(other)])].sort();
  const merged = fields.map((field) => [field, mergeField(field, one, other)] as const);
  const timeIn = (entry: Record<string, unknown>, field: string) =>
    field in entry ? timeOf(entry, field) : 0;
  const times = fields.map((field) => [field, Math.max(timeIn(one, field), timeIn(other, field))]);
  const at = Math.max(timeOf(one), timeOf(other));
  return { ...Object.fromEntries(merged), at, times: Object.fromEntries(times) };
}

function mergeField(
  field: string,
  one: Record<string, unknown>,
  other: Record<string, unknown>,
): unknown {
  if (!(field in one)) return mergeField(field, other, other);
  if (!(field in other)) return mergeField(field, one, one);
  const lists = [one[field], other[field]].filter(Array.isArray);
  if (field === 'tried' && lists.length > 0) return mergeStamps(lists.flat());
  return newer(
    { value: one[field], at: timeOf(one, field) },
    { value: other[field], at: timeOf(other, field) },
  );
}

/** The stamps in the order of their ids, each as it was changed last. */
function mergeStamps(copies: readonly unknown[]): unknown[] {
  const stamps = new Map<unknown, Record<string, unknown>>();
  for (const stamp of copies) {
    if (!isRecord(stamp)) continue;
    const known = stamps.get(stamp.id);
    const kept = known ? newer(copyOf(known), copyOf(stamp)) : stamp;
    if (isRecord(kept)) stamps.set(stamp.id, kept);
  }
  return [...stamps.values()].sort((a, b) =>
    stableStringify(a.id) < stableStringify(b.id) ? -1 : 1,
  );
}

interface Copy {
  value: unknown;
  at: number;
}

function copyOf(value: unknown): Copy {
  return { value, at: timeOf(value) };
}

/** The copy that was changed later; of two that are as old, always the same. */
function newer(one: Copy, other: Copy): unknown {
  if (one.value === other.value) return one.value;
  const order =
    one.at - other.at || (stableStringify(one.value) < stableStringify(other.value) ? -1 : 1);
  return order > 0 ? one.value : other.value;
}
