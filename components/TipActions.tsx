import type { View } from '../data/hand.ts';
import type { Action, TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
  view: View;
}

/** The row of buttons under a tip. */
export function TipActions({ model, view: { messages, hasPrevious, card } }: Props) {
  const { saved, hidden } = card.mark;
  const button = (name: Action, isPressed?: boolean) => (
    <button type="button" aria-pressed={isPressed} onClick={() => model.press(name)}>
      {messages[name]}
    </button>
  );
  return (
    <div class="actions">
      {/* Not `disabled`, which would take the focus from whoever walks back by keyboard. */}
      <button
        type="button"
        aria-disabled={!hasPrevious}
        onClick={() => hasPrevious && model.press('previous')}
      >
        {messages.previous}
      </button>
      {button('next')}
      {button('save', saved)}
      {button('hide', hidden)}
      {button('tried')}
      <button type="button" class="actions-end" onClick={goToOptions}>
        {messages.options}
      </button>
    </div>
  );
}

async function goToOptions() {
  const { openOptions } = await import('./later/index.ts');
  await openOptions();
}
