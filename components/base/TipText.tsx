import type { ComponentChildren } from 'preact';
import type { Settings } from '../../data/entries/settings.ts';
import type { Text } from '../../data/tips/tip.ts';
import { RubyText } from './RubyText.tsx';
import { textParts } from './text-parts.ts';

/** How the tips' texts are to be shown. */
export type TextDisplay = Pick<Settings, 'tipLanguage' | 'furigana'>;

interface Props {
  text: Text;
  display: TextDisplay;
  /** What the first of its languages is: a heading, or a paragraph like the second. */
  first?: 'h1' | 'h3' | 'p';
  /** Renders the words of one language in another way. */
  renderWords?: ((words: string) => ComponentChildren) | undefined;
}

/** A text in the languages chosen for tips. */
export function TipText({ text, display, first = 'p', renderWords }: Props) {
  return (
    <>
      {textParts(text, display.tipLanguage).map(({ language, words }, index) => {
        const Line = index === 0 ? first : 'p';
        return (
          <Line key={language} lang={language}>
            {renderWords?.(words) ?? <RubyText text={words} furigana={display.furigana} />}
          </Line>
        );
      })}
    </>
  );
}
