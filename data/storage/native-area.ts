import type { browser } from 'wxt/browser';
import { REVISION_KEY, ROTATION_KEY } from '../entries/keys.ts';

// What a tab needs that nobody touches, without the polyfill: in Manifest V3 Chrome's own calls return promises too.

type Api = typeof browser;
const scope: { browser?: Api; chrome?: Api } = globalThis as object;

function api(): Api {
  const found = scope.browser ?? scope.chrome;
  if (!found) throw new Error('This is no page of the extension.');
  return found;
}

/** Reads the rotation and the revision of the user's data, not yet trusted. */
export async function readRotationAndRevision(): Promise<{
  rotation?: unknown;
  revision?: unknown;
}> {
  return api().storage.local.get([ROTATION_KEY, REVISION_KEY]);
}

/** Stores how far the rotation has come. */
export async function writeRotationNatively(rotation: object): Promise<void> {
  await api().storage.local.set({ [ROTATION_KEY]: rotation });
}

/** Whether localStorage holds a key that begins with one of these. It can be read, since the frame came from it. */
export function holdsKeyFrom(...beginnings: string[]): boolean {
  const keys = Object.keys(localStorage);
  return keys.some((key) => beginnings.some((beginning) => key.startsWith(beginning)));
}

/** Calls `listener` when a page changes anything of the user's. */
export function onRevisionChanged(listener: () => void): void {
  api().storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && REVISION_KEY in changes) listener();
  });
}
