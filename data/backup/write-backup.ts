import * as v from 'valibot';
import { isRecord, timeOf } from '../entries/entry.ts';
import { MARK_PREFIX } from '../entries/entry-keys.ts';
import { isMarkKey, isTipKey, markIdIn, SETTINGS_KEY, tipIdIn } from '../entries/keys.ts';
import { parseMark } from '../entries/marks.ts';
import { merge } from '../entries/merge.ts';
import { choices } from '../entries/settings.ts';
import type { Work } from '../slices.ts';
import { parseOwnTip } from '../tips/tip.ts';
import { type Backup, FORMAT, idSchema, LAST_TIME, markFields, VERSION } from './parse-backup.ts';

/** The file with all of the entries (by their keys) that this version can read, on that local date. */
export function* writeBackup(
  entries: Record<string, unknown>,
  date: string,
  format: Backup['format'] = FORMAT,
): Work<string> {
  const settings = settingsIn(entries[SETTINGS_KEY]);
  const marks: object[] = [];
  const tips: object[] = [];
  for (const key of Object.keys(entries).sort()) {
    if (isMarkKey(key)) marks.push(...withId(markIdIn(key), markIn(entries[key])));
    if (isTipKey(key)) tips.push(...withId(tipIdIn(key), tipIn(entries[key])));
    yield;
  }
  const backup = { format, version: VERSION, date, settings, marks, tips };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** What a backup says of an entry; undefined where it says nothing. */
export function readable(key: string, stored: unknown): object | undefined {
  if (isMarkKey(key)) return markIn(stored);
  return isTipKey(key) ? tipIn(stored) : settingsIn(stored);
}

function withId(id: string | undefined, entry: object | undefined): object[] {
  return entry && v.is(idSchema, id) ? [{ id, ...entry }] : [];
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

function tipIn(stored: unknown): object | undefined {
  const tip = parseOwnTip('', stored);
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
