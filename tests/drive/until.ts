/** Long enough for a machine that is busy with much else. */
export const PATIENCE_MS = 45_000;
/** How long the first question may go unanswered. */
const SILENCE_MS = 1_000;

/**
 * Asks again and again until the answer is neither undefined, null nor false. Throws, naming `what`, after 45 seconds. A question
 * may be asked again while the last one is still at work, so that it must not change what it asks about.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | null | false>,
): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS;
  let cause: unknown;
  let silenceMs = SILENCE_MS;
  while (Date.now() < deadline) {
    const asked = Date.now();
    try {
      const answer = await Promise.race([ask(), silence(Math.min(silenceMs, deadline - asked))]);
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (fault) {
      cause = fault; // A page that is just arriving throws; the next answer may come.
    }
    // Unless the page went away, the machine is slow.
    if (Date.now() - asked >= silenceMs) silenceMs *= 2;
    await new Promise((again) => setTimeout(again, 20));
  }
  throw new Error(`Waited in vain for ${what}.`, { cause });
}

/** A page that goes away while it is asked may never answer. */
async function silence(milliseconds: number): Promise<undefined> {
  await new Promise((enough) => setTimeout(enough, milliseconds));
}
