import { MARK, OWN_TIP } from '../../../data/entries/keys.ts';
import type { Kept } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { Synced } from '../../../data/sync/sync.ts';

interface Props {
  kept: Kept;
  /** Undefined until it is known. */
  synced: Synced | undefined;
  messages: Messages;
}

/** What stays on this computer, or that all travels with the browser's sync. */
export function SyncNotice({ kept, synced, messages }: Props) {
  if (!synced) return null;
  const { language } = messages.page;
  const { off, allTravels, noRoom, refused, ...names } = messages.options.sync;
  const { staying } = synced;
  const tips = kept.tips.filter(({ id }) => staying.has(OWN_TIP + id)).length;
  const marks = kept.tips.filter(({ id }) => staying.has(MARK + id)).length;
  const list = [
    staying.has('settings') ? names.settings : [],
    marks > 0 ? names.marks(marks) : [],
    tips > 0 ? names.tips(tips) : [],
  ].flat();
  const explain = synced.isRefused ? refused : noRoom;
  const words = list.length > 0 ? explain(new Intl.ListFormat(language).format(list)) : allTravels;
  return <p role="status">{synced.isOn ? words : off}</p>;
}
