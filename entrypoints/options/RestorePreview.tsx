import type { Kept } from '../../data/kept.ts';
import type { Messages } from '../../data/messages/en.ts';
import { changesIn, type Mode, type Plan } from '../../data/restore-plan.ts';
import { Choice } from './Choice.tsx';
import { PlanList } from './PlanList.tsx';

interface Props {
  name: string;
  /** Whether the user may choose that what is not in the file goes. */
  canReplace: boolean;
  mode: Mode;
  /** Undefined while it is made, or where it cannot be. */
  plan: Plan | undefined;
  kept: Kept;
  furigana: boolean;
  messages: Messages;
  onMode(mode: Mode): void;
  onConfirm(): void;
  onCancel(): void;
}

/** What a file would add, change, remove and skip, before anything is written. */
export function RestorePreview({ name, canReplace, mode, plan, messages, ...props }: Props) {
  const { preview, plan: words } = messages.options.backup;
  const { kept, furigana, onMode, onConfirm, onCancel } = props;
  const hasChanges = plan !== undefined && changesIn(plan).length > 0;
  const list = { kept, furigana, messages };
  const removed = plan?.removed.map(({ key, before }) => ({ key, entry: before })) ?? [];
  return (
    <section class="preview" aria-label={preview.heading(name)}>
      <h3>{preview.heading(name)}</h3>
      {canReplace && (
        <Choice
          name="restore"
          legend={preview.legend}
          choices={preview.choices}
          chosen={mode}
          onChoose={onMode}
        />
      )}
      {plan && (
        <div>
          <PlanList title={words.added} items={plan.added} {...list} />
          <PlanList title={words.changed} items={plan.changed} {...list} />
          <PlanList title={words.removed} items={removed} {...list} />
          <PlanList title={words.skipped} items={plan.skipped} {...list} />
        </div>
      )}
      <p class="note" role="status">
        {plan && (hasChanges ? preview.ready : preview.nothing)}
      </p>
      <p class="buttons">
        {hasChanges && (
          <button type="button" class="firm" onClick={onConfirm}>
            {preview.restore}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {preview.cancel}
        </button>
      </p>
    </section>
  );
}
