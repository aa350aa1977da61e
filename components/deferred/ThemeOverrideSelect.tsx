import { readHand, type View } from '../../data/rotation/hand.ts';
import { plainText } from '../../data/tips/ruby.ts';
import type { PageModel } from '../tip/page-model.ts';
import { chooseThemeOverride } from './theme-override.ts';

interface Props {
  model: PageModel;
  view: View;
}

/** Limits the popup to one theme for the moment, such as "In the classroom" two minutes before class. Changes no setting. */
export function ThemeOverrideSelect({ model, view: { messages } }: Props) {
  const { themes = [] } = readHand() ?? {};
  const choose = (theme: string) =>
    model.update((state) => chooseThemeOverride(model.page, state, theme));
  return (
    <label>
      {messages.moment}
      <select
        name="moment"
        value={model.themeOverride?.theme ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        <option value="">{messages.allThemes}</option>
        {themes.map(({ id, title }) => (
          <option key={id} value={id}>
            {plainText(title[messages.language])}
          </option>
        ))}
      </select>
    </label>
  );
}
