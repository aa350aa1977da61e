import type { View } from '../../data/rotation/hand.ts';
import { creditOf } from '../../data/tips/credit.ts';
import type { Text } from '../../data/tips/tip.ts';
import { Credit } from '../base/Credit.tsx';
import { RubyText } from '../base/RubyText.tsx';
import { Stamp } from '../base/Stamp.tsx';
import { TipText } from '../base/TipText.tsx';
import type { TipPageModel } from './page-model.ts';
import { Suggestions } from './Suggestions.tsx';

interface Props {
  model: TipPageModel;
  view: View;
}

/** One tip with its theme and credit; beside it our suggestions and what the reader made of it. */
export function TipCard({ model, view }: Props) {
  const { card, settings, messages } = view;
  const { tip, theme, mark } = card;
  const stamp = mark.tried.at(-1);
  return (
    <article
      class="tip"
      data-tip-id={tip.id}
      data-theme={tip.theme}
      data-length={lengthOf(tip.text)}
    >
      <div class="tip-advice">
        <button type="button" class="tip-theme" popovertarget="themes">
          <RubyText text={theme.title[messages.language]} furigana={settings.furigana} />
        </button>
        <div class="tip-text" data-part="text" aria-live="polite" aria-atomic="true">
          <TipText text={tip.text} display={settings} first="h1" />
        </div>
        <p class="tip-credit">
          <Credit parts={creditOf(tip, messages, 'short')} />
        </p>
      </div>
      {(card.suggestion.try || stamp) && (
        <div class="tip-margin">
          <Suggestions model={model} view={view} />
          {stamp && (
            <div class="tip-tried">
              <Stamp
                date={stamp.date}
                count={mark.tried.length}
                messages={messages}
                isNew={model.notice?.about === 'stamped'}
              />
              {/* Folded away: no colleague reads it over the shoulder. */}
              {stamp.note && (
                <details>
                  <summary>{messages.note}</summary>
                  {stamp.note}
                </details>
              )}
            </div>
          )}
        </div>
      )}
    </article>
  );
}

/** How far the type is set smaller. A Japanese character is as wide as two of the others. */
function lengthOf({ en, ja = '' }: Text): 'medium' | 'long' | undefined {
  const { length } = en || ja + ja;
  return length > 130 ? 'long' : length > 80 ? 'medium' : undefined;
}
