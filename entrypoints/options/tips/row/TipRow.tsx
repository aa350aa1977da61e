import { useId, useMemo, useRef } from 'preact/hooks';
import { Stamp } from '../../../../components/base/Stamp.tsx';
import { type Reading, TipWords } from '../../../../components/base/TipText.tsx';
import { type Mark, unmarked } from '../../../../data/entries/marks.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import type { Tip } from '../../../../data/tips/tip.ts';
import { TipForm } from '../form/TipForm.tsx';
import type { Activity, RowDeeds } from '../use-activities.ts';
import { useKeptFocus } from '../use-lost-focus.ts';
import { RowActions } from './RowActions.tsx';
import { Notice } from './RowNotice.tsx';
import { RowSuggestions } from './RowSuggestions.tsx';
import { Stamps } from './StampList.tsx';
import { useAttention } from './use-undo-timeout.ts';

interface Props {
  tip: Tip;
  mark?: Mark | undefined;
  activity?: Activity | undefined;
  /** Whether it is what the list looks for; else it is only there because of its activity. */
  isFound: boolean;
  reading: Reading;
  messages: Messages;
  deeds: RowDeeds;
}

/** A row of the list. There may be thousands: it is rendered anew only when something of it changes. */
export function TipRow(props: Props) {
  return useMemo(() => <Row {...props} />, Object.values(props));
}

/** A tip of the list, or the form to change it, or the way to bring it back; and what was just done to it. */
function Row(props: Props) {
  const { tip, mark, activity, isFound, messages, deeds } = props;
  const row = useRef<HTMLElement>(null);
  const id = useId();
  const done = activity && 'done' in activity ? activity : undefined;
  const attention = useAttention(done, () => deeds.end(tip));
  useKeptFocus(row, () => focusOn(row.current));
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
      {isEdited && !('ask' in tip) ? (
        <TipForm
          {...{ tip, messages }}
          onKeep={(written) => deeds.rewrite(tip, written)}
          onCancel={() => deeds.end(tip)}
        />
      ) : (
        done?.done !== 'deleted' && <Content {...props} id={id} />
      )}
      {done && (done.done !== 'marked' || !isFound) && (
        <Notice {...{ tip, messages, deeds }} activity={done} />
      )}
    </article>
  );
}

interface ContentProps extends Props {
  /** The id of the element with the tip's text. */
  id: string;
}

/** A tip with what to make of it, when it was tried, and what can be done with it. */
function Content({ id, tip, mark = unmarked, activity, reading, messages, deeds }: ContentProps) {
  const last = mark.tried.at(-1);
  const noting =
    activity && 'doing' in activity && 'stamp' in activity ? activity.stamp : undefined;
  return (
    <>
      <div id={id} data-part="text">
        <TipWords text={tip.text} reading={reading} first="h3" />
      </div>
      <Whose {...{ tip, messages }} />
      <RowSuggestions {...{ tip, reading, messages }} />
      {last && (
        <>
          <Stamp date={last.date} count={mark.tried.length} messages={messages.page} />
          <Stamps {...{ tip, noting, messages, deeds }} tried={mark.tried} />
        </>
      )}
      <RowActions {...{ tip, mark, messages, deeds }} />
    </>
  );
}

/** Where the focus goes when what had it in the row is gone: to what can be taken back, else to the row. */
function focusOn(row: HTMLElement | null): void {
  (row?.querySelector<HTMLElement>('.notice button') ?? row)?.focus();
}

interface WhoseProps {
  tip: Tip;
  messages: Messages;
}

/** Whose words the tip is, where the credit above the list does not tell. */
function Whose({ tip, messages: { options, page } }: WhoseProps) {
  if ('ask' in tip) return tip.by === 'author' ? <small>{options.tips.byAuthor}</small> : null;
  const { saidBy } = tip;
  return saidBy ? <small>{page.saidBy.replace('{name}', () => saidBy)}</small> : null;
}
