import { partsOf } from '../../../components/languages.ts';
import { RubyText } from '../../../components/RubyText.tsx';
import type { Settings } from '../../../data/settings.ts';
import type { Text } from '../../../data/tips.ts';

/** How the tips' texts are to be shown. */
export type Reading = Pick<Settings, 'tipLanguage' | 'furigana'>;

interface Props {
  text: Text;
  reading: Reading;
  /** What the first of its languages is: a heading, or a paragraph like the second. */
  first?: 'h3' | 'p';
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
