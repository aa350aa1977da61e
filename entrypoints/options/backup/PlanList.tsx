import { TipText } from '../../../components/base/TipText.tsx';
import type { Skipped } from '../../../data/backup/plan-restore.ts';
import { isMarkKey, isTipKey } from '../../../data/entries/keys.ts';
import { parseMark } from '../../../data/entries/marks.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { parseOwnTip, type Text } from '../../../data/tips/tip.ts';

const MAX_SHOWN = 50;

/** One entry as the list shows it. */
type Shown = Pick<Skipped, 'key' | 'entry'> & Partial<Pick<Skipped, 'reason'>>;

interface Props {
  /** What becomes of the entries, like “Add” with what they are. */
  title: (what: string) => string;
  items: readonly Shown[];
  /** What the tip with that id says. */
  textOf: (id: string) => Text | undefined;
  furigana: boolean;
  messages: Messages;
}

/** How many of a file's entries meet one fate, and folded below it the first of them. */
export function PlanList({ title, items, messages, ...rest }: Props) {
  if (items.length === 0) return null;
  const { more } = messages.options.backup.plan;
  return (
    <details>
      <summary>{title(countsOf(items, messages))}</summary>
      <ul>
        {items.slice(0, MAX_SHOWN).map((item) => (
          <li>
            <Entry {...{ item, messages, ...rest }} />
          </li>
        ))}
      </ul>
      {items.length > MAX_SHOWN && <p class="note">{more(items.length - MAX_SHOWN)}</p>}
    </details>
  );
}

interface EntryProps extends Pick<Props, 'textOf' | 'furigana' | 'messages'> {
  item: Shown;
}

function Entry({ item: { key, entry, reason }, textOf, furigana, messages }: EntryProps) {
  const { plan, counts } = messages.options.backup;
  const id = key.slice(key.indexOf(':') + 1);
  const text = isTipKey(key) ? parseOwnTip(id, entry)?.text : textOf(id);
  const name = key === 'settings' ? counts.settings : id;
  const notes = isMarkKey(key) ? marksIn(entry, messages) : [];
  if (reason) notes.push(plan.reasons[reason]);
  return (
    <>
      {text ? (
        <TipText text={text} display={{ tipLanguage: 'both', furigana }} />
      ) : (
        <bdi>{name}</bdi>
      )}
      {notes.length > 0 && <small>{listed(notes, messages)}</small>}
    </>
  );
}

function marksIn(entry: unknown, { options }: Messages): string[] {
  const { saved, hidden, tried } = parseMark(entry);
  const words = options.backup.plan;
  return [
    ...(saved ? [words.saved] : []),
    ...(hidden ? [words.hidden] : []),
    ...(tried.length > 0 ? [words.tried(tried.length)] : []),
  ];
}

/** Like “your settings, 12 tips of your own and marks on 3 tips”. */
export function countsOf(items: readonly Pick<Shown, 'key'>[], messages: Messages): string {
  const { counts } = messages.options.backup;
  const tips = items.filter(({ key }) => isTipKey(key)).length;
  const marks = items.filter(({ key }) => isMarkKey(key)).length;
  const parts = [
    ...(tips + marks < items.length ? [counts.settings] : []),
    ...(tips > 0 ? [counts.tips(tips)] : []),
    ...(marks > 0 ? [counts.marks(marks)] : []),
  ];
  return listed(parts, messages);
}

function listed(parts: readonly string[], { page }: Messages): string {
  return new Intl.ListFormat(page.language).format(parts);
}
