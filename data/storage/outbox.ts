import type { Deed } from '../entries/mutations.ts';
import { carryOut } from './local-area.ts';
import { forget, keysFrom, read } from './local-storage.ts';
import { DEED, note } from './note.ts';

/** Does what the user wished, which is noted at once: the next page does what this one cannot. Throws where storage refuses. */
export async function performAll(deeds: readonly Deed[]): Promise<void> {
  await performNoted(deeds.map(note));
}

/** Does what was noted under these names, unless another page has done it. Throws where storage refuses it. */
export async function performNoted(names: readonly string[]): Promise<void> {
  try {
    await navigator.locks.request('deeds', () => doNoted(names));
  } finally {
    names.forEach(forget);
  }
}

/** Does what pages that were closed have left undone; whether there was anything. */
export async function finishDeeds(): Promise<boolean> {
  if (keysFrom(DEED).length === 0) return false;
  await navigator.locks.request('deeds', async () => {
    try {
      await doNoted(keysFrom(DEED).sort());
    } catch (cause) {
      console.error('What was done last could not be stored; the next page tries again.', cause);
    }
  });
  return true;
}

/** Under one lock, so that no two pages do the same. */
async function doNoted(names: readonly string[]): Promise<void> {
  await carryOut(names.flatMap((name) => read<Deed>(name) ?? []));
  names.forEach(forget);
}
