import { Credit } from '../../../components/base/Credit.tsx';
import { TipText } from '../../../components/base/TipText.tsx';
import type { Settings } from '../../../data/entries/settings.ts';
import { en, type Messages } from '../../../data/messages/en.ts';
import { messagesFor } from '../../../data/messages/index.ts';
import { ja } from '../../../data/messages/ja.ts';
import { creditOf } from '../../../data/tips/credit.ts';
import { isOwn, type Text } from '../../../data/tips/tip.ts';
import { partsOf, roomFor, type SheetCard } from './sheet-text.ts';

interface Props {
  card: SheetCard;
  settings: Pick<Settings, 'furigana' | 'levels'>;
  messages: Messages;
}

/** Lines to write on, as many as an empty page holds: those that there is no room for are cut off. */
const lines = Array.from({ length: 32 }, (_, index) => <i key={index} />);

/** One tip to talk over, in both languages: what it says, what to try and to ask, and room for notes. */
export function Sheet({ card, settings: { furigana, levels }, messages }: Props) {
  const headings = { en: messagesFor(levels, en).page, ja: messagesFor(levels, ja).page };
  const { tip, theme } = card;
  const display = { tipLanguage: 'both', furigana } as const;
  const inBoth = (text: Text) => <TipText text={text} display={display} />;
  const suggestions = partsOf(card);
  return (
    <article class="sheet" data-theme={tip.theme} style={{ '--room': `${roomFor(card)}` }}>
      <div class="sheet-theme">{inBoth(theme.title)}</div>
      <div class="sheet-text">{inBoth(tip.text)}</div>
      {!isOwn(tip) && <p class="sheet-ours">{messages.page.ours}</p>}
      {suggestions.length > 0 && (
        <dl>
          {suggestions.map(({ part, text }) => (
            <div key={part}>
              <dt>{inBoth({ en: headings.en[part], ja: headings.ja[part] })}</dt>
              <dd>{inBoth(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="sheet-notes">
        <div class="sheet-label">
          {inBoth({ en: en.options.sheets.notes, ja: ja.options.sheets.notes })}
        </div>
        {lines}
      </div>
      <footer>
        {/* Whose word a tip of the user's own is stays between the two. */}
        <p>{!isOwn(tip) && <Credit parts={creditOf(tip, messages.page)} />}</p>
      </footer>
    </article>
  );
}
