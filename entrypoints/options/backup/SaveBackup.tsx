import { useState } from 'preact/hooks';
import { saveFile } from '../../../components/base/save-file.ts';
import { backUp } from '../../../data/backup/restore.ts';
import type { Messages } from '../../../data/messages/en.ts';

interface Props {
  messages: Messages;
}

/** Saves all that the user keeps to a file. */
export function SaveBackup({ messages }: Props) {
  const words = messages.options.backup.save;
  const [saved, setSaved] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const save = async () => {
    setSaved(undefined);
    try {
      const { name, text } = await backUp(new Date());
      saveFile(new File([text], name, { type: 'application/json' }));
      setSaved(name);
      setRefused(false);
    } catch (cause) {
      console.error('What is stored could not be read for a backup.', cause);
      setRefused(true);
    }
  };
  return (
    <section class="backup">
      <h2>{words.heading}</h2>
      <p>{words.what}</p>
      <button type="button" class="main-action" onClick={save}>
        {words.button}
      </button>
      <p class="note" role="status">
        {saved && words.saved(saved)}
      </p>
      {isRefused && (
        <p class="fault" role="alert">
          {words.refused}
        </p>
      )}
    </section>
  );
}
