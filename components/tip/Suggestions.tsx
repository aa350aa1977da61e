import type { View } from '../../data/rotation/hand.ts';
import type { Text } from '../../data/tips/tip.ts';
import { TipText } from '../base/TipText.tsx';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
  view: View;
  isOpen: boolean;
  /** What is folded away need not be there in the first frame. */
  isFilled: boolean;
}

/** What to try and to ask: our words, and marked as ours; or what the user means to try with a tip of their own. */
export function Suggestions({ model, view, isOpen, isFilled }: Props) {
  const { messages, settings } = view;
  const { suggestion } = view.card;
  if (!suggestion.try) return null;
  const isOurs = suggestion.ask !== undefined;
  const row = (part: 'try' | 'ask', text: Text) => (
    <div>
      <dt>{messages[part]}</dt>
      <dd data-part={part}>
        <TipText text={text} display={settings} />
        {part === 'ask' && (
          <button type="button" onClick={() => model.press('copyQuestion')}>
            {messages.copyQuestion}
          </button>
        )}
      </dd>
    </div>
  );
  return (
    <details class="suggestions" open={isOpen}>
      <summary>{isOurs ? messages.suggestions : messages.ownSuggestion}</summary>
      {isFilled && (
        <dl>
          {row('try', suggestion.try)}
          {suggestion.ask && row('ask', suggestion.ask)}
        </dl>
      )}
      {isOurs && <p class="suggestions-ours">{messages.ours}</p>}
    </details>
  );
}
