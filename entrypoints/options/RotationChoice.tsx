import { en } from '../../data/messages/en.ts';
import { rotationModes } from '../../data/rotation.ts';
import type { Settings } from '../../data/settings.ts';
import type { SettingsOnPage } from './use-settings.ts';

interface Props {
  settings: Settings;
  onChange: SettingsOnPage['change'];
}

/** When the tip changes. */
export function RotationChoice({ settings, onChange }: Props) {
  return (
    <fieldset>
      <legend>{en.rotation.legend}</legend>
      {rotationModes.map((mode) => (
        <label class="mode" key={mode}>
          <input
            type="radio"
            name="rotation"
            value={mode}
            checked={settings.rotation === mode}
            onChange={() => onChange(() => ({ rotation: mode }))}
          />
          {en.rotation.modes[mode]}
        </label>
      ))}
    </fieldset>
  );
}
