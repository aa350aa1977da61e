import type { View } from '../data/hand.ts';
import { Credit } from './Credit.tsx';
import { partsOf } from './languages.ts';
import { RubyText } from './RubyText.tsx';
import { Suggestions } from './Suggestions.tsx';

interface Props {
  view: View;
  /** Whether our suggestions are folded away until they are asked for. */
  isBrief: boolean;
  isFirstFrame: boolean;
}

/** One tip: what it is about, the advice, whose advice it is, and what we suggest to make of it. */
export function TipCard({ view, isBrief, isFirstFrame }: Props) {
  const { card, settings, messages } = view;
  const { tip, theme } = card;
  const { tipLanguage, furigana } = settings;
  return (
    <article class="tip" data-tip-id={tip.id} data-theme={tip.theme}>
      <p class="tip-theme" lang={messages.language}>
        <RubyText text={theme.title[messages.language]} furigana={furigana} />
      </p>
      <div class="tip-text" data-part="text" aria-live="polite">
        {partsOf(tip.text, tipLanguage).map(({ language, words }, index) => {
          const Line = index === 0 ? 'h1' : 'p';
          return (
            <Line key={language} lang={language}>
              <RubyText text={words} furigana={furigana} />
            </Line>
          );
        })}
      </div>
      <p class="tip-credit">
        <Credit card={card} messages={messages} />
      </p>
      {'ask' in tip && (
        <Suggestions tip={tip} view={view} isOpen={!isBrief} isFilled={!isBrief || !isFirstFrame} />
      )}
    </article>
  );
}
