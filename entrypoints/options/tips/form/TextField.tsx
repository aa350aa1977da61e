import { useId } from 'preact/hooks';

interface Props {
  name: string;
  label: string;
  help?: string | undefined;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
  language?: 'en' | 'ja';
  rows?: number;
  value: string;
  onInput(value: string): void;
}

/** A field to write in, with its name above it, and beneath it what helps or what is wrong. */
export function Field({ name, label, help, fault, language, rows = 2, value, onInput }: Props) {
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
    </div>
  );
}
