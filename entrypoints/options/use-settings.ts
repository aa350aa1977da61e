import { useEffect, useState } from 'preact/hooks';
import { changeSettings } from '../../data/entries/mutations.ts';
import type { Settings } from '../../data/entries/settings.ts';
import { en } from '../../data/messages/en.ts';
import { messagesFor } from '../../data/messages/index.ts';
import { ja } from '../../data/messages/ja.ts';
import { mutate } from '../../data/rotation/mutate.ts';
import { type ReadContext, readContext } from '../../data/rotation/read-context.ts';
import { onUserEntriesChanged } from '../../data/rotation/reconcile.ts';

/** Changes some of the settings, given what they are now. */
export type ChangeSettings = (change: (settings: Settings) => Partial<Settings>) => void;

/** The settings as they are stored, whichever page changes them, with the words in the language they choose. */
export function useSettings() {
  const [now, setNow] = useState<ReadContext>();

  const read = async () => setNow(await readContext());
  useEffect(() => {
    read();
    return onUserEntriesChanged(read);
  }, []);

  const change: ChangeSettings = async (wish) => {
    if (!now) return;
    const { settings } = now;
    await mutate(...changeSettings(wish(settings), settings, new Date()));
    await read();
  };
  const messages =
    now && messagesFor(now.settings.levels, now.messages.page.language === 'ja' ? ja : en);
  return { ...now, messages, change };
}
