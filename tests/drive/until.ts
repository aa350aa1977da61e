/** Long enough for a machine that is busy with much else. */
const PATIENCE_MS = 45_000;

/** Asks again and again until the answer is neither undefined, null nor false. Throws, naming `what`, after 45 seconds. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | null | false>,
): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS;
  let cause: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await Promise.race([ask(), silence()]);
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (fault) {
      cause = fault; // A page that is just arriving throws; the next answer may come.
    }
    await new Promise((again) => setTimeout(again, 20));
  }
  throw new Error(`Waited in vain for ${what}.`, { cause });
}

/** A page that goes away while it is asked may never answer. */
async function silence(): Promise<undefined> {
  await new Promise((enough) => setTimeout(enough, 1_000));
}
