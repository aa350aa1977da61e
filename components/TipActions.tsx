import type { PageMessages } from '../data/messages/en.ts';

interface Props {
  messages: PageMessages;
  hasPrevious: boolean;
  onPrevious(): void;
  onNext(): void;
}

/** The row of buttons under a tip. */
export function TipActions({ messages, hasPrevious, onPrevious, onNext }: Props) {
  return (
    <div class="actions">
      {/* Not `disabled`, which would take the focus from whoever walks back by keyboard. */}
      <button
        type="button"
        aria-disabled={!hasPrevious}
        onClick={() => hasPrevious && onPrevious()}
      >
        {messages.previous}
      </button>
      <button type="button" onClick={onNext}>
        {messages.next}
      </button>
      <button type="button" class="actions-end" onClick={goToOptions}>
        {messages.options}
      </button>
    </div>
  );
}

async function goToOptions() {
  const { openOptions } = await import('../data/after-frame.ts');
  await openOptions();
}
