interface Props<Value extends string> {
  name: string;
  legend: string;
  /** What stands beside each value, in the order shown. */
  choices: Record<Value, string>;
  /** The language of those choices that are not in the language of the page. */
  languages?: Partial<Record<Value, string>>;
  chosen: Value;
  onChoose(value: Value): void;
}

/** One choice of several. */
export function RadioGroup<Value extends string>({
  name,
  legend,
  choices,
  languages = {},
  chosen,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.keys(choices) as Value[]).map((value) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span lang={languages[value]}>{choices[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
