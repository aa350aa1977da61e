import * as v from 'valibot';
import { cleanText, isVisible } from './clean-text.ts';

/** How many characters a field of the user's own may have. */
export const MAX_CHARACTERS = 500;
/** One field of text. */
export const line = v.pipe(
  v.string(),
  v.transform(cleanText),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(MAX_CHARACTERS),
  v.check(isVisible),
);
const textSchema = v.strictObject({ en: line, ja: line });
/** Ids are permanent: marks and rotations of years ago point at them. */
const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const themeSchema = v.strictObject({ id: idSchema, title: textSchema, question: textSchema });

/** Where an ALT teaches: elementary, junior high and senior high school. */
export const levels = ['es', 'jhs', 'shs'] as const;
export type Level = (typeof levels)[number];

const monthSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

/** One of several things to try or to ask; for some levels or months alone, where it names them. */
const variantSchema = v.strictObject({
  ...textSchema.entries,
  levels: v.exactOptional(v.pipe(v.array(v.picklist(levels)), v.nonEmpty())),
  months: v.exactOptional(v.pipe(v.array(monthSchema), v.nonEmpty())),
});
export type Variant = v.InferOutput<typeof variantSchema>;
const variantsSchema = v.pipe(v.array(variantSchema), v.nonEmpty());

/** An article that tips are from. */
const sourceSchema = v.strictObject({
  id: idSchema,
  author: line,
  title: line,
  magazine: line,
  issue: textSchema,
});
export type Source = v.InferOutput<typeof sourceSchema>;

const bundledTipSchema = v.strictObject({
  id: idSchema,
  theme: idSchema,
  /** The id of the article that it is from. */
  source: idSchema,
  /** The number of the article's answer whose advice this is. */
  answer: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whose advice it is: a JTE's, or the article's author's in its closing words. */
  by: v.picklist(['jte', 'author']),
  text: textSchema,
  try: variantsSchema,
  ask: variantsSchema,
  /** What readers may search for that the tip does not say. */
  keywords: v.strictObject({ en: v.array(line), ja: v.array(line) }),
});

/** What data/tips.json holds. */
export const collectionSchema = v.strictObject({
  sources: v.array(sourceSchema),
  themes: v.array(themeSchema),
  tips: v.array(bundledTipSchema),
});

/** A tip of the user's own as it is written, in either language or both. */
const writtenTextSchema = v.pipe(
  v.strictObject({ en: v.exactOptional(line), ja: v.exactOptional(line) }),
  v.check(({ en, ja }) => en !== undefined || ja !== undefined),
);
export const writtenTipSchema = v.strictObject({
  text: writtenTextSchema,
  /** What to try, by the user's own idea. */
  try: v.exactOptional(writtenTextSchema),
  saidBy: v.exactOptional(line),
});

/** The same as it is read from storage, where each field that does not parse is left out. */
const optionalLine = v.fallback(v.optional(line), undefined);
const storedTextSchema = v.pipe(
  v.object({ en: optionalLine, ja: optionalLine }),
  v.check(({ en, ja }) => en !== undefined || ja !== undefined),
);
const storedTipSchema = v.object({
  text: storedTextSchema,
  try: v.fallback(v.optional(storedTextSchema), undefined),
  saidBy: optionalLine,
});

/** What tips are about: the first article's questions, or what the user's colleagues said. */
export type Theme = v.InferOutput<typeof themeSchema>;
/** A tip of the collection, with its source in the place of the source's id. */
export type BundledTip = Omit<v.InferOutput<typeof bundledTipSchema>, 'source'> & {
  source: Source;
};
/** The article's advice in it, without what we add. */
export type BundledAdvice = Omit<BundledTip, 'try' | 'ask' | 'keywords'>;
/** A tip of the user's own. */
export type OwnTip = { id: string; theme: 'mine' } & v.InferOutput<typeof storedTipSchema>;
/** A tip of the user's own as it is written: what a form or a file may say of one. */
export type WrittenTip = v.InferOutput<typeof writtenTipSchema>;
/** Any tip that can be shown. */
export type Tip = BundledTip | OwnTip;
/** A text in one language or both; Japanese with its readings in Aozora ruby. */
export type Text = OwnTip['text'];
/** All that is bundled, as data/tips.json holds it. */
export type CollectionJson = v.InferOutput<typeof collectionSchema>;
/** The same with each tip's source found. */
export type Collection = Omit<CollectionJson, 'tips'> & { tips: BundledTip[] };

/** Whether a tip is the user's own. */
export function isOwn(tip: BundledAdvice | OwnTip): tip is OwnTip {
  return !('source' in tip);
}

/** The theme of the tips that the user adds. */
export const ownTheme = {
  id: 'mine' as const,
  title: { en: 'My colleagues', ja: '同僚《どうりょう》の先生方《せんせいがた》' },
  question: {
    en: 'What have your own colleagues told you?',
    ja: '一緒《いっしょ》に働《はたら》く先生方《せんせいがた》から、どんなことを聞《き》きましたか。',
  },
} satisfies Theme;

/** A tip of the user's as it is stored under that id; undefined where nothing of it can be read. */
export function parseOwnTip(id: string, stored: unknown): OwnTip | undefined {
  if (!id.isWellFormed()) return undefined;
  const { success, output } = v.safeParse(storedTipSchema, stored);
  return success ? { id, theme: ownTheme.id, ...output } : undefined;
}
