import { useState } from 'preact/hooks';
import { saveFile } from '../../../components/base/save-file.ts';
import { handOn } from '../../../data/backup/restore.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { OwnTip } from '../../../data/tips/tip.ts';

interface Props {
  own: readonly OwnTip[];
  /** The ids of the tips that the list looks for. */
  found: ReadonlySet<string>;
  messages: Messages;
}

/** Saves the user's own tips, those that the list shows, to a file that another ALT can add. */
export function HandOn({ own, found, messages }: Props) {
  const words = messages.options.tips.handOn;
  const [said, setSaid] = useState('');
  const ids = own.filter(({ id }) => found.has(id)).map(({ id }) => id);
  if (ids.length === 0) return null;
  const save = async () => {
    try {
      const { name, text } = await handOn(ids, new Date());
      saveFile(new File([text], name, { type: 'application/json' }));
      setSaid(words.saved(name, ids.length));
    } catch (cause) {
      console.error('Own tips could not be read for a file.', cause);
      setSaid(messages.options.backup.save.refused);
    }
  };
  return (
    <>
      <button type="button" class="hand-on" onClick={save}>
        {words[ids.length === own.length ? 'all' : 'shown'](ids.length)}
      </button>
      <p class="hand-on-said" role="status">
        {said}
      </p>
    </>
  );
}
