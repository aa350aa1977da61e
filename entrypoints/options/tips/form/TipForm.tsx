import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../../../../data/messages/en.ts';
import { MAX_CHARACTERS, type OwnTip, type WrittenTip } from '../../../../data/tips/tip.ts';
import { Field } from './TextField.tsx';
import { type FieldName, fieldNames, fieldsOf, tipIn } from './tip-fields.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  tip: OwnTip;
  messages: Messages;
  /** Keeps the tip; returns what is wrong, in words, where that cannot be. */
  onKeep(tip: WrittenTip): Promise<string | undefined> | string | undefined;
  onCancel(): void;
}

/** A form to change a tip of the user's own. What is typed stays until it is kept or given up. */
export function TipForm({ tip, messages, onKeep, onCancel }: Props) {
  const words = messages.options.tips.form;
  const form = useRef<HTMLFormElement>(null);
  const stored = fieldsOf(tip);
  const { texts, conflicts, type, resolve, forget } = useDraft(`tip ${tip.id}`, stored);
  const [isTold, setTold] = useState(false);
  const [said, setSaid] = useState<{ fault?: string | undefined }>();
  const { tip: written, faults } = tipIn(texts);

  const focus = (name: FieldName | undefined) =>
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  useEffect(() => focus('text.en'), []);

  const keep = async (event: Event) => {
    event.preventDefault();
    setTold(!written);
    setSaid(undefined);
    if (!written) return focus(fieldNames.find((name) => faults[name]));
    if (conflicts.length > 0) return focus(conflicts[0]);
    const fault = await onKeep(written);
    setSaid({ fault });
    if (fault) return;
    forget();
    focus('text.en');
  };
  const field = (name: FieldName, help?: string) => {
    const fault = isTold ? faults[name] : undefined;
    const language = name.endsWith('ja') ? { language: 'ja' as const } : {};
    return (
      <Field
        {...{ name, help, ...language }}
        label={words[name]}
        fault={fault && words.faults[fault](texts[name].trim().length, MAX_CHARACTERS)}
        conflict={
          conflicts.includes(name)
            ? { stored: stored[name], messages, onResolve: (isOwn) => resolve(name, isOwn) }
            : undefined
        }
        value={texts[name]}
        onInput={(text) => type({ [name]: text })}
      />
    );
  };
  return (
    <form class="tip-form" ref={form} onSubmit={keep}>
      {field('text.en')}
      {field('text.ja', words.ruby)}
      {field('try.en')}
      {field('try.ja')}
      {field('saidBy')}
      <p class="form-actions">
        <button type="submit" class="main-action">
          {words.change}
        </button>
        <button
          type="button"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {words.cancel}
        </button>
        {said?.fault && (
          <strong class="fault" role="alert">
            {said.fault}
          </strong>
        )}
      </p>
    </form>
  );
}
