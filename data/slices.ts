/** How long work may hold the page up at a time, in milliseconds. */
const SLICE_MS = 30;

/** Work that can be left wherever it yields, and taken up again. */
export type Work<Result> = Generator<void, Result, void>;

/** Does the work and lets the page paint in between. Throws what the work throws. */
export async function inSlices<Result>(work: Work<Result>): Promise<Result> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    // Unlike a timeout, it comes soon in a hidden page too.
    await scheduler.postTask(() => {});
    since = performance.now();
  }
}

/** Does the work without a break. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
