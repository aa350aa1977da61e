import type { Settings } from '../../data/entries/settings.ts';
import type { Text } from '../../data/tips/tip.ts';
import { RubyText } from './RubyText.tsx';
import { partsOf } from './text-parts.ts';

/** How the tips' texts are to be shown. */
export type Reading = Pick<Settings, 'tipLanguage' | 'furigana'>;

interface Props {
  text: Text;
  reading: Reading;
  /** What the first of its languages is: a heading, or a paragraph like the second. */
  first?: 'h1' | 'h3' | 'p';
}

/** A text in the languages chosen for tips. */
export function TipWords({ text, reading, first = 'p' }: Props) {
  return (
    <>
      {partsOf(text, reading.tipLanguage).map(({ language, words }, index) => {
        const Line = index === 0 ? first : 'p';
        return (
          <Line key={language} lang={language}>
            <RubyText text={words} furigana={reading.furigana} />
          </Line>
        );
      })}
    </>
  );
}
