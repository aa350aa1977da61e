import { onUserDataChanged } from '../storage/changes.ts';
import { SYNCED_KEY } from '../storage/outbox.ts';
import { type Synced, synchronize } from './synchronize.ts';
import { isWithin, RETRY_MS } from './write-synced.ts';

/** How long to wait after a change for further ones, so that several travel together. */
const GATHER_MS = 1000;
/** For how long after a merge a page that opens assumes that nothing came by sync while no page was open. */
const FRESH_MS = 5 * 60 * 1000;

/**
 * Merges what is stored here with storage.sync now, unless that was done just before, and whenever either changes. Calls
 * `listener`, if there is one, now and after each merge. Returns a function that stops it. Where there is no sync, the
 * console says why, and nothing else happens.
 */
export function followSync(listener?: (synced: Synced) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  const stopListening = onUserDataChanged(() => runIn(GATHER_MS));
  const stop = () => {
    stopListening();
    clearTimeout(timer);
  };
  const run = async () => {
    try {
      const synced: Synced | undefined = await synchronize(new Date());
      // In a page that is being closed, Firefox (153) resolves the request for a lock with nothing.
      if (!synced) return;
      if (!synced.isOn) stop();
      if (synced.isRefused) runIn(RETRY_MS);
      listener?.(synced);
    } catch (cause) {
      console.error('What came by the browser’s sync could not be stored here.', cause);
    }
  };
  // A tab is opened forty times a day: that costs the same with two thousand tips as with none.
  if (listener || !isWithin(FRESH_MS, SYNCED_KEY, new Date())) run();
  return stop;
}
