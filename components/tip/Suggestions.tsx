import type { View } from '../../data/rotation/hand.ts';
import type { Text } from '../../data/tips/tip.ts';
import { TipText } from '../base/TipText.tsx';
import type { TipPageModel } from './page-model.ts';

interface Props {
  model: TipPageModel;
  view: View;
}

/** What to try and to ask: our words, marked as ours; for the user's own tips, what they wrote. */
export function Suggestions({ model, view }: Props) {
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
          <button
            type="button"
            data-action="copyQuestion"
            onClick={() => model.press('copyQuestion')}
          >
            {messages.copyQuestion}
          </button>
        )}
      </dd>
    </div>
  );
  return (
    <section class="suggestions">
      {isOurs && <h2>{messages.ours}</h2>}
      <dl>
        {row('try', suggestion.try)}
        {suggestion.ask && row('ask', suggestion.ask)}
      </dl>
    </section>
  );
}
