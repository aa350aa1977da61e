import { useLayoutEffect, useRef } from 'preact/hooks';
import { changesIn, type Mode, type Plan } from '../../../data/backup/plan-restore.ts';
import { tipKey } from '../../../data/entries/entry-keys.ts';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { parseOwnTip, type Text } from '../../../data/tips/tip.ts';
import { RadioGroup } from '../RadioGroup.tsx';
import { PlanList } from './PlanList.tsx';

interface Props {
  name: string;
  /** Else a file of tips alone, with nothing to choose. */
  isBackup: boolean;
  mode: Mode;
  /** Undefined while it is made, or where it cannot be. */
  plan: Plan | undefined;
  library: Library;
  furigana: boolean;
  messages: Messages;
  onMode(mode: Mode): void;
  onConfirm(): void;
  onCancel(): void;
}

/** What a file would add, change, remove and skip, before anything is written. */
export function RestorePreview({ name, isBackup, mode, plan, messages, ...props }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The decision comes into sight with the file it is about.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [name]);
  const { preview, plan: words } = messages.options.backup;
  const { library, furigana, onMode, onConfirm, onCancel } = props;
  const hasChanges = plan !== undefined && changesIn(plan).length > 0;
  const list = { textOf: textsIn(library, plan), furigana, messages };
  const removed = plan?.removed.map(({ key, before }) => ({ key, entry: before })) ?? [];
  return (
    <section class="restore-preview" aria-label={preview.heading(name)}>
      <h3 ref={heading} tabIndex={-1}>
        {preview.heading(name)}
      </h3>
      {isBackup && (
        <RadioGroup
          name="restore"
          legend={preview.legend}
          choices={preview.choices}
          chosen={mode}
          onChoose={onMode}
        />
      )}
      <p class="note" role="status">
        {plan && (hasChanges ? preview.ready : preview.nothing)}
      </p>
      <p class="buttons">
        {hasChanges && (
          <button type="button" class="main-action" onClick={onConfirm}>
            {isBackup ? preview.restore : preview.add}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {preview.cancel}
        </button>
      </p>
      {plan && (
        <div>
          <PlanList title={words.added} items={plan.added} {...list} />
          <PlanList title={words.changed} items={plan.changed} {...list} />
          <PlanList title={words.removed} items={removed} {...list} />
          <PlanList title={words.skipped} items={plan.skipped} {...list} />
        </div>
      )}
    </section>
  );
}

/** What the tips say that are here, and those that are to come: few of these are shown, so the others are not read. */
function textsIn({ tips }: Library, plan: Plan | undefined): (id: string) => Text | undefined {
  const known = new Map(tips.map(({ id, text }) => [id, text]));
  const added = new Map(plan?.added.map(({ key, entry }) => [key, entry]));
  return (id) => known.get(id) ?? parseOwnTip(id, added.get(tipKey(id)))?.text;
}
