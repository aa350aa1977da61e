import { useId } from 'preact/hooks';
import type { Messages } from '../../../../data/messages/en.ts';

/** What another page stored in a field that was changed here too. */
export interface Conflict {
  stored: string;
  messages: Messages;
  onResolve(isOwn: boolean): void;
}

interface Props {
  name: string;
  label: string;
  help?: string | undefined;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
  conflict?: Conflict | undefined;
  language?: 'en' | 'ja';
  rows?: number;
  value: string;
  onInput(value: string): void;
}

/** A field to write in, with its name above it, and beneath it what helps or what is wrong. */
export function Field(props: Props) {
  const { name, label, help, fault, conflict, language, rows = 2, value, onInput } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {/* A browser may check the spelling on the network, and what is written here stays here. */}
      <textarea
        spellcheck={false}
        id={id}
        name={name}
        rows={rows}
        lang={language}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id={`${id}-said`}>
        {fault && <strong class="fault">{fault}</strong>}
        {help && <small>{help}</small>}
      </p>
      {conflict && <Choice {...conflict} language={language} />}
    </div>
  );
}

interface ChoiceProps extends Conflict {
  language: Props['language'];
}

/** What was stored meanwhile, to be taken or not. */
function Choice({ stored, messages, language, onResolve }: ChoiceProps) {
  const words = messages.options.tips.form.conflict;
  return (
    <div class="conflict" role="alert">
      <p>{stored ? words.changed : words.emptied}</p>
      {stored && <p lang={language}>{stored}</p>}
      <p class="form-actions">
        <button type="button" onClick={() => onResolve(true)}>
          {words.own}
        </button>
        <button type="button" onClick={() => onResolve(false)}>
          {words.other}
        </button>
      </p>
    </div>
  );
}
