import { type TextDisplay, TipText } from '../../../../components/base/TipText.tsx';
import type { Messages } from '../../../../data/messages/en.ts';
import type { Level, Text, Tip } from '../../../../data/tips/tip.ts';
import { fittingLevels } from '../../../../data/tips/variants.ts';

interface Props {
  tip: Tip;
  /** Where the reader teaches. */
  levels: readonly Level[];
  display: TextDisplay;
  messages: Messages;
}

/** What to try, and to ask: all our suggestions for the reader's schools, folded away, or the user's own idea. */
export function RowSuggestions({ tip, levels, display, messages: { page } }: Props) {
  const rows = (part: 'try' | 'ask', texts: readonly Text[]) => (
    <div>
      <dt>{page[part]}</dt>
      {texts.map((text) => (
        <dd key={text.en} data-part={part}>
          <TipText text={text} display={display} />
        </dd>
      ))}
    </div>
  );
  if (!('ask' in tip))
    return tip.try ? <dl class="row-suggestions">{rows('try', [tip.try])}</dl> : null;
  return (
    <details class="row-suggestions">
      <summary>{page.suggestions}</summary>
      <dl>
        {rows('try', fittingLevels(tip.try, levels))}
        {rows('ask', fittingLevels(tip.ask, levels))}
      </dl>
      <small>{page.ours}</small>
    </details>
  );
}
