import { switchTheme, themesOn } from '../../data/deck.ts';
import { en } from '../../data/messages/en.ts';
import type { Theme, Tip } from '../../data/tips.ts';
import type { SettingsOnPage } from './use-settings.ts';

interface Props {
  themes: readonly Theme[];
  tips: readonly Pick<Tip, 'theme'>[];
  themesOff: readonly string[];
  onChange: SettingsOnPage['change'];
}

/** A check box for each theme. The last one that is on stays on, and says why. */
export function ThemeChoice({ themes, tips, themesOff, onChange }: Props) {
  const on = themesOn(tips, themesOff);
  return (
    <fieldset>
      <legend>{en.themes.legend}</legend>
      {themes.map(({ id, title, question }) => {
        const isOn = on.includes(id);
        const isLast = isOn && on.length === 1;
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
              onChange={() =>
                onChange((now) => ({ themesOff: switchTheme(tips, now.themesOff, id, !isOn) }))
              }
            />
            <b>{title.en}</b>
            <span>{en.tipCount(count)}</span>
            <small>{question.en}</small>
          </label>
        );
      })}
      <p class="note" id="last-theme" role="status">
        {on.length === 1 && en.themes.lastOne}
      </p>
    </fieldset>
  );
}
