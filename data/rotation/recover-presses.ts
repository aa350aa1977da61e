import * as v from 'valibot';
import { applyMutation } from '../entries/apply-mutation.ts';
import { markKey } from '../entries/entry-keys.ts';
import { LEFT_PREFIX, SETTINGS_KEY } from '../entries/keys.ts';
import { parseMark } from '../entries/marks.ts';
import { parseSettings } from '../entries/settings.ts';
import { readEntries } from '../storage/local-area.ts';
import { read } from '../storage/local-storage.ts';
import { keysFrom } from '../storage/local-storage-keys.ts';
import { enqueue } from '../storage/outbox.ts';
import { withPending } from '../storage/outbox-items.ts';
import { reportFailure } from '../storage/patience.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { forget } from '../storage/write-local-storage.ts';
import { cardMutation } from './card-mutation.ts';
import { commit } from './mutate.ts';

const leftSchema = v.object({
  id: v.string(),
  at: v.pipe(v.number(), v.finite()),
  presses: v.array(v.string()),
});

type ActionOf = (key: string) => string | undefined;

/** After these the page shows another tip, and what is pressed next means that one. */
const MOVES = ['next', 'previous', 'hide'];

/**
 * Applies what was pressed on pages that were left before they could respond. `actionOf` tells the action of a key. What
 * storage does not let through now, a later page applies.
 */
export async function recoverPresses(actionOf: ActionOf): Promise<void> {
  try {
    const left = keysFrom(LEFT_PREFIX);
    for (const leftKey of left) {
      const { success, output } = v.safeParse(leftSchema, read(leftKey));
      if (success) await enqueuePresses(output, actionOf);
      forget(leftKey);
    }
    if (left.length > 0) await commit();
  } catch (cause) {
    reportFailure('What was pressed on a page that was left could not be applied.', cause);
  }
}

async function enqueuePresses(
  { id, at, presses }: v.InferOutput<typeof leftSchema>,
  actionOf: ActionOf,
): Promise<void> {
  const key = markKey(id);
  const stored = withPending(await readEntries([SETTINGS_KEY, key]), () => true);
  const { keys: areKeysOn } = parseSettings(stored[SETTINGS_KEY], browserLanguage());
  for (const press of presses) {
    const action = (areKeysOn && actionOf(press)) || press;
    const card = { tip: { id }, mark: parseMark(stored[key]) };
    const mutation = cardMutation(action, card, new Date(at));
    if (mutation) {
      enqueue(mutation);
      stored[key] = applyMutation(stored[key], mutation);
    }
    if (MOVES.includes(action)) return;
  }
}
