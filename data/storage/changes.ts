import { browser } from 'wxt/browser';
import { BEFORE_RESTORE_KEY, isUserKey } from '../entries/keys.ts';
import { isUnderWay, parseProgress } from '../entries/restore-progress.ts';
import { forgetLateAnswers, onLateAnswer } from './patience.ts';

/** How long to wait for the next slice of a restore: one that was cut off has none. */
const NEXT_SLICE_MS = 3000;

type Changes = Record<string, { newValue?: unknown }>;

/**
 * Tells `listener` what the user's entries under the changed keys now are, whatever page changed them, and calls it without
 * any when storage answers what it had left unanswered; returns the way to stop.
 */
export function onChanged(listener: (changed: Map<string, unknown>) => void): () => void {
  const stop = onLateAnswer(() => listener(new Map()));
  const stopListening = listen(['local'], listener);
  return () => {
    stop();
    stopListening();
  };
}

/** Calls `listener` when something of the user's has changed here or in the browser's sync; returns the way to stop. */
export function onUserDataChanged(listener: () => void): () => void {
  return listen(['local', 'sync'], listener);
}

/**
 * Tells `listener` of changes of the user's entries in these areas. A restore is told of once, as a whole: forty open pages
 * need not follow each of its slices.
 */
function listen(
  areas: readonly string[],
  listener: (changed: Map<string, unknown>) => void,
): () => void {
  const gathered = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const changed = new Map(gathered);
    gathered.clear();
    if (changed.size > 0) listener(changed);
  };
  const heard = (changes: Changes, area: string) => {
    if (area === 'local') forgetLateAnswers();
    if (!areas.includes(area)) return;
    const entries = Object.entries(changes).filter(([key]) => isUserKey(key));
    // A tab that opens in the middle of a restore stores the rotation.
    if (entries.length === 0 && !(BEFORE_RESTORE_KEY in changes)) return;
    for (const [key, { newValue }] of entries) gathered.set(key, newValue);
    const progress = parseProgress(changes[BEFORE_RESTORE_KEY]?.newValue);
    clearTimeout(timer);
    if (progress && isUnderWay(progress)) timer = setTimeout(tell, NEXT_SLICE_MS);
    else tell();
  };
  browser.storage.onChanged.addListener(heard);
  return () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(heard);
  };
}
