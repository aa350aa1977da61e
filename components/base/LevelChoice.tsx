import type { TipMessages } from '../../data/messages/tip-en.ts';
import { type Level, levels } from '../../data/tips/tip.ts';

interface Props {
  chosen: readonly Level[];
  messages: TipMessages['levels'];
  /** Whether to say below what the choice is for. */
  isExplained?: boolean;
  onChoose(levels: Level[]): void;
}

/** Where the user teaches: what to try and to ask is chosen for these schools. */
export function LevelChoice({ chosen, messages, isExplained, onChoose }: Props) {
  const { legend, choices, note } = messages;
  return (
    <fieldset aria-describedby={isExplained ? 'levels-note' : undefined}>
      <legend>{legend}</legend>
      {levels.map((level) => (
        <label class="choice" key={level}>
          <input
            type="checkbox"
            name="level"
            value={level}
            checked={chosen.includes(level)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(levels.filter((one) => (one === level ? checked : chosen.includes(one))))
            }
          />
          {choices[level]}
        </label>
      ))}
      {isExplained && (
        <p class="note" id="levels-note">
          {note}
        </p>
      )}
    </fieldset>
  );
}
