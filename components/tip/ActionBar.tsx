import type { PageMessages } from '../../data/messages/tip-en.ts';
import type { View } from '../../data/rotation/hand.ts';
import type { Action, TipPageModel } from './page-model.ts';

interface Props {
  model: TipPageModel;
  view: View;
}

/** The row of buttons under a tip. The rest is in the menu “More”. */
export function ActionBar({ model, view }: Props) {
  const { messages, card } = view;
  const attributes = model.deferred?.attributesOf(view);
  const press = (action: Action, { detail }: MouseEvent) => {
    // A double click moves on by two tips; on any other button it counts once, so as not to stamp twice.
    if (detail < 2 || action === 'next') model.press(action);
  };
  const button = (action: Action & keyof PageMessages, state?: object) => (
    <button
      type="button"
      data-action={action}
      {...attributes?.[action]}
      {...state}
      onClick={(event) => press(action, event)}
    >
      {messages[action]}
    </button>
  );
  return (
    <div class="actions">
      {button('next')}
      {button('save', { 'aria-pressed': card.mark.saved })}
      {button('tried')}
      <button type="button" class="more-button" popovertarget="more">
        {messages.more}
      </button>
      {button('options')}
    </div>
  );
}
