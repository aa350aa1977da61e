import { browser } from 'wxt/browser';
import type { Rotation } from './rotation.ts';
import { browserLanguage } from './runtime.ts';
import { parseSettings, type Settings, withChange } from './settings.ts';
import { type OwnTip, parseOwnTip } from './tips.ts';

/** Before the id, in the key of one of the user's own tips. */
const OWN_TIP = 'tip:';

/** What `storage.local` holds, not yet trusted. */
export interface Stored {
  settings?: unknown;
  rotation?: unknown;
}

/** Reads what is stored under the keys that every page needs. */
export async function readStored(): Promise<Stored> {
  return browser.storage.local.get(['settings', 'rotation']);
}

/** Stores how far the rotation has come. */
export async function writeRotation(rotation: Rotation): Promise<void> {
  await browser.storage.local.set({ rotation });
}

/** The ids of the user's own tips. */
export async function ownTipIds(): Promise<string[]> {
  const keys = await browser.storage.local.getKeys();
  return keys.filter((key) => key.startsWith(OWN_TIP)).map((key) => key.slice(OWN_TIP.length));
}

/** Those of the user's own tips that can be read. */
export async function readOwnTips(ids: readonly string[]): Promise<OwnTip[]> {
  const stored = await browser.storage.local.get(ids.map((id) => OWN_TIP + id));
  return Object.entries(stored).flatMap(
    ([key, value]) => parseOwnTip(key.slice(OWN_TIP.length), value) ?? [],
  );
}

/** Stores what `change` makes of the settings as they are now; what else is stored with them stays as it is. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
  now: Date,
): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const { settings: stored } = await browser.storage.local.get('settings');
    const settings = withChange(
      stored,
      change(parseSettings(stored, browserLanguage())),
      now.getTime(),
    );
    await browser.storage.local.set({ settings });
  });
}

/** Tells `listener` when any page changes settings or own tips; returns the way to stop. */
export function onChanged(listener: (what: { settings: boolean; ownTips: boolean }) => void) {
  const heard = (changes: object, area: string) => {
    if (area !== 'local') return;
    const settings = 'settings' in changes;
    const ownTips = Object.keys(changes).some((key) => key.startsWith(OWN_TIP));
    if (settings || ownTips) listener({ settings, ownTips });
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
