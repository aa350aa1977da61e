import { useId, useMemo, useRef } from 'preact/hooks';
import { Credit } from '../../../../components/base/Credit.tsx';
import { Stamp } from '../../../../components/base/Stamp.tsx';
import type { TextDisplay } from '../../../../components/base/TipText.tsx';
import { type Mark, unmarked } from '../../../../data/entries/marks.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import { creditOf } from '../../../../data/tips/credit.ts';
import { isOwn, type Level, type Source, type Tip } from '../../../../data/tips/tip.ts';
import { TipForm } from '../form/TipForm.tsx';
import type { Activity, RowHandlers } from '../use-activities.ts';
import { useLostFocus } from '../use-lost-focus.ts';
import { MarkedText } from './MarkedText.tsx';
import { RowActions } from './RowActions.tsx';
import { Notice } from './RowNotice.tsx';
import { RowSuggestions } from './RowSuggestions.tsx';
import { Stamps } from './StampList.tsx';
import { useUndoTimeout } from './use-undo-timeout.ts';

interface Props {
  tip: Tip;
  mark?: Mark | undefined;
  activity?: Activity | undefined;
  /** Whether it is what the list looks for; else it is only there because of its activity. */
  isFound: boolean;
  display: TextDisplay;
  /** What was searched for. */
  words: readonly string[];
  /** Where the reader teaches. */
  levels: readonly Level[];
  /** All that the bundled tips are from. */
  sources: readonly Source[];
  messages: Messages;
  mutations: RowHandlers;
}

/** A row of the list. There may be thousands: it is rendered anew only when something of it changes. */
export function TipRow(props: Props) {
  return useMemo(() => <Row {...props} />, Object.values(props));
}

/** A tip of the list, or the form to change it, or the way to bring it back; and what was just done to it. */
function Row(props: Props) {
  const { tip, mark, activity, isFound, messages, mutations } = props;
  const row = useRef<HTMLElement>(null);
  const id = useId();
  const done = activity && 'done' in activity ? activity : undefined;
  const attention = useUndoTimeout(done, () => mutations.end(tip));
  useLostFocus(row, () => focusOn(row.current));
  const isEdited = activity && 'doing' in activity && activity.doing === 'editing';
  return (
    <article
      class="row"
      ref={row}
      tabIndex={-1}
      aria-labelledby={id}
      data-tip-id={tip.id}
      data-theme={tip.theme}
      data-hidden={mark?.hidden}
      {...attention}
    >
      {isEdited && isOwn(tip) ? (
        <TipForm
          {...{ tip, messages }}
          onKeep={(written) => mutations.rewrite(tip, written)}
          onCancel={() => mutations.end(tip)}
        />
      ) : (
        done?.done !== 'deleted' && <Content {...props} id={id} />
      )}
      {done && (done.done !== 'marked' || !isFound) && (
        <Notice {...{ tip, messages, mutations }} activity={done} />
      )}
    </article>
  );
}

interface ContentProps extends Props {
  /** The id of the element with the tip's text. */
  id: string;
}

/** A tip with what to make of it, when it was tried, and what can be done with it. */
function Content({
  id,
  tip,
  mark = unmarked,
  activity,
  display,
  words,
  levels,
  sources,
  messages,
  mutations,
}: ContentProps) {
  const last = mark.tried.at(-1);
  const noting =
    activity && 'doing' in activity && 'stamp' in activity ? activity.stamp : undefined;
  return (
    <>
      <div id={id} data-part="text">
        <MarkedText text={tip.text} first="h3" {...{ display, words }} />
      </div>
      <Whose {...{ tip, sources, messages }} />
      <RowSuggestions {...{ tip, levels, display, words, messages }} />
      {last && (
        <>
          <Stamp date={last.date} count={mark.tried.length} messages={messages.page} />
          <Stamps {...{ tip, noting, messages, mutations }} tried={mark.tried} />
        </>
      )}
      <RowActions {...{ tip, mark, messages, mutations }} />
    </>
  );
}

/** Where the focus goes when what had it in the row is gone: to what can be taken back, else to the row. */
function focusOn(row: HTMLElement | null): void {
  (row?.querySelector<HTMLElement>('.notice button') ?? row)?.focus();
}

/** Whose words the tip is, where neither its theme nor the credit below the list tells. */
function Whose({ tip, sources, messages }: Pick<Props, 'tip' | 'sources' | 'messages'>) {
  const isTold = isOwn(tip) ? !tip.saidBy : tip.by === 'jte' && sources.length === 1;
  if (isTold) return null;
  return (
    <small>
      <Credit parts={creditOf(tip, messages.page, 'short')} />
    </small>
  );
}
