import { options, type RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { RubyText } from '../../../components/base/RubyText.tsx';
import type { TextDisplay } from '../../../components/base/TipText.tsx';
import type { Mark } from '../../../data/entries/marks.ts';
import type { Filter } from '../../../data/library/filter.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { Level, Source, Theme, Tip } from '../../../data/tips/tip.ts';
import { TipRow } from './row/TipRow.tsx';
import type { Held, RowHandlers } from './use-activities.ts';
import { useLostFocus } from './use-lost-focus.ts';

/** How many rows come at a time. */
const PAGE_ROWS = 50;

export interface Group {
  theme: Theme;
  tips: readonly Tip[];
}

interface Props {
  groups: readonly Group[];
  filter: Filter;
  /** The ids of the tips that the list looks for. */
  found: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
  held: ReadonlyMap<string, Held>;
  display: TextDisplay;
  /** What was searched for. */
  words: readonly string[];
  levels: readonly Level[];
  sources: readonly Source[];
  messages: Messages;
  mutations: RowHandlers;
  /** Called when the row with the focus has gone and no other is left. */
  onEmpty(): void;
}

/** The tips by theme: the first rows, and more whenever the end of them comes near. */
export function TipList(props: Props) {
  const { groups, filter, found, marks, held, display, words, levels, messages } = props;
  const { sources, mutations, onEmpty } = props;
  const list = useRef<HTMLDivElement>(null);
  const [limit, end] = useRowsAhead(groups, filter);
  useFocusOnNeighbour(list, onEmpty);
  const { language } = messages.page;
  let left = limit;
  return (
    <div ref={list}>
      {groups.map(({ theme, tips }) => {
        const rows = tips.slice(0, left);
        left -= rows.length;
        if (rows.length === 0) return null;
        return (
          <section class="tips-theme" key={theme.id} aria-labelledby={`theme-${theme.id}`}>
            <div class="tips-theme-head">
              <h2 id={`theme-${theme.id}`} lang={language}>
                <RubyText text={theme.title[language]} furigana={display.furigana} />
              </h2>
              <p lang={language}>
                <RubyText text={theme.question[language]} furigana={display.furigana} />
              </p>
            </div>
            {rows.map((tip) => (
              <TipRow
                key={tip.id}
                mark={marks.get(tip.id)}
                activity={held.get(tip.id)?.activity}
                isFound={found.has(tip.id)}
                {...{ tip, display, words, levels, sources, messages, mutations }}
              />
            ))}
          </section>
        );
      })}
      <div ref={end} />
    </div>
  );
}

/**
 * How many rows to render: more as soon as the reader comes within some screens of `end`, few again under another filter, and
 * all of them on paper.
 */
function useRowsAhead(groups: readonly Group[], filter: Filter) {
  const end = useRef<HTMLDivElement>(null);
  const [grown, setGrown] = useState({ filter, limit: PAGE_ROWS });
  const isPrinted = usePrinted();
  const rows = grown.filter === filter ? grown.limit : PAGE_ROWS;
  const limit = isPrinted ? Number.POSITIVE_INFINITY : rows;
  const count = groups.reduce((sum, { tips }) => sum + tips.length, 0);
  useEffect(() => {
    if (!end.current || limit >= count) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setGrown({ filter, limit: limit + PAGE_ROWS }),
      { rootMargin: '2000px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [limit, count, filter]);
  return [limit, end] as const;
}

/** Whether the page is being printed: what it renders then is on the paper. */
function usePrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begin = () => renderAtOnce(() => setPrinted(true));
    const end = () => setPrinted(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinted;
}

/** Renders what `update` changes before it returns: what comes later is not on the paper. */
function renderAtOnce(update: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (render) => render();
  try {
    update();
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  }
}

/** When the row with the focus goes, the focus goes to the row that comes into its place. */
function useFocusOnNeighbour(list: RefObject<HTMLElement | null>, onEmpty: () => void) {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('.row') ?? [])];
  const place = rows().findIndex((row) => row.contains(document.activeElement));
  useLostFocus(list, () => {
    const neighbour = rows().at(Math.min(place, rows().length - 1));
    if (neighbour) neighbour.focus();
    else onEmpty();
  });
}
