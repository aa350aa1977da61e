import { useRef } from 'preact/hooks';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import type { View } from '../../../data/rotation/hand.ts';
import { hasBrowsersNewTab, hasKeyboard } from '../../../data/storage/capabilities.ts';
import { openBrowsersNewTab } from '../../../data/storage/runtime.ts';
import type { PageModel } from '../../tip/page-model.ts';
import { Help } from './Help.tsx';
import { hintsOf } from './key-hints.ts';
import { capOf, type KeyName, keyNames } from './shortcut-keys.ts';
import { useShortcutKeys } from './use-shortcut-keys.ts';
import { useSpeech } from './use-speech.ts';

interface Props {
  model: PageModel;
  view: View;
  messages: TipMessages;
}

/** The menu of what is not in the row of buttons, and the keys for all actions. */
export function More({ model, view, messages }: Props) {
  const menu = useRef<HTMLUListElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const listening = useSpeech(view);
  const perform = (name: KeyName) => {
    // Before help opens, so that the focus is back on the button of the menu when the dialog is closed.
    if (name !== 'listen') menu.current?.hidePopover();
    if (name === 'help') {
      listening.ask();
      dialog.current?.showModal();
    } else if (name === 'listen') listening.toggle();
    else model.press(name);
  };
  useShortcutKeys(view.settings.keys, perform);
  const hints = hintsOf(view);
  const entry = (name: KeyName, label: string, state?: object) => (
    <li>
      <button
        type="button"
        data-key={hints[name] && capOf(name)}
        {...hints[name]}
        {...state}
        onClick={() => perform(name)}
      >
        {label}
      </button>
    </li>
  );
  const { previous, hide, copy } = view.messages;
  const { listen, stop, picture, print, help, browsersNewTab } = messages.more;
  const leave = () =>
    model.update(async (state) => {
      await openBrowsersNewTab();
      return state;
    });
  const names = keyNames().filter((name) => name !== 'listen' || listening.isOffered);
  return (
    <>
      <ul class="more" id="more" popover="auto" ref={menu} onBeforeToggle={listening.ask}>
        {/* Not `disabled`, which would take the focus from whoever walks back by keyboard. */}
        {entry('previous', previous, { 'aria-disabled': !view.hasPrevious })}
        {entry('hide', hide, { 'aria-pressed': view.card.mark.hidden })}
        {entry('copy', copy)}
        {listening.isOffered && entry('listen', listening.isOn ? stop : listen)}
        {entry('picture', picture)}
        {entry('print', print)}
        {hasKeyboard && entry('help', help)}
        {hasBrowsersNewTab && model.page === 'newtab' && (
          <li>
            <button type="button" onClick={leave}>
              {browsersNewTab}
            </button>
          </li>
        )}
      </ul>
      <Help dialog={dialog} names={names} model={model} view={view} messages={messages} />
    </>
  );
}
