import { useEffect, useState } from 'preact/hooks';
import { changeSettings, onSettingsChanged, readSettings } from '../../data/after-frame.ts';
import type { Settings } from '../../data/settings.ts';

export interface SettingsOnPage {
  /** Undefined until they are read. */
  settings: Settings | undefined;
  /** The last change could not be saved. */
  isRefused: boolean;
  change(change: (settings: Settings) => Partial<Settings>): void;
}

/** The settings as they are stored, whichever page changes them. */
export function useSettings(): SettingsOnPage {
  const [settings, setSettings] = useState<Settings>();
  const [isRefused, setRefused] = useState(false);

  const read = async () => setSettings(await readSettings());
  useEffect(() => {
    read();
    return onSettingsChanged(read);
  }, []);

  const change: SettingsOnPage['change'] = async (wish) => {
    try {
      await changeSettings(wish, new Date());
      setRefused(false);
    } catch (cause) {
      console.error('The settings could not be saved.', cause);
      setRefused(true);
    }
    await read();
  };
  return { settings, isRefused, change };
}
