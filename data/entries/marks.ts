import * as v from 'valibot';
import { line } from '../tips/tip.ts';
import { isDeleted, isRecord } from './entry.ts';
import { realDate } from './real-date.ts';

/** A local date like `2026-11-23`. */
export const dateSchema = v.pipe(v.string(), v.isoDate());

/** The id of a stamp. */
export const stampIdSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(40),
  v.check((id) => id.isWellFormed()),
);

/** One time that the user tried a tip. */
const stampSchema = v.object({
  id: stampIdSchema,
  date: v.pipe(dateSchema, v.transform(realDate)),
  note: v.fallback(v.optional(line), undefined),
  /** When it was stamped or its note changed, in milliseconds. */
  at: v.fallback(v.pipe(v.number(), v.finite()), 0),
});

/** Each field that does not parse falls back to its own default. */
const markSchema = v.object({
  saved: v.fallback(v.boolean(), false),
  hidden: v.fallback(v.boolean(), false),
  tried: v.fallback(v.array(v.unknown()), []),
});

export type Stamp = v.InferOutput<typeof stampSchema>;

/** What the user did with a tip. */
export interface Mark {
  saved: boolean;
  hidden: boolean;
  /** The times it was tried, oldest first. */
  tried: Stamp[];
}

export const unmarked: Mark = { saved: false, hidden: false, tried: [] };

/** The marks that a stored value holds. */
export function parseMark(stored: unknown): Mark {
  const { saved, hidden, tried } = v.parse(markSchema, isRecord(stored) ? stored : {});
  const stamps = tried.flatMap((stamp) => {
    const { success, output } = v.safeParse(stampSchema, stamp);
    return success && !isDeleted(stamp) ? [output] : [];
  });
  const isBefore = (one: Stamp, other: Stamp) =>
    one.date < other.date || (one.date === other.date && one.at < other.at);
  return { saved, hidden, tried: stamps.sort((a, b) => (isBefore(a, b) ? -1 : 1)) };
}
