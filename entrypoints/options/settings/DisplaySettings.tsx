import type { Settings } from '../../../data/entries/settings.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { hasNewTab } from '../../../data/storage/main-page.ts';
import { RadioGroup } from '../RadioGroup.tsx';
import type { ChangeSettings } from '../use-settings.ts';

interface Props {
  settings: Settings;
  messages: Messages;
  onChange: ChangeSettings;
}

/** What can be chosen beside the themes. */
export function DisplaySettings({ settings, messages: { options }, onChange }: Props) {
  type Name = 'rotation' | 'tipLanguage' | 'uiLanguage' | 'appearance' | 'textSize';
  const choice = <N extends Name>(
    name: N,
    choices: Record<Settings[N], string>,
    languages: Partial<Record<Settings[N], string>> = {},
  ) => (
    <RadioGroup<Settings[N]>
      name={name}
      legend={options[name].legend}
      choices={choices}
      languages={languages}
      chosen={settings[name]}
      onChoose={(value) => onChange(() => ({ [name]: value }))}
    />
  );
  const { choices, whenOpened } = options.rotation;
  return (
    <>
      {choice('rotation', hasNewTab ? choices : { ...choices, tab: whenOpened })}
      <div>
        {choice('tipLanguage', options.tipLanguage.choices)}
        <label class="choice">
          <input
            type="checkbox"
            name="furigana"
            checked={settings.furigana}
            onChange={({ currentTarget: { checked } }) => onChange(() => ({ furigana: checked }))}
          />
          {options.furigana}
        </label>
      </div>
      {choice('uiLanguage', options.uiLanguage.choices, { en: 'en', ja: 'ja' })}
      {choice('appearance', options.appearance.choices)}
      {choice('textSize', options.textSize.choices)}
    </>
  );
}
