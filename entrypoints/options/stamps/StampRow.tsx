import { RubyText } from '../../../components/base/RubyText.tsx';
import { Stamp } from '../../../components/base/Stamp.tsx';
import { textParts } from '../../../components/base/text-parts.ts';
import type { Settings } from '../../../data/entries/settings.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { plainText } from '../../../data/tips/ruby.ts';
import { FullSeal } from './FullSeal.tsx';
import { firstLines } from './first-lines.ts';
import type { Cell, Row } from './stamp-card.ts';

interface Props {
  row: Row;
  settings: Settings;
  messages: Messages;
}

/** The part of the stamp card that one theme has. */
export function StampRow({ row, settings, messages }: Props) {
  const { theme, cells, tried, all } = row;
  const { language } = messages.page;
  const words = messages.options.stamps;
  return (
    <section class="stamp-row">
      <div>
        <h3 lang={language}>
          <RubyText text={theme.title[language]} furigana={settings.furigana} />
        </h3>
        <p>{words.triedOf(tried, all)}</p>
        {all > 0 && tried === all && <FullSeal label={words.full} />}
        {all > cells.length && <p>{words.notShown(all - cells.length)}</p>}
      </div>
      <ul>
        {cells.map((cell) => (
          <li key={cell.tip.id} data-theme={theme.id}>
            <CellLink {...{ cell, settings, messages }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CellProps {
  cell: Cell;
  settings: Settings;
  messages: Messages;
}

/** How much there is room for under a stamp, and in a ring: how many font sizes in a line, and how many lines. */
const captionShape = { class: 'stamp-caption', width: 7.2, count: 2 };
const ringShape = { class: 'stamp-words', width: 7, count: 3 };

/** The tip's stamp above its first words, or a faint ring around them. */
function CellLink({ cell: { tip, tried }, settings, messages }: CellProps) {
  const stamp = tried.at(-1);
  const [first] = textParts(tip.text, settings.tipLanguage);
  const shape = stamp ? captionShape : ringShape;
  return (
    <a
      class="stamp-cell"
      href={`newtab.html#${encodeURIComponent(tip.id)}`}
      title={first && plainText(first.words)}
    >
      {stamp && <Stamp date={stamp.date} count={tried.length} messages={messages.page} />}
      {first && (
        <span class={shape.class} lang={first.language}>
          {firstLines(first.words, shape.width, shape.count).map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </span>
      )}
    </a>
  );
}
