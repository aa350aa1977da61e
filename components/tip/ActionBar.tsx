import type { PageMessages } from '../../data/messages/tip-en.ts';
import type { View } from '../../data/rotation/hand.ts';
import type { Action, TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
  view: View;
}

/** The row of buttons under a tip. */
export function ActionBar({ model, view }: Props) {
  const { messages, hasPrevious, card } = view;
  const hints = model.deferred?.hintsOf(view);
  const press = (name: Action, { detail }: MouseEvent) => {
    // A double click walks two tips on; elsewhere it is one wish, and not a second stamp.
    if (detail < 2 || name === 'next' || name === 'previous') model.press(name);
  };
  const button = (name: Action & keyof PageMessages, state?: object) => (
    <button type="button" {...hints?.[name]} {...state} onClick={(event) => press(name, event)}>
      {messages[name]}
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
