import type { Messages } from '../../../../data/messages/en.ts';
import type { OwnTip, WrittenTip } from '../../../../data/tips/tip.ts';
import { AddMany } from './AddMany.tsx';
import { TipForm } from './TipForm.tsx';

interface Props {
  own: readonly OwnTip[];
  messages: Messages;
  /** Keeps the tips; resolves to what is wrong, in words, where that cannot be. */
  onKeep(tips: readonly WrittenTip[]): Promise<string | undefined>;
  /** Deletes tips that were just added; resolves in the same way. */
  onTakeBack(tips: readonly WrittenTip[]): Promise<string | undefined>;
}

/** The ways to add tips of the user's own, folded away until they are wanted. */
export function AddTips({ own, messages, onKeep, onTakeBack }: Props) {
  const { form, many } = messages.options.tips;
  return (
    <div class="writing">
      <details>
        <summary>{form.heading}</summary>
        <TipForm messages={messages} onKeep={(tip) => onKeep([tip])} />
      </details>
      <details>
        <summary>{many.heading}</summary>
        <AddMany {...{ own, messages, onKeep, onTakeBack }} />
      </details>
    </div>
  );
}
