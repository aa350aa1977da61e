import type { TextDisplay } from '../../../../components/base/TipText.tsx';
import { saysWord } from '../../../../data/library/search.ts';
import type { Messages } from '../../../../data/messages/en.ts';
import { isOwn, type Level, type Text, type Tip } from '../../../../data/tips/tip.ts';
import { fittingLevels } from '../../../../data/tips/variants.ts';
import { MarkedText } from './MarkedText.tsx';

interface Props {
  tip: Tip;
  /** Where the reader teaches. */
  levels: readonly Level[];
  display: TextDisplay;
  /** What was searched for. */
  words: readonly string[];
  messages: Messages;
}

/**
 * What to try, and to ask: all our suggestions for the reader's schools, folded away unless a word that was searched for is
 * there alone; or the user's own idea.
 */
export function RowSuggestions({ tip, levels, display, words, messages: { page } }: Props) {
  const rows = (part: 'try' | 'ask', texts: readonly Text[]) => (
    <div>
      <dt>{page[part]}</dt>
      {texts.map((text) => (
        <dd key={text.en} data-part={part}>
          <MarkedText {...{ text, display, words }} />
        </dd>
      ))}
    </div>
  );
  if (isOwn(tip)) return tip.try ? <dl class="row-suggestions">{rows('try', [tip.try])}</dl> : null;
  const [tries, asks] = [fittingLevels(tip.try, levels), fittingLevels(tip.ask, levels)];
  const isHit = words.some(
    (word) => !saysWord(tip.text, word) && [...tries, ...asks].some((text) => saysWord(text, word)),
  );
  return (
    <details class="row-suggestions" open={isHit}>
      <summary>{page.suggestions}</summary>
      <dl>
        {rows('try', tries)}
        {rows('ask', asks)}
      </dl>
      <small>{page.ours}</small>
    </details>
  );
}
