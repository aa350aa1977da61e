import { en } from '../data/messages/en.ts';

interface Props {
  hasPrevious: boolean;
  onPrevious(): void;
  onNext(): void;
}

/** The row of buttons under a tip. */
export function TipActions({ hasPrevious, onPrevious, onNext }: Props) {
  return (
    <div class="actions">
      <button type="button" disabled={!hasPrevious} onClick={onPrevious}>
        {en.previous}
      </button>
      <button type="button" onClick={onNext}>
        {en.next}
      </button>
      <button type="button" class="actions-end" onClick={goToOptions}>
        {en.options}
      </button>
    </div>
  );
}

async function goToOptions() {
  const { openOptions } = await import('../data/after-frame.ts');
  await openOptions();
}
