import type { View } from '../../data/rotation/hand.ts';
import { readHand } from '../../data/rotation/hand.ts';
import { plainText } from '../../data/tips/ruby.ts';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
  view: View;
}

/** Limits the popup to one theme for the moment, such as "In the classroom" two minutes before class. Changes no setting. */
export function ThemeOverrideSelect({ model, view: { messages } }: Props) {
  const { themes = [] } = readHand() ?? {};
  return (
    <label class="moment">
      {messages.moment}
      <select
        name="moment"
        value={model.themeOverride?.theme ?? ''}
        onChange={({ currentTarget: { value } }) => model.chooseThemeOverride(value)}
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
