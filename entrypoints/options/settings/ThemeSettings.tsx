import { RubyText } from '../../../components/base/RubyText.tsx';
import type { Settings } from '../../../data/entries/settings.ts';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { isLastOn, switchTheme, themesOn } from '../../../data/rotation/deck.ts';
import type { ChangeSettings } from '../use-settings.ts';

interface Props {
  library: Library;
  settings: Settings;
  messages: Messages;
  onChange: ChangeSettings;
}

/** A check box for each theme. The last one that is on stays on, and says why. */
export function ThemeSettings({ library, settings, messages, onChange }: Props) {
  const { themes, tips, marks } = library;
  const { language } = messages.page;
  const { furigana } = settings;
  const on = themesOn(tips, settings.themesOff, marks);
  const lastOn = on.find((id) => isLastOn(tips, settings.themesOff, id, marks));
  return (
    <fieldset>
      <legend>{messages.options.themes.legend}</legend>
      {themes.map(({ id, title, question }) => {
        const isOn = on.includes(id);
        const isLast = id === lastOn;
        const count = tips.filter((tip) => tip.theme === id).length;
        return (
          <label class="theme" key={id}>
            <input
              type="checkbox"
              name="theme"
              value={id}
              checked={isOn}
              aria-disabled={isLast}
              aria-describedby={isLast ? 'last-theme' : undefined}
              onClick={(event) => isLast && event.preventDefault()}
              onChange={({ currentTarget: { checked } }) =>
                onChange(({ themesOff }) => ({
                  themesOff: switchTheme(tips, themesOff, id, checked, marks),
                }))
              }
            />
            <b lang={language}>
              <RubyText text={title[language]} furigana={furigana} />
            </b>
            <span>{messages.options.tipCount(count)}</span>
            <small lang={language}>
              <RubyText text={question[language]} furigana={furigana} />
            </small>
          </label>
        );
      })}
      <p class="note" id="last-theme" role="status">
        {lastOn && messages.options.themes.lastOne}
      </p>
    </fieldset>
  );
}
