import { tipKey } from '../entries/entry-keys.ts';
import { BEFORE_RESTORE_KEY, beforeSliceKey } from '../entries/keys.ts';
import { localDate } from '../entries/local-date.ts';
import type { Now } from '../entries/override.ts';
import { isUnderWay, parseProgress, type RestoreProgress } from '../entries/restore-progress.ts';
import { parseSettings } from '../entries/settings.ts';
import { UserError } from '../messages/user-error.ts';
import { redealAfter } from '../rotation/mutate.ts';
import { inSlices } from '../slices.ts';
import { forgetBeforeRestore, readBeforeSlice, readProgress } from '../storage/before-restore.ts';
import {
  readEntries,
  readPendingEntries,
  updateInSlices,
  withEntriesLock,
} from '../storage/local-area.ts';
import { hasRoom } from '../storage/room.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { TIPS_FORMAT } from './parse-backup.ts';
import { type Change, changesIn, type Mode, type Plan, planOf } from './plan-restore.ts';
import type { Contents } from './read-file.ts';
import {
  type BeforeRestore,
  beforeRestore,
  growthOf,
  parseBeforeRestore,
  slicesOf,
  undone,
} from './undo-restore.ts';
import { writeBackup } from './write-backup.ts';

type Write = (changed: Record<string, unknown>) => Promise<void>;

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
 * Does what the file says, to what is stored by now, and returns what it did. Throws a UserError where it cannot be restored:
 * then nothing is changed; and where storage refuses: then `readUndo` tells how far it came.
 */
export async function restore(contents: Contents, mode: Mode, now: Date): Promise<Plan> {
  let plan: Plan = { added: [], changed: [], removed: [], skipped: [] };
  await redealAfter(() =>
    updateInSlices(async (entries, write) => {
      plan = await inSlices(planOf(entries, contents, mode, circumstances(now)));
      const changes = changesIn(plan);
      if (changes.length > 0) await storeInSlices(changes, write);
    }),
  );
  return plan;
}

async function storeInSlices(changes: readonly Change[], write: Write): Promise<void> {
  const last = parseProgress(await readProgress());
  const isCutOff = last !== undefined && isUnderWay(last);
  if (!(await hasRoom(await inSlices(growthOf(changes)), !isCutOff)))
    throw new UserError((say) => say.full);
  if (!isCutOff) await forgetBeforeRestore();
  // Undoing shall bring back what was there before the restore that was cut off, so its slices stay.
  let slices = isCutOff ? last.slices : 0;
  const beforeCutOff = await readBeforeSlices(slices);
  let stored = 0;
  for (const slice of await inSlices(slicesOf(changes))) {
    stored += slice.length;
    await write({
      ...Object.fromEntries(slice.map(({ key, entry }) => [key, entry])),
      [beforeSliceKey(slices)]: beforeRestore(slice, beforeCutOff),
      [BEFORE_RESTORE_KEY]: { slices: slices + 1, stored, all: changes.length },
    });
    slices += 1;
  }
}

async function readBeforeSlices(count: number): Promise<BeforeRestore> {
  const before: BeforeRestore = {};
  for (let slice = 0; slice < count; slice++) {
    Object.assign(before, parseBeforeRestore(await readBeforeSlice(slice)));
  }
  return before;
}

/** What there is to undo, once no restore is under way; undefined where there is nothing. Throws where storage cannot be read. */
export async function readUndo(): Promise<RestoreProgress | undefined> {
  return parseProgress(await withEntriesLock(readProgress));
}

/** Undoes the last restore. Throws where storage refuses: then `readUndo` tells how much is left to undo. */
export async function undoRestore(now: Date): Promise<void> {
  await redealAfter(() =>
    updateInSlices(async (entries, write) => {
      const progress = parseProgress(await readProgress());
      // The last first: an entry may be in several, where a restore was cut off.
      for (let slice = (progress?.slices ?? 0) - 1; slice >= 0; slice--) {
        const before = parseBeforeRestore(await readBeforeSlice(slice)) ?? {};
        const undoing = await inSlices(undone(before, entries, circumstances(now)));
        const left = slice > 0 ? { ...progress, slices: slice, isUndoing: true } : null;
        await write({ ...undoing, [beforeSliceKey(slice)]: null, [BEFORE_RESTORE_KEY]: left });
      }
      await forgetBeforeRestore();
    }),
  );
}

/** Keeps what the last restore changed: it can no longer be undone. Throws where storage refuses. */
export async function keepRestored(): Promise<void> {
  await withEntriesLock(forgetBeforeRestore);
}

function circumstances(now: Date): Now {
  return { at: now.getTime(), defaults: parseSettings({}, browserLanguage()) };
}
