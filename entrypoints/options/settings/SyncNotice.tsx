import { markKey, tipKey } from '../../../data/entries/entry-keys.ts';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { Synced } from '../../../data/sync/synchronize.ts';

interface Props {
  library: Library;
  /** Undefined until it is known. */
  synced: Synced | undefined;
  messages: Messages;
}

/** What stays on this computer, or that all travels with the browser's sync. */
export function SyncNotice({ library, synced, messages }: Props) {
  if (!synced) return null;
  const { language } = messages.page;
  const { off, allTravels, noRoom, refused, ...names } = messages.options.sync;
  const { unsynced } = synced;
  const tips = library.tips.filter(({ id }) => unsynced.has(tipKey(id))).length;
  const marks = library.tips.filter(({ id }) => unsynced.has(markKey(id))).length;
  const list = [
    unsynced.has('settings') ? names.settings : [],
    marks > 0 ? names.marks(marks) : [],
    tips > 0 ? names.tips(tips) : [],
  ].flat();
  const explain = synced.isRefused ? refused : noRoom;
  const words = list.length > 0 ? explain(new Intl.ListFormat(language).format(list)) : allTravels;
  return <p role="status">{synced.isOn ? words : off}</p>;
}
