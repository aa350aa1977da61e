import { useRef } from 'preact/hooks';
import { changeSettings } from '../../../data/entries/mutations.ts';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import { isLastOn, switchTheme, themesOn } from '../../../data/rotation/deck.ts';
import { readHand, type View } from '../../../data/rotation/hand.ts';
import { mutate } from '../../../data/rotation/mutate.ts';
import { RubyText } from '../../base/RubyText.tsx';
import type { PageModel } from '../../tip/page-model.ts';
import { reconcileState } from '../reconcile-state.ts';
import { overrideThemes } from './override-themes.ts';

interface Props {
  model: PageModel;
  view: View;
  messages: TipMessages['themes'];
}

/**
 * What the theme's name opens: a check box for each theme. On the new tab they change the settings; in the popup they limit
 * it for the moment, such as to "In the classroom" two minutes before class.
 */
export function ThemeMenu({ model, view, messages }: Props) {
  const themes = useThemes();
  const { settings } = view;
  const { language } = view.messages;
  const isForNow = model.page === 'popup';
  const chosen = model.state?.themeOverride?.themes ?? [];
  // The hand lists only themes with tips to show.
  const tips = themes.map(({ id }) => ({ id, theme: id }));
  const on = isForNow ? chosen : themesOn(tips, settings.themesOff);
  const lastOn = isForNow ? undefined : on.find((id) => isLastOn(tips, settings.themesOff, id));
  const choose = (id: string, isOn: boolean) =>
    model.update(async (state) => {
      if (isForNow) {
        const others = chosen.filter((other) => other !== id);
        return overrideThemes(model.page, state, isOn ? [...others, id] : others);
      }
      const before = state.view.settings;
      const themesOff = switchTheme(tips, before.themesOff, id, isOn);
      await mutate(...changeSettings({ themesOff }, before, new Date()));
      return reconcileState(model.page, { ...state, notice: undefined });
    });
  return (
    <fieldset class="theme-menu" id="themes" popover="auto">
      <legend>{isForNow ? messages.forNow : messages.heading}</legend>
      {themes.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            name={isForNow ? 'override' : 'theme'}
            value={id}
            checked={on.includes(id)}
            aria-disabled={id === lastOn}
            aria-describedby={id === lastOn ? 'themes-note' : undefined}
            onClick={(event) => id === lastOn && event.preventDefault()}
            onChange={({ currentTarget: { checked } }) => choose(id, checked)}
          />
          <span>
            <RubyText text={title[language]} furigana={settings.furigana} />
          </span>
        </label>
      ))}
      <p id="themes-note">
        {lastOn && messages.lastOne}
        {isForNow && on.length === 0 && messages.noneForNow}
      </p>
    </fieldset>
  );
}

/** The themes with tips to show. They stay while the hand is being dealt anew. */
function useThemes() {
  const known = useRef(readHand()?.themes ?? []);
  known.current = readHand()?.themes ?? known.current;
  return known.current;
}
