import { useMemo, useRef, useState } from 'preact/hooks';
import type { Messages } from '../../../../data/messages/en.ts';
import { UserError } from '../../../../data/messages/user-error.ts';
import { checkRoom } from '../../../../data/tips/own-tips.ts';
import { MAX_CHARACTERS, type OwnTip, type WrittenTip } from '../../../../data/tips/tip.ts';
import {
  type DraftedTips,
  type DraftTexts,
  draftedTips,
  emptyTexts,
  type MoreName,
} from './drafted-tips.ts';
import { Field } from './TextField.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  own: readonly OwnTip[];
  messages: Messages;
  /** Which of the own tips do not travel, in words. */
  staying: string | undefined;
  /** Keeps the tips; resolves to what is wrong, in words, where that cannot be. */
  onKeep(tips: readonly WrittenTip[]): Promise<string | undefined>;
  /** Deletes tips that were just added; resolves in the same way. */
  onTakeBack(tips: readonly WrittenTip[]): Promise<string | undefined>;
}

/** What came of the last press of a button. */
interface Said {
  fault?: string;
  added?: readonly WrittenTip[];
  undone?: number;
}

/** Takes tips one a line, with more about them if wanted, and says what will come of many before they are added. */
export function AddForm({ own, messages, staying, onKeep, onTakeBack }: Props) {
  const words = messages.options.tips.add;
  const { texts, type, forget } = useDraft('new', emptyTexts);
  const [said, setSaid] = useState<Said>({});
  const form = useRef<HTMLFormElement>(null);
  const { tips, duplicates, tooLong, fault } = useMemo(
    () => read(texts, own, messages),
    [...Object.values(texts), own, messages],
  );
  const focus = (name: keyof DraftTexts) =>
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();

  const add = async (event: Event) => {
    event.preventDefault();
    const [long] = tooLong;
    if (fault || long) return focus(long ?? 'lines');
    const nothing = duplicates.length > 0 ? words.duplicate : words.nothing;
    const refusal = tips.length > 0 ? await onKeep(tips) : nothing;
    setSaid(refusal ? { fault: refusal } : { added: tips });
    if (!refusal) forget();
    focus('lines');
  };
  const takeBack = async (added: readonly WrittenTip[]) => {
    const refusal = await onTakeBack(added);
    setSaid(refusal ? { fault: refusal } : { undone: added.length });
    // The button that was pressed is gone.
    focus('lines');
  };
  const change = (changed: Partial<DraftTexts>) => {
    setSaid({});
    type(changed);
  };
  const more = (name: MoreName) => (
    <Field
      name={name}
      label={words[name]}
      fault={
        tooLong.includes(name)
          ? messages.options.tips.form.faults.long(texts[name].trim().length, MAX_CHARACTERS)
          : undefined
      }
      value={texts[name]}
      onInput={(text) => change({ [name]: text })}
    />
  );
  return (
    <form class="tip-form" ref={form} onSubmit={add}>
      <Field
        name="lines"
        label={words.lines}
        help={words.help}
        fault={fault}
        value={texts.lines}
        onInput={(lines) => change({ lines })}
      />
      <details class="more-fields">
        <summary>{words.more}</summary>
        <div>
          {/* To many tips at once belongs only who said them. */}
          {tips.length < 2 && more('other')}
          {tips.length < 2 && more('try')}
          {more('saidBy')}
        </div>
      </details>
      {!fault && tips.length + duplicates.length > 1 && (
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
      <p class="note" role="status">
        {said.added && staying}
      </p>
    </form>
  );
}

function read(
  texts: DraftTexts,
  own: readonly OwnTip[],
  messages: Messages,
): DraftedTips & { fault?: string } {
  try {
    const drafted = draftedTips(texts, own);
    checkRoom(own, drafted.tips);
    return drafted;
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    return {
      tips: [],
      duplicates: [],
      tooLong: [],
      fault: fault.localize(messages.options.faults),
    };
  }
}
