import { BORDER, parseRuby } from '../../data/tips/ruby.ts';

interface Props {
  text: string;
  furigana: boolean;
}

/** Japanese with its readings above it, if they are wanted, and with breaks of lines only between phrases. */
export function RubyText({ text, furigana }: Props) {
  return (
    <>
      {parseRuby(text).map(({ base, reading }) =>
        reading && furigana ? (
          <ruby>
            {base}
            <rp>（</rp>
            <rt>{reading}</rt>
            <rp>）</rp>
          </ruby>
        ) : (
          withBreaks(base)
        ),
      )}
    </>
  );
}

function withBreaks(text: string) {
  return text.split(BORDER).map((phrase, index) => (
    <>
      {index > 0 && <wbr />}
      {/* An empty text would be written anew at each rendering, as news to who listens. */}
      {phrase || null}
    </>
  ));
}
