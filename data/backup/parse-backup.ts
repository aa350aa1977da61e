import * as v from 'valibot';
import { isRecord } from '../entries/entry.ts';
import { dateSchema, stampIdSchema } from '../entries/marks.ts';
import { isRealDate } from '../entries/real-date.ts';
import { choices } from '../entries/settings.ts';
import { UserError } from '../messages/user-error.ts';
import type { Work } from '../slices.ts';
import { MAX_TIPS } from '../tips/own-tips.ts';
import { line, writtenTipSchema } from '../tips/tip.ts';
import { lineOfFault } from './json-line.ts';
import { pruneJson } from './prune-json.ts';

export const FORMAT = 'jte-tips-backup';
/** The format of a file of own tips alone, to hand on to somebody else. */
export const TIPS_FORMAT = 'jte-tips-own-tips';
export const VERSION = 1;
/** The last millisecond that a date can have: of a later one no change could be told from the next. */
export const LAST_TIME = 8.64e15;
/** No person comes near these; a file beyond them would hold the page up. */
const MAX_DEPTH = 10;
const MAX_ITEMS = 200_000;
const MAX_MARKS = 5_000;
const MAX_STAMPS = 10_000;

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_TIME));
const date = v.pipe(dateSchema, v.check(isRealDate));
/** The id of a tip. One with half a surrogate pair could not stand in an address. */
export const idSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(100),
  v.check((id) => id.isWellFormed()),
);

/** A schema like `strictObject` that takes no lists. */
function record<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.custom<Record<string, unknown>>(isRecord), v.strictObject(entries));
}

function times(fields: object) {
  const names = Object.keys(fields);
  return record(Object.fromEntries(names.map((name) => [name, v.exactOptional(time)])));
}

const stampSchema = record({
  id: stampIdSchema,
  date,
  note: v.exactOptional(line),
  at: time,
});
export const markFields = {
  saved: v.exactOptional(v.boolean()),
  hidden: v.exactOptional(v.boolean()),
  tried: v.exactOptional(v.array(stampSchema)),
};
const choiceFields = v.partial(v.strictObject(choices)).entries;
const markSchema = record({ id: idSchema, ...markFields, at: time, times: times(markFields) });
const tipSchema = record({ id: idSchema, ...writtenTipSchema.entries, at: time });
/** A file, whose marks and tips are checked one by one. */
const fileSchema = record({
  format: v.picklist([FORMAT, TIPS_FORMAT]),
  version: v.literal(VERSION),
  date,
  settings: v.exactOptional(record({ ...choiceFields, at: time, times: times(choices) })),
  marks: v.array(v.unknown()),
  tips: v.array(v.unknown()),
});

/** All that belongs to the user, as a file holds it: what was deleted is not in it. */
export interface Backup extends Omit<v.InferOutput<typeof fileSchema>, 'marks' | 'tips'> {
  marks: v.InferOutput<typeof markSchema>[];
  tips: v.InferOutput<typeof tipSchema>[];
}

/** The backup that a text holds. Throws a UserError, naming line or path, where it holds none. */
export function* parseBackup(text: string): Work<Backup> {
  const json = yield* parseJson(text);
  if (!isRecord(json) || (json.format !== FORMAT && json.format !== TIPS_FORMAT))
    throw new UserError((say) => say.notBackup);
  const { version } = json;
  if (typeof version === 'number' && version > VERSION)
    throw new UserError((say) => say.newerBackup);
  refuseTooMany(json);
  const file = parse(fileSchema, json);
  const marks = yield* parseAll(markSchema, file.marks, 'marks');
  const tips = yield* parseAll(tipSchema, file.tips, 'tips');
  for (const [index, { tried = [] }] of marks.entries()) {
    refuseTwins(tried, `marks[${index}].tried`);
  }
  return { ...file, marks, tips };
}

function* parseJson(text: string): Work<unknown> {
  const json = yield* pruneJson(text, MAX_DEPTH, MAX_ITEMS);
  yield;
  if (json === undefined) throw new UserError((say) => say.tooMuchInFile);
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const line = (yield* lineOfFault(json)) ?? 1;
    throw new UserError((say) => say.notJson(line));
  }
}

type Schema<Output> = v.GenericSchema<unknown, Output>;

/** What the schema makes of a part of the file, which stands at that path. */
function parse<Output>(
  schema: Schema<Output>,
  part: unknown,
  at: readonly PathItem[] = [],
): Output {
  const { success, output, issues } = v.safeParse(schema, part, { abortEarly: true });
  if (!success) throw userErrorOf(issues[0], at);
  return output;
}

function* parseAll<Output extends { id: string }>(
  schema: Schema<Output>,
  items: readonly unknown[],
  name: string,
): Work<Output[]> {
  const parsed: Output[] = [];
  for (const [key, item] of items.entries()) {
    parsed.push(parse(schema, item, [{ key: name }, { key }]));
    yield;
  }
  refuseTwins(parsed, name);
  return parsed;
}

interface PathItem {
  key?: unknown;
}

function userErrorOf(issue: v.BaseIssue<unknown>, at: readonly PathItem[]): UserError {
  const path = pathOf([...at, ...(issue.path ?? [])]);
  const isOfKey = issue.path?.at(-1)?.origin === 'key';
  if (isOfKey && issue.expected === 'never') return new UserError((say) => say.unknownField(path));
  if (isOfKey) return new UserError((say) => say.missingField(path));
  const { type, input, requirement } = issue;
  const isLong = type === 'max_length' && typeof input === 'string';
  if (isLong) return new UserError((say) => say.longField(path, Number(requirement)));
  return new UserError((say) => say.wrongField(path));
}

/** A path like `tips[3].text.en`. A key may be anything that the file says, so it is cut short. */
function pathOf(path: readonly PathItem[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 40)}`))
    .join('')
    .replace(/^\./, '');
}

/** Counts before anything is checked one by one. */
function refuseTooMany({ tips, marks }: Record<string, unknown>): void {
  const [tipCount, markCount] = [tips, marks].map((list) =>
    Array.isArray(list) ? list.length : 0,
  );
  if (tipCount && tipCount > MAX_TIPS)
    throw new UserError((say) => say.tooManyTips(tipCount, MAX_TIPS));
  if (markCount && markCount > MAX_MARKS)
    throw new UserError((say) => say.tooManyItems('marks', MAX_MARKS));
  let stamps = 0;
  for (const mark of Array.isArray(marks) ? marks : []) {
    if (isRecord(mark) && Array.isArray(mark.tried)) stamps += mark.tried.length;
  }
  if (stamps > MAX_STAMPS) throw new UserError((say) => say.tooManyItems('tried', MAX_STAMPS));
}

function refuseTwins(items: readonly { id: string }[], path: string): void {
  const ids = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (ids.has(id)) throw new UserError((say) => say.sameId(`${path}[${index}].id`));
    ids.add(id);
  }
}
