import type { Deed } from './deeds.ts';
import { forget, keysFrom, read, write } from './local-storage.ts';
import { carryOut } from './storage.ts';

/** Before the name of a deed that is not stored yet. */
const DEED = 'deed:';

/**
 * Does what the user wished. It is noted at once, in localStorage, and so is not lost with a page that is closed in the
 * next moment: the next page does it. Throws where storage refuses it.
 */
export async function performAll(deeds: readonly Deed[]): Promise<void> {
  const names = deeds.map((deed, index) => {
    const name = `${DEED}${deed.at}-${String(index).padStart(4, '0')}-${crypto.randomUUID()}`;
    write(name, deed);
    return name;
  });
  try {
    await navigator.locks.request('deeds', () => doNoted(names));
  } finally {
    names.forEach(forget);
  }
}

/** Does what pages that were closed have left undone. */
export async function finishDeeds(): Promise<void> {
  if (keysFrom(DEED).length === 0) return;
  await navigator.locks.request('deeds', async () => {
    try {
      await doNoted(keysFrom(DEED).sort());
    } catch (cause) {
      console.error('What was done last could not be stored; the next page tries again.', cause);
    }
  });
}

/** Under one lock, so that no two pages do the same. */
async function doNoted(names: readonly string[]): Promise<void> {
  await carryOut(names.flatMap((name) => read<Deed>(name) ?? []));
  names.forEach(forget);
}
