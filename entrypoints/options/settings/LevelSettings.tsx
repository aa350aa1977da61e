import type { Settings } from '../../../data/entries/settings.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { levels } from '../../../data/tips/tip.ts';
import type { ChangeSettings } from '../use-settings.ts';

interface Props {
  settings: Settings;
  messages: Messages;
  onChange: ChangeSettings;
}

/** Where the user teaches: what to try and to ask is chosen for these schools. */
export function LevelSettings({ settings, messages: { options }, onChange }: Props) {
  const { legend, choices, note } = options.levels;
  return (
    <fieldset aria-describedby="levels-note">
      <legend>{legend}</legend>
      {levels.map((level) => (
        <label class="choice" key={level}>
          <input
            type="checkbox"
            name="level"
            value={level}
            checked={settings.levels.includes(level)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(({ levels: chosen }) => ({
                levels: levels.filter((one) => (one === level ? checked : chosen.includes(one))),
              }))
            }
          />
          {choices[level]}
        </label>
      ))}
      <p class="note" id="levels-note">
        {note}
      </p>
    </fieldset>
  );
}
