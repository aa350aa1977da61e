import * as v from 'valibot';
import { isRecord, timeOf } from '../entries/entry.ts';
import { MARK_PREFIX, TIP_PREFIX } from '../entries/keys.ts';
import { dateSchema, parseMark, stampIdSchema } from '../entries/marks.ts';
import { merge } from '../entries/merge.ts';
import { choices } from '../entries/settings.ts';
import { UserError } from '../messages/user-error.ts';
import { line, parseOwnTip, writtenTipSchema } from '../tips/tip.ts';
import { lineOfFault } from './json-line.ts';

const FORMAT = 'jte-tips-backup';
const VERSION = 1;
const MAX_FILE_BYTES = 5 * 1024 ** 2;
/** The last millisecond that a date can have: of a later one no change could be told from the next. */
const LAST_TIME = 8.64e15;

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_TIME));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));

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
  date: dateSchema,
  note: v.exactOptional(line),
  at: time,
});
const markFields = {
  saved: v.exactOptional(v.boolean()),
  hidden: v.exactOptional(v.boolean()),
  tried: v.exactOptional(v.array(stampSchema)),
};
const choiceFields = v.partial(v.strictObject(choices)).entries;
const backupSchema = record({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  date: dateSchema,
  settings: v.exactOptional(record({ ...choiceFields, at: time, times: times(choices) })),
  marks: v.array(record({ id, ...markFields, at: time, times: times(markFields) })),
  tips: v.array(record({ id, ...writtenTipSchema.entries, at: time })),
});

/** All that belongs to the user, as a file holds it: what was deleted is not in it. */
export type Backup = v.InferOutput<typeof backupSchema>;

/** What a file holds: a backup, or a text with one tip a line. */
export type Contents = { backup: Backup } | { lines: string };

/** The file with all of the entries (by their keys) that this version can read, on that local date. */
export function writeBackup(entries: Record<string, unknown>, date: string): string {
  const idsUnder = (beginning: string) =>
    Object.keys(entries)
      .filter((key) => key.startsWith(beginning) && v.is(id, key.slice(beginning.length)))
      .sort()
      .map((key) => ({ id: key.slice(beginning.length), stored: entries[key] }));
  const backup = {
    format: FORMAT,
    version: VERSION,
    date,
    settings: settingsIn(entries.settings),
    marks: idsUnder(MARK_PREFIX).flatMap(({ id, stored }) => {
      const mark = markIn(stored);
      return mark ? { id, ...mark } : [];
    }),
    tips: idsUnder(TIP_PREFIX).flatMap(({ id, stored }) => {
      const tip = tipIn(id, stored);
      return tip ? { id, ...tip } : [];
    }),
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** What a backup says of an entry; undefined where it says nothing. */
export function readable(key: string, stored: unknown): object | undefined {
  if (key.startsWith(MARK_PREFIX)) return markIn(stored);
  return key.startsWith(TIP_PREFIX) ? tipIn(key, stored) : settingsIn(stored);
}

/** What a file holds. Throws a Fault where that cannot be read. */
export async function contentsOf(file: File): Promise<Contents> {
  const text = await textOf(file);
  const isBackup = /\.json$/i.test(file.name) || text.trimStart().startsWith('{');
  return isBackup ? { backup: parseBackup(text) } : { lines: text };
}

/** The text that a file holds. Throws a Fault where there is none in UTF-8, or too much. */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > MAX_FILE_BYTES)
    throw new UserError((say) => say.largeFile(MAX_FILE_BYTES / 1024 ** 2));
  const text = decoded(await file.arrayBuffer());
  if (text.trim() === '') throw new UserError((say) => say.emptyFile);
  return text;
}

/** The backup that a text holds. Throws a Fault, naming line or path, where it holds none. */
export function parseBackup(text: string): Backup {
  const json = parseJson(text);
  if (!isRecord(json) || json.format !== FORMAT) throw new UserError((say) => say.notBackup);
  const { version } = json;
  if (typeof version === 'number' && version > VERSION)
    throw new UserError((say) => say.newerBackup);
  const { success, output, issues } = v.safeParse(backupSchema, json, { abortEarly: true });
  if (!success) throw userErrorOf(issues[0]);
  refuseTwins(output.marks, 'marks');
  refuseTwins(output.tips, 'tips');
  for (const [index, { tried = [] }] of output.marks.entries()) {
    refuseTwins(tried, `marks[${index}].tried`);
  }
  return output;
}

function settingsIn(stored: unknown): object | undefined {
  const entry = merge('settings', stored, undefined);
  if (!isRecord(entry)) return undefined;
  const readable = Object.entries(choices).flatMap(([field, schema]) =>
    v.is(schema, entry[field]) ? [[field, entry[field]] as const] : [],
  );
  if (readable.length === 0) return undefined;
  const settings = Object.fromEntries(readable);
  return { ...settings, ...timesIn(entry, Object.keys(settings)) };
}

function markIn(stored: unknown): object | undefined {
  const entry = merge(MARK_PREFIX, stored, undefined);
  const { saved, hidden, tried } = parseMark(entry);
  if (!isRecord(entry) || !(saved || hidden || tried.length > 0)) return undefined;
  const fields = Object.keys(markFields).filter((field) => field in entry);
  const stamps = tried.map((stamp) => ({ ...stamp, at: timeIn(stamp.at) })).sort(byId);
  const mark: Record<string, unknown> = { saved, hidden, tried: stamps };
  return {
    ...Object.fromEntries(fields.map((field) => [field, mark[field]])),
    ...timesIn(entry, fields),
  };
}

function tipIn(id: string, stored: unknown): object | undefined {
  const tip = parseOwnTip(id, stored);
  if (!tip) return undefined;
  return { text: tip.text, try: tip.try, saidBy: tip.saidBy, at: timeIn(timeOf(stored)) };
}

function timesIn(entry: Record<string, unknown>, fields: readonly string[]) {
  return {
    at: timeIn(timeOf(entry)),
    times: Object.fromEntries(fields.map((field) => [field, timeIn(timeOf(entry, field))])),
  };
}

/** The time as a file may give it, should the stored one be damaged. */
function timeIn(stored: number): number {
  return Math.trunc(Math.min(Math.max(stored, 0), LAST_TIME));
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw new UserError((say) => say.notUtf8);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const line = lineOfFault(text) ?? 1;
    throw new UserError((say) => say.notJson(line));
  }
}

function userErrorOf(issue: v.BaseIssue<unknown>): UserError {
  const path = pathOf(issue.path ?? []);
  const isOfKey = issue.path?.at(-1)?.origin === 'key';
  if (isOfKey && issue.expected === 'never') return new UserError((say) => say.unknownField(path));
  if (isOfKey) return new UserError((say) => say.missingField(path));
  const { type, input, requirement } = issue;
  const isLong = type === 'max_length' && typeof input === 'string';
  if (isLong) return new UserError((say) => say.longField(path, Number(requirement)));
  return new UserError((say) => say.wrongField(path));
}

/** A path like `tips[3].text.en`. A key may be anything that the file says, so it is cut short. */
function pathOf(path: readonly { key?: unknown }[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 40)}`))
    .join('')
    .replace(/^\./, '');
}

function refuseTwins(items: readonly { id: string }[], path: string): void {
  const ids = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (ids.has(id)) throw new UserError((say) => say.sameId(`${path}[${index}].id`));
    ids.add(id);
  }
}
