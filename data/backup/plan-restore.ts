import { clampTimes, inPlaceOf, isDeleted } from '../entries/entry.ts';
import { markKey, tipKey } from '../entries/entry-keys.ts';
import { isMarkKey, isTipKey, isUserKey, SETTINGS_KEY, tipIdIn } from '../entries/keys.ts';
import { unmarked } from '../entries/marks.ts';
import { isSame, merge } from '../entries/merge.ts';
import { newId } from '../entries/new-id.ts';
import { type Now, override } from '../entries/override.ts';
import { ownTipsIn } from '../entries/own-tips-in.ts';
import type { Work } from '../slices.ts';
import { checkRoom, fingerprint, readLines, tipOfLine } from '../tips/own-tips.ts';
import { type OwnTip, parseOwnTip } from '../tips/tip.ts';
import type { Backup } from './parse-backup.ts';
import { type Contents, isOnlyMerged } from './read-file.ts';
import { readable } from './write-backup.ts';

type Entries = Record<string, unknown>;

/** Whether what is not in the file stays or goes. */
export type Mode = 'merge' | 'replace';

/** Something that a file adds, changes or removes. */
export interface Change {
  key: string;
  before: unknown;
  entry: unknown;
}

/** Something in a file that changes nothing, and why. */
export interface Skipped {
  key: string;
  entry: unknown;
  reason: 'same' | 'older' | 'duplicate' | 'deleted';
}

/** What a file would do. */
export interface Plan {
  added: Change[];
  changed: Change[];
  removed: Change[];
  skipped: Skipped[];
}

/**
 * What the file would do to the entries; `mode` is for a backup alone. Throws a UserError where a line is too long or there
 * is no room for its tips.
 */
export function* planOf(entries: Entries, contents: Contents, mode: Mode, now: Now): Work<Plan> {
  const plan = { added: [], changed: [], removed: [], skipped: [] };
  if ('lines' in contents) yield* planLines(plan, entries, contents.lines, now);
  else if (isOnlyMerged(contents)) yield* planMerge(plan, entries, tipsAlone(contents.backup), now);
  else if (mode === 'merge') yield* planMerge(plan, entries, contents.backup, now);
  else yield* planReplace(plan, entries, contents.backup, now);
  yield* checkRoomFor(plan, entries);
  return plan;
}

/** All that is stored anew. */
export function changesIn({ added, changed, removed }: Plan): Change[] {
  return [...added, ...changed, ...removed];
}

function* planLines(plan: Plan, entries: Entries, text: string, now: Now): Work<void> {
  const { tips, duplicates } = yield* readLines(text, yield* readOwnTips(entries));
  for (const tip of tips) {
    const entry = inPlaceOf(undefined, tip, now.at);
    plan.added.push({ key: tipKey(newId('mine')), before: undefined, entry });
  }
  for (const line of duplicates) {
    plan.skipped.push({ key: tipKey(''), entry: tipOfLine(line), reason: 'duplicate' });
  }
}

/** Another person's settings and marks are none of the reader's, whatever a file says. */
function tipsAlone({ settings: _, ...backup }: Backup): Backup {
  return { ...backup, marks: [] };
}

/** A tip that will be here under another id is not added again; its marks go to that one. */
function* planMerge(plan: Plan, entries: Entries, backup: Backup, now: Now): Work<void> {
  const given = new Map(givenIn(backup, now.at));
  const known = Object.entries(entries)
    .filter(([key]) => isTipKey(key))
    .map(([key, entry]) => [key, merge(key, entry, given.get(key))]);
  const twins = new Map<string, OwnTip>();
  for (const tip of yield* readOwnTips(Object.fromEntries(known))) {
    twins.set(fingerprint(tip), tip);
    yield;
  }
  for (const [key, entry] of given) {
    yield;
    const id = tipIdIn(key);
    const tip = id === undefined ? undefined : parseOwnTip(id, entry);
    const twin = tip && twins.get(fingerprint(tip));
    if (id === undefined || !twin || key in entries || !saysNoMore(tip, twin)) continue;
    given.delete(key);
    plan.skipped.push({ key, entry, reason: 'duplicate' });
    const [mark, other] = [markKey(id), markKey(twin.id)];
    if (!given.has(mark)) continue;
    given.set(other, merge(other, given.get(other), given.get(mark)));
    given.delete(mark);
  }
  for (const [key, entry] of given) {
    place(plan, entries, key, merge(key, entries[key], entry), entry);
    yield;
  }
}

/** What this profile never knew is stored as it is in the file; of the rest, the file has the last word. */
function* planReplace(plan: Plan, entries: Entries, backup: Backup, now: Now): Work<void> {
  const given = new Map(givenIn(backup, now.at));
  for (const [key, entry] of given) {
    const before = entries[key];
    const isNew = before === undefined;
    const after = isNew ? merge(key, undefined, entry) : override(key, before, entry, now);
    place(plan, entries, key, after, entry);
    yield;
  }
  for (const [key, before] of Object.entries(entries)) {
    yield;
    if (!isUserKey(key) || given.has(key) || !readable(key, before)) continue;
    place(plan, entries, key, override(key, before, undefined, now), before);
  }
}

/** Puts what becomes of an entry where it belongs in the plan. */
function place(plan: Plan, entries: Entries, key: string, entry: unknown, given: unknown): void {
  const before = entries[key];
  const [said, says] = [saying(key, before), saying(key, entry)];
  if (said === says)
    plan.skipped.push({ key, entry: given, reason: reasonFor(key, before, given) });
  else if (key === SETTINGS_KEY) plan.changed.push({ key, before, entry });
  else if (said === undefined) plan.added.push({ key, before, entry });
  else if (says === undefined) plan.removed.push({ key, before, entry });
  else plan.changed.push({ key, before, entry });
}

function reasonFor(key: string, before: unknown, given: unknown): Skipped['reason'] {
  if (isDeleted(before)) return 'deleted';
  return saying(key, before) === saying(key, given) ? 'same' : 'older';
}

/** What an entry says, without its times; undefined where it says nothing. */
function saying(key: string, entry: unknown): string | undefined {
  const read = readable(key, entry);
  const whole = read && isMarkKey(key) ? { ...unmarked, ...read } : read;
  return JSON.stringify(whole, (field, part) =>
    field === 'at' || field === 'times' ? undefined : part,
  );
}

/** The entries of a backup by their keys, tips before marks, with no time far ahead of `now`. */
function givenIn({ settings, tips, marks }: Backup, now: number): [string, unknown][] {
  const given: [string, unknown][] = [
    ...(settings ? [[SETTINGS_KEY, settings] as [string, unknown]] : []),
    ...tips.map(({ id, ...entry }): [string, unknown] => [tipKey(id), entry]),
    ...marks.map(({ id, ...entry }): [string, unknown] => [markKey(id), entry]),
  ];
  return given.map(([key, entry]) => [key, clampTimes(entry, now)]);
}

function saysNoMore(tip: OwnTip, twin: OwnTip): boolean {
  return (['try', 'saidBy'] as const).every(
    (field) => tip[field] === undefined || isSame(tip[field], twin[field]),
  );
}

function* checkRoomFor(plan: Plan, entries: Entries): Work<void> {
  const changes = Object.fromEntries(changesIn(plan).map(({ key, entry }) => [key, entry]));
  const others = Object.entries(entries).filter(([key]) => !(key in changes));
  checkRoom(yield* readOwnTips(Object.fromEntries(others)), yield* readOwnTips(changes));
}

function* readOwnTips(entries: Entries): Work<OwnTip[]> {
  const tips: OwnTip[] = [];
  for (const [key, entry] of Object.entries(entries)) {
    tips.push(...ownTipsIn({ [key]: entry }));
    yield;
  }
  return tips;
}
