/** Why something in the outbox is not stored yet. */
export type Unstored = 'slow' | 'full' | 'refused';

let current: Unstored | undefined;
const listeners = new Set<(unstored: Unstored | undefined) => void>();

/**
 * Calls `listener` now and whenever that changes with why something that the user did is not stored yet, undefined where
 * everything is; returns the way to stop.
 */
export function followUnstored(listener: (unstored: Unstored | undefined) => void): () => void {
  listeners.add(listener);
  listener(current);
  return () => listeners.delete(listener);
}

/** Tells those who follow it. */
export function setUnstored(unstored: Unstored | undefined): void {
  current = unstored;
  for (const listener of listeners) listener(unstored);
}

/** Why storage refuses. Chromium says “Resource::kQuotaBytes quota exceeded”, Firefox “QuotaExceededError”. */
export function refusalOf(cause: unknown): Unstored {
  return /quota/i.test(String(cause)) ? 'full' : 'refused';
}
