import { RubySegments } from '../../../../components/base/RubyText.tsx';
import { type TextDisplay, TipText } from '../../../../components/base/TipText.tsx';
import { markHits } from '../../../../data/library/search.ts';
import type { Text } from '../../../../data/tips/tip.ts';

interface Props {
  text: Text;
  display: TextDisplay;
  first?: 'h3';
  /** What was searched for. */
  words: readonly string[];
}

/** A text in the languages chosen for tips, with what was searched for marked. */
export function MarkedText({ text, display, first, words }: Props) {
  const { furigana } = display;
  const renderMarked = (line: string) =>
    markHits(line, words).map(({ isHit, ...segment }) => {
      const shown = <RubySegments segments={[segment]} furigana={furigana} />;
      return isHit ? <mark>{shown}</mark> : shown;
    });
  return (
    <TipText
      {...{ text, display }}
      {...(first && { first })}
      renderWords={words.length > 0 ? renderMarked : undefined}
    />
  );
}
