import * as v from 'valibot';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));
const textSchema = v.strictObject({ en: line, ja: v.optional(line) });
/** Ids are permanent: marks and rotations of years ago point at them. */
const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const themeSchema = v.strictObject({ id: idSchema, title: textSchema, question: textSchema });

const tipSchema = v.strictObject({
  id: idSchema,
  theme: idSchema,
  /** The number of the article's answer whose advice this is. */
  answer: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whose advice it is: a JTE's, or the article's author's in its closing words. */
  by: v.picklist(['jte', 'author']),
  text: textSchema,
  try: v.optional(textSchema),
  ask: v.optional(textSchema),
});

/** What data/tips.json holds. */
export const collectionSchema = v.strictObject({
  source: v.strictObject({
    author: line,
    title: line,
    magazine: line,
    issue: textSchema,
  }),
  themes: v.array(themeSchema),
  tips: v.array(tipSchema),
});

export type Theme = v.InferOutput<typeof themeSchema>;
export type Tip = v.InferOutput<typeof tipSchema>;
export type Collection = v.InferOutput<typeof collectionSchema>;
