import { tipKey } from '../entries/entry-keys.ts';
import { BEFORE_RESTORE_KEY } from '../entries/keys.ts';
import { localDate } from '../entries/local-date.ts';
import type { Now } from '../entries/override.ts';
import { parseSettings } from '../entries/settings.ts';
import { redealAfter } from '../rotation/mutate.ts';
import { inSlices } from '../slices.ts';
import {
  readBeforeRestore,
  readEntries,
  readPendingEntries,
  updateEntries,
} from '../storage/local-area.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { TIPS_FORMAT } from './parse-backup.ts';
import { changesIn, type Mode, type Plan, planOf } from './plan-restore.ts';
import type { Contents } from './read-file.ts';
import { beforeRestore, parseBeforeRestore, undone } from './undo-restore.ts';
import { writeBackup } from './write-backup.ts';

/** A backup of all that is stored or in the outbox, and a name for its file. Throws where storage cannot be read. */
export async function backUp(now: Date): Promise<{ name: string; text: string }> {
  const date = localDate(now);
  const text = await inSlices(writeBackup(await readPendingEntries(), date));
  return { name: `jte-tips-${date}.json`, text };
}

/**
 * A file of the own tips with these ids, stored or in the outbox, for somebody else, and a name for it. Throws where storage
 * cannot be read.
 */
export async function handOn(
  ids: readonly string[],
  now: Date,
): Promise<{ name: string; text: string }> {
  const date = localDate(now);
  const entries = await readPendingEntries(ids.map(tipKey));
  const text = await inSlices(writeBackup(entries, date, TIPS_FORMAT));
  return { name: `jte-tips-to-share-${date}.json`, text };
}

/** What the file would do to what is stored now. Throws a UserError where it cannot be restored. */
export async function planRestore(contents: Contents, mode: Mode, now: Date): Promise<Plan> {
  return inSlices(planOf(await readEntries(), contents, mode, circumstances(now)));
}

/**
 * Does what the file says, to what is stored by now, and returns what it did. Throws a UserError where it cannot be restored,
 * and where storage refuses; then nothing is changed.
 */
export async function restore(contents: Contents, mode: Mode, now: Date): Promise<Plan> {
  let plan: Plan = { added: [], changed: [], removed: [], skipped: [] };
  await redealAfter(() =>
    updateEntries(null, async (stored) => {
      plan = await inSlices(planOf(stored, contents, mode, circumstances(now)));
      const changes = changesIn(plan);
      if (changes.length === 0) return {};
      return {
        ...Object.fromEntries(changes.map(({ key, entry }) => [key, entry])),
        [BEFORE_RESTORE_KEY]: beforeRestore(changes),
      };
    }),
  );
  return plan;
}

/** Whether there is a restore that can be undone. Throws where storage cannot be read. */
export async function isUndoable(): Promise<boolean> {
  return parseBeforeRestore(await readBeforeRestore()) !== undefined;
}

/** Undoes the last restore. Throws where storage refuses; then nothing is changed. */
export async function undoRestore(now: Date): Promise<void> {
  await redealAfter(() =>
    updateEntries(null, async (stored) => {
      const before = parseBeforeRestore(stored[BEFORE_RESTORE_KEY]) ?? {};
      const entries = await inSlices(undone(before, stored, circumstances(now)));
      return { ...entries, [BEFORE_RESTORE_KEY]: null };
    }),
  );
}

/** Gives up the way back from the last restore. Throws where storage refuses. */
export async function keepRestored(): Promise<void> {
  await updateEntries([], () => ({ [BEFORE_RESTORE_KEY]: null }));
}

function circumstances(now: Date): Now {
  return { at: now.getTime(), defaults: parseSettings({}, browserLanguage()) };
}
