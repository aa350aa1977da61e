import type { PageMessages } from '../../data/messages/tip-en.ts';
import type { View } from '../../data/rotation/hand.ts';
import type { Action } from './page-model.ts';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
  view: View;
}

/** The row of buttons under a tip. */
export function ActionBar({ model, view }: Props) {
  const { messages, hasPrevious, card } = view;
  const hints = model.deferred?.hintsOf(view);
  const press = (action: Action, { detail }: MouseEvent) => {
    // A double click moves on by two tips; on any other button it counts once, so as not to stamp twice.
    if (detail < 2 || action === 'next' || action === 'previous') model.press(action);
  };
  const button = (action: Action & keyof PageMessages, state?: object) => (
    <button
      type="button"
      data-action={action}
      {...hints?.[action]}
      {...state}
      onClick={(event) => press(action, event)}
    >
      {messages[action]}
    </button>
  );
  return (
    <div class="actions">
      {/* Not `disabled`, which would take the focus from whoever walks back by keyboard. */}
      {button('previous', { 'aria-disabled': !hasPrevious })}
      {button('next')}
      {button('save', { 'aria-pressed': card.mark.saved })}
      {button('hide', { 'aria-pressed': card.mark.hidden })}
      {button('tried')}
      {button('copy')}
      <button type="button" class="more-button" popovertarget="more">
        {messages.more}
      </button>
      {button('options', { class: 'actions-end' })}
    </div>
  );
}
