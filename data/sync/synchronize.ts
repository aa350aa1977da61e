import { isTipKey } from '../entries/keys.ts';
import { redealAfter } from '../rotation/mutate.ts';
import { inSlices } from '../slices.ts';
import { hasSync } from '../storage/capabilities.ts';
import * as storage from '../storage/local-area.ts';
import { LOCKS } from '../storage/locks.ts';
import { SYNCED_KEY } from '../storage/outbox.ts';
import { write } from '../storage/write-local-storage.ts';
import { type Entries, planSync, type SyncPlan } from './plan-sync.ts';
import { push } from './write-synced.ts';

/** How many own tips are read at once to see whether sync has room for them. */
const READ_COUNT = 100;

/** How this computer and the browser's sync stand. */
export interface Synced {
  /** False where the browser has no sync for extensions, or forbids it. */
  isOn: boolean;
  /** The keys of what stays on this computer; those of deleted tips may be among them. */
  unsynced: ReadonlySet<string>;
  /** Whether sync has refused what it has room for. It is asked again later. */
  isRefused: boolean;
}

/** Merges both sides once, one page at a time. Throws where storage.local refuses. */
export function synchronize(now: Date): Promise<Synced> {
  return navigator.locks.request(LOCKS.sync, async () => {
    write(SYNCED_KEY, { at: now.getTime() });
    const theirs = await readSynced();
    if (!theirs) return { isOn: false, unsynced: new Set<string>(), isRefused: false };
    const plan = await makePlan(theirs, now);
    const hasNews = Object.keys(plan.pull).length > 0;
    if (hasNews) await redealAfter(() => storage.mergeEntries(plan.pull, now));
    await storage.forgetDeleted(plan.forget, now);
    const refused = await push(plan, now);
    return {
      isOn: true,
      unsynced: new Set([...plan.unsynced, ...refused]),
      isRefused: refused.length > 0,
    };
  });
}

/** Undefined where the browser has no sync for extensions, or forbids it. */
async function readSynced(): Promise<Entries | undefined> {
  if (!hasSync) return undefined;
  try {
    return await storage.readSynced();
  } catch (cause) {
    console.error('The browser’s sync cannot be used; everything stays on this computer.', cause);
    return undefined;
  }
}

/** Of thousands of own tips, reads only those that sync holds too, and as many more as it has room for. */
async function makePlan(theirs: Entries, now: Date): Promise<SyncPlan> {
  const keys = await storage.readUserKeys();
  const isCompared = (key: string) => key in theirs || !isTipKey(key);
  const ours = await storage.readEntries(keys.filter(isCompared));
  let unread = keys.filter((key) => !isCompared(key));
  let plan = await inSlices(planSync(ours, theirs, unread, now.getTime()));
  while (plan.toRead.length > 0) {
    const next = plan.toRead.slice(0, READ_COUNT);
    Object.assign(ours, await storage.readEntries(next));
    unread = plan.toRead.slice(READ_COUNT);
    plan = await inSlices(planSync(ours, theirs, unread, now.getTime()));
  }
  return plan;
}
