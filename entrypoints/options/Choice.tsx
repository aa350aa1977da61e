interface Props<Value extends string> {
  name: string;
  legend: string;
  /** What stands beside each value, in the order shown. */
  choices: Record<Value, string>;
  chosen: Value;
  onChoose(value: Value): void;
}

/** One choice of several. */
export function Choice<Value extends string>({
  name,
  legend,
  choices,
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
          {choices[value]}
        </label>
      ))}
    </fieldset>
  );
}
