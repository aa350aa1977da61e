import type { View } from '../data/hand.ts';
import type { BundledTip } from '../data/tips.ts';
import { CopyQuestion } from './CopyQuestion.tsx';
import { partsOf } from './languages.ts';
import { RubyText } from './RubyText.tsx';

interface Props {
  tip: BundledTip;
  view: View;
  isOpen: boolean;
  /** What is folded away need not be there in the first frame. */
  isFilled: boolean;
}

/** What we suggest to try and to ask: our words, and marked as ours. */
export function Suggestions({ tip, view, isOpen, isFilled }: Props) {
  const { messages, settings } = view;
  return (
    <details class="suggestions" open={isOpen}>
      <summary>{messages.suggestions}</summary>
      {isFilled && (
        <dl>
          {(['try', 'ask'] as const).map((part) => (
            <div key={part}>
              <dt>{messages[part]}</dt>
              <dd data-part={part}>
                {partsOf(tip[part], settings.tipLanguage).map(({ language, words }) => (
                  <p key={language} lang={language}>
                    <RubyText text={words} furigana={settings.furigana} />
                  </p>
                ))}
                {part === 'ask' && <CopyQuestion key={tip.id} ask={tip.ask} messages={messages} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="suggestions-ours">{messages.ours}</p>
    </details>
  );
}
