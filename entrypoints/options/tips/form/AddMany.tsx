import { useMemo, useRef, useState } from 'preact/hooks';
import type { Messages } from '../../../../data/messages/en.ts';
import { UserError } from '../../../../data/messages/user-error.ts';
import { checkRoom, type TipsFromLines, tipsFromLines } from '../../../../data/tips/own-tips.ts';
import type { OwnTip, WrittenTip } from '../../../../data/tips/tip.ts';
import { Field } from './TextField.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  own: readonly OwnTip[];
  messages: Messages;
  /** Keeps the tips; resolves to what is wrong, in words, where that cannot be. */
  onKeep(tips: readonly WrittenTip[]): Promise<string | undefined>;
  /** Deletes tips that were just added; resolves in the same way. */
  onTakeBack(tips: readonly WrittenTip[]): Promise<string | undefined>;
}

/** What came of the form. */
interface Said {
  fault?: string;
  added?: readonly WrittenTip[];
  undone?: number;
}

/** Takes tips one a line, and says what will come of them before they are added. */
export function AddMany({ own, messages, onKeep, onTakeBack }: Props) {
  const words = messages.options.tips.many;
  const { texts, type, forget } = useDraft('many', { lines: '' });
  const [said, setSaid] = useState<Said>({});
  const field = useRef<HTMLFormElement>(null);
  const found = useMemo(() => preview(texts.lines, own, messages), [texts.lines, own, messages]);
  const { tips, duplicates, fault } = found;

  const add = async (event: Event) => {
    event.preventDefault();
    if (fault) return;
    const refusal = tips.length > 0 ? await onKeep(tips) : words.nothing;
    setSaid(refusal ? { fault: refusal } : { added: tips });
    if (!refusal) forget();
  };
  const takeBack = async (added: readonly WrittenTip[]) => {
    const refusal = await onTakeBack(added);
    setSaid(refusal ? { fault: refusal } : { undone: added.length });
    // The button that was pressed is gone.
    field.current?.querySelector('textarea')?.focus();
  };
  return (
    <form class="tip-form" ref={field} onSubmit={add}>
      <Field
        name="lines"
        label={words.label}
        help={words.help}
        fault={fault}
        rows={6}
        value={texts.lines}
        onInput={(lines) => {
          setSaid({});
          type({ lines });
        }}
      />
      {!fault && texts.lines.trim() !== '' && (
        <div class="preview">
          <p>{words.found(tips.length)}</p>
          {duplicates.length > 0 && (
            <details>
              <summary>{words.duplicates(duplicates.length)}</summary>
              <ul>
                {duplicates.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      <p class="form-actions">
        <button type="submit" class="main-action" aria-disabled={fault !== undefined}>
          {words.add}
        </button>
        {said.fault && (
          <strong class="fault" role="alert">
            {said.fault}
          </strong>
        )}
        <span role="status">
          {said.added && words.added(said.added.length)}
          {said.undone !== undefined && words.undone(said.undone)}
        </span>
        {said.added && (
          <button type="button" onClick={() => takeBack(said.added ?? [])}>
            {messages.notices.undo}
          </button>
        )}
      </p>
    </form>
  );
}

function preview(
  lines: string,
  own: readonly OwnTip[],
  messages: Messages,
): TipsFromLines & { fault?: string } {
  try {
    const found = tipsFromLines(lines, own);
    checkRoom(own, found.tips);
    return found;
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    return { tips: [], duplicates: [], fault: fault.localize(messages.options.faults) };
  }
}
