import type { Settings } from '../../../data/entries/settings.ts';
import { tipMessages } from '../../../data/messages/index.ts';
import type { PageMessages } from '../../../data/messages/tip-en.ts';
import { hasKeyboard } from '../../../data/storage/capabilities.ts';
import { menus } from '../../../data/storage/runtime.ts';
import { LevelChoice } from '../../base/LevelChoice.tsx';

interface Props {
  language: PageMessages['language'];
  settings: Settings;
  onChange(fields: Partial<Settings>): void;
}

const tipLanguages = ['en', 'ja', 'both'] as const;

/** What to choose on the first day, and how to keep the toolbar button in sight. */
export function FirstSteps({ language, settings, onChange }: Props) {
  const { welcome: messages, levels } = tipMessages[language];
  return (
    <div class="first-steps" id="first-steps" popover="auto">
      <p>
        <a href="options.html" target="_blank" rel="noopener">
          {messages.choose}
        </a>
      </p>
      <fieldset>
        <legend>{messages.tipLanguage}</legend>
        {tipLanguages.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="tipLanguage"
              value={value}
              checked={settings.tipLanguage === value}
              onChange={() => onChange({ tipLanguage: value })}
            />
            {messages.tipLanguages[value]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{messages.uiLanguage}</legend>
        {(['en', 'ja'] as const).map((value) => (
          <label key={value} lang={value}>
            <input
              type="radio"
              name="uiLanguage"
              value={value}
              checked={language === value}
              onChange={() => onChange({ uiLanguage: value })}
            />
            {value === 'en' ? 'English' : '日本語'}
          </label>
        ))}
      </fieldset>
      <LevelChoice
        chosen={settings.levels}
        messages={levels}
        onChoose={(chosen) => onChange({ levels: chosen })}
      />
      {hasKeyboard && (
        <p class="pin">
          <PuzzlePiece />
          {messages.pin[menus]}
        </p>
      )}
    </div>
  );
}

/** The button behind which browsers hide a new extension's. */
function PuzzlePiece() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 8h5.2a2.6 2.6 0 1 1 4.6 0H18v5.2a2.6 2.6 0 1 1 0 4.6V23H3v-5.5a2.4 2.4 0 1 0 0-4z" />
    </svg>
  );
}
