import { type TextDisplay, TipText } from '../../../../components/base/TipText.tsx';
import type { Messages } from '../../../../data/messages/en.ts';
import type { Tip } from '../../../../data/tips/tip.ts';

interface Props {
  tip: Tip;
  display: TextDisplay;
  messages: Messages;
}

/** What to try, and to ask: our suggestions, folded away and marked as ours, or the user's own idea. */
export function RowSuggestions({ tip, display, messages: { page } }: Props) {
  const line = (part: 'try' | 'ask', text: Tip['try']) =>
    text && (
      <div>
        <dt>{page[part]}</dt>
        <dd data-part={part}>
          <TipText text={text} display={display} />
        </dd>
      </div>
    );
  if (!('ask' in tip))
    return tip.try ? <dl class="row-suggestions">{line('try', tip.try)}</dl> : null;
  return (
    <details class="row-suggestions">
      <summary>{page.suggestions}</summary>
      <dl>
        {line('try', tip.try)}
        {line('ask', tip.ask)}
      </dl>
      <small>{page.ours}</small>
    </details>
  );
}
