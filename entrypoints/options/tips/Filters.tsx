import type { Ref } from 'preact';
import {
  countIn,
  countWith,
  type Filter,
  type Trait,
  traits,
} from '../../../data/library/filter.ts';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { plainText } from '../../../data/tips/ruby.ts';
import { ownTheme } from '../../../data/tips/tip.ts';

interface Props {
  /** The themes to choose from, and the tips with the words of the query. */
  listed: Pick<Library, 'themes' | 'tips' | 'marks'>;
  filter: Filter;
  messages: Messages;
  field: Ref<HTMLInputElement>;
  onFilter(change: Partial<Filter>): void;
}

/** Which tips the list is to hold, with how many they would be. */
export function Filters({ listed, filter, messages, field, onFilter }: Props) {
  const words = messages.options.tips.filters;
  const { language } = messages.page;
  const choose = (trait: Trait, isOn: boolean) =>
    onFilter({ only: traits.filter((one) => (one === trait ? isOn : filter.only.includes(one))) });
  const themes = [...new Set([...listed.themes, ownTheme])].map(({ id, title }) => ({
    id,
    name: plainText(title[language]),
  }));
  return (
    <search class="filters">
      <label class="search">
        {words.search}
        <input
          ref={field}
          type="search"
          name="search"
          autoComplete="off"
          spellcheck={false}
          value={filter.query}
          onInput={({ currentTarget: { value } }) => onFilter({ query: value })}
        />
      </label>
      <label>
        {words.theme}{' '}
        <select
          name="theme-listed"
          value={filter.theme}
          onChange={({ currentTarget: { value } }) => onFilter({ theme: value })}
        >
          {[{ id: '', name: words.allThemes }, ...themes].map(({ id, name }) => (
            <option key={id} value={id}>
              {words.choice(name, countIn(listed, filter, id))}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.only}</legend>
        {traits.map((trait) => (
          <label key={trait}>
            <input
              type="checkbox"
              name="only"
              value={trait}
              checked={filter.only.includes(trait)}
              onChange={({ currentTarget: { checked } }) => choose(trait, checked)}
            />
            {words[trait]} <small>{countWith(listed, filter, trait)}</small>
          </label>
        ))}
      </fieldset>
    </search>
  );
}
