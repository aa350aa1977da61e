/** How long a page waits for storage before it goes on without it: a tip has to stand within a second. */
const PATIENCE_MS = 700;
/** How long it waits until it shows what was pressed: well beyond what storage takes when it is well. */
export const STORED_MS = 300;

/** Storage has not answered in time. It may still do what it was asked. */
export class NoAnswer extends Error {
  /** Settles when storage answers after all. */
  readonly late: Promise<unknown>;

  constructor(late: Promise<unknown>) {
    super('The browser’s storage has not answered in time.');
    this.late = late;
  }
}

/** Whether a call was not answered in time, and none has been since: then nothing is waited for. */
let isSlow = false;

/** What storage answered too late, by the question: better than nothing until it answers in time again. */
const lateAnswers = new Map<string, unknown>();

const listeners = new Set<() => void>();

/** Called when storage leaves something unanswered; what it returns, when that is answered or refused. */
let beginWaiting = (): (() => void) => ignore;

/**
 * The answer to a question to storage, or the last late one; throws `NoAnswer` where there is none in time. Two questions
 * under one name must be the same.
 */
export async function askStorage<Answer>(
  name: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const asked = performance.now();
  const answer = ask();
  try {
    const inTime = await within(isSlow ? 0 : PATIENCE_MS, answer);
    lateAnswers.delete(name);
    return inTime;
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    isSlow = true;
    const known = lateAnswers.get(name);
    const endWaiting = beginWaiting();
    answer.then((late) => take(name, late, performance.now() - asked), ignore).finally(endWaiting);
    if (known === undefined) throw cause;
    return known as Answer;
  }
}

/** What the promise resolves to; throws `NoAnswer` where it has not settled by then. */
export async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    // On a busy page an answer may have come that is not delivered yet.
    const giveUp = () => setTimeout(() => reject(new NoAnswer(promise)));
    timer = setTimeout(giveUp, milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
    promise.catch(ignore);
  }
}

/** Has `begin` called whenever storage leaves something unanswered; what it returns is called when that is over. */
export function whileWaiting(begin: () => () => void): void {
  beginWaiting = begin;
}

/** Calls `listener` when storage answers late something that it had not answered before; returns the way to stop. */
export function onLateAnswer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has those read again who listen for late answers: what they read, the outbox in it, has changed. */
export function readAgain(): void {
  for (const listener of listeners) listener();
}

/** Writes the cause to the console, unless storage is only slow: the page is told when it answers. */
export function reportFailure(message: string, cause: unknown): void {
  if (!(cause instanceof NoAnswer)) console.error(message, cause);
}

/** What was answered late is out of date. */
export function forgetLateAnswers(): void {
  lateAnswers.clear();
}

function take(name: string, answer: unknown, duration: number): void {
  if (duration < PATIENCE_MS) isSlow = false;
  const isNews = JSON.stringify(answer) !== JSON.stringify(lateAnswers.get(name));
  lateAnswers.set(name, answer);
  if (isNews) readAgain();
}

/** Whoever asked has been told by `NoAnswer` already. */
function ignore(): void {}
