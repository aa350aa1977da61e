import { useMemo, useRef, useState } from 'preact/hooks';
import { Credit } from '../../../components/base/Credit.tsx';
import { tipKey } from '../../../data/entries/entry-keys.ts';
import {
  everything,
  type Filter,
  narrow,
  searchedWords,
  withWords,
} from '../../../data/library/filter.ts';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { Synced } from '../../../data/sync/synchronize.ts';
import { creditOfAll } from '../../../data/tips/credit.ts';
import { isOwn, type OwnTip, ownTheme } from '../../../data/tips/tip.ts';
import type { ViewProps } from '../view-props.ts';
import { Filters } from './Filters.tsx';
import { AddTips } from './form/AddTips.tsx';
import { HandOn } from './HandOn.tsx';
import { NothingFound } from './NothingFound.tsx';
import { saidOf } from './row/RowNotice.tsx';
import { type Group, TipList } from './TipList.tsx';
import { type Held, useActivities } from './use-activities.ts';

/** All tips, to be read, found again, marked, and added to. */
export function TipsView({ library, settings, messages, synced }: ViewProps) {
  const { tipLanguage, furigana } = settings;
  const own = useMemo(() => library.tips.filter(isOwn), [library]);
  const { held, latest, mutations, add, takeBack } = useActivities(own, messages);
  const field = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(everything);
  const display = useMemo(() => ({ tipLanguage, furigana }), [tipLanguage, furigana]);
  const words = useMemo(() => searchedWords(library, filter.query), [library, filter.query]);
  const searched = useMemo(() => withWords(library, words), [library, words]);
  const listed = { ...library, tips: searched };
  const found = useMemo(() => narrow(listed, filter), [searched, filter]);
  const ids = useMemo(() => new Set(found.map(({ id }) => id)), [found]);
  const groups = useMemo(() => groupsOf(library, ids, held), [library, ids, held]);

  const choose = (change: Partial<Filter>) => setFilter({ ...filter, ...change });
  const toSearch = () => field.current?.focus();
  const clear = () => {
    setFilter(everything);
    toSearch();
  };
  return (
    <div class="tips">
      <div class="tips-toolbar">
        <Filters {...{ listed, filter, messages, field }} onFilter={choose} />
        <AddTips
          {...{ own, messages }}
          staying={stayingOf(own, synced, messages)}
          onKeep={add}
          onTakeBack={takeBack}
        />
        <HandOn {...{ own, found: ids, messages }} />
        <p class="tips-count" role="status">
          {messages.options.tipCount(found.length)}
        </p>
      </div>
      {found.length === 0 && <NothingFound {...{ library, filter, messages }} onClear={clear} />}
      <TipList
        {...{ groups, filter, held, display, words, messages, mutations }}
        levels={settings.levels}
        sources={library.sources}
        found={ids}
        marks={library.marks}
        onEmpty={toSearch}
      />
      <p class="tips-credit">
        <Credit parts={creditOfAll(library.sources, messages.options.about.credit, messages)} />
      </p>
      <p class="unseen" role="status">
        {latest && latest.done !== 'marked' && saidOf(latest, messages)}
      </p>
    </div>
  );
}

/** Which of the own tips do not travel with the browser's sync, in words; undefined where all do, or sync is off. */
function stayingOf(
  own: readonly OwnTip[],
  synced: Synced | undefined,
  { options }: Messages,
): string | undefined {
  if (!synced?.isOn) return undefined;
  const { tips, noRoom, refused } = options.sync;
  const { length } = own.filter(({ id }) => synced.unsynced.has(tipKey(id)));
  return length > 0 ? (synced.isRefused ? refused : noRoom)(tips(length)) : undefined;
}

/** The tips that are found, and those with which something is going on, by theme; of the user's own the newest first. */
function groupsOf(
  { themes, tips }: Library,
  found: ReadonlySet<string>,
  held: ReadonlyMap<string, Held>,
): Group[] {
  const ids = new Set(tips.map(({ id }) => id));
  const deleted = [...held.values()].map(({ tip }) => tip).filter(({ id }) => !ids.has(id));
  const listed = [...tips.filter(({ id }) => found.has(id) || held.has(id)), ...deleted];
  return [...new Set([...themes, ownTheme])].map((theme) => {
    const ofTheme = listed.filter((tip) => tip.theme === theme.id);
    const isOwn = theme.id === ownTheme.id;
    return { theme, tips: isOwn ? ofTheme.sort((a, b) => (a.id > b.id ? -1 : 1)) : ofTheme };
  });
}
