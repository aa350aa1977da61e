import { BORDER, parseRuby, type Segment } from '../../data/tips/ruby.ts';

interface Props {
  text: string;
  furigana: boolean;
}

/** Japanese with its readings above it, if they are wanted, and with breaks of lines only between phrases. */
export function RubyText({ text, furigana }: Props) {
  return <RubySegments segments={parseRuby(text)} furigana={furigana} />;
}

interface SegmentsProps {
  segments: readonly Segment[];
  furigana: boolean;
}

/** The same for a text in its segments. */
export function RubySegments({ segments, furigana }: SegmentsProps) {
  return (
    <>
      {segments.map(({ base, reading }) =>
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
      {/* An empty text would be written anew at each rendering, as news to screen-reader users. */}
      {phrase || null}
    </>
  ));
}
