import { everything, type Filter, narrow } from '../../../data/library/filter.ts';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { ownTheme } from '../../../data/tips/tip.ts';

interface Props {
  library: Library;
  filter: Filter;
  messages: Messages;
  onClear(): void;
}

/** What an empty list says: why it is empty, and what to do next. */
export function NothingFound({ library, filter, messages, onClear }: Props) {
  const { empty } = messages.options.tips;
  const isNone = (part: Partial<Filter>) =>
    narrow(library, { ...everything, ...part }).length === 0;
  const bare = isNone({ theme: filter.theme })
    ? ownTheme.id
    : filter.only.find((trait) => isNone({ only: [trait] }));
  return (
    <div class="nothing-found">
      <p>{empty[bare ?? 'match']}</p>
      <button type="button" onClick={onClear}>
        {empty.clear}
      </button>
    </div>
  );
}
