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
      <button type="button" disabled={!hasPrevious} onClick={onPrevious}>
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
