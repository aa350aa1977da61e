import type { Settings } from '../../../data/entries/settings.ts';
import { dateIn } from '../../../data/messages/dates.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { PlainText } from './PlainText.tsx';
import type { notesOf } from './stamp-card.ts';

interface Props {
  notes: ReturnType<typeof notesOf>;
  settings: Settings;
  messages: Messages;
  isPrinted: boolean;
}

/** The private notes to the stamps: when, which tip, how it went. */
export function Notes({ notes, settings, messages, isPrinted }: Props) {
  return (
    <section class={isPrinted ? 'stamp-notes' : 'stamp-notes not-printed'}>
      <h3>{messages.options.stamps.notes}</h3>
      <ol>
        {notes.map(({ tip, stamp }) => (
          <li key={stamp.id}>
            <p class="stamp-note-tip">
              <time dateTime={stamp.date}>
                {dateIn(messages.page.language, stamp.date, 'medium')}
              </time>
              <PlainText tip={tip} settings={settings} class="stamp-note-words" />
            </p>
            <p class="stamp-note">{stamp.note}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
