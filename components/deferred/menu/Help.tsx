import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { changeSettings } from '../../../data/entries/mutations.ts';
import type { TipMessages } from '../../../data/messages/tip-en.ts';
import type { View } from '../../../data/rotation/hand.ts';
import { mutate } from '../../../data/rotation/mutate.ts';
import { isFirefox, popupShortcut } from '../../../data/storage/runtime.ts';
import { startWork } from '../../base/ready.ts';
import type { PageModel } from '../../tip/page-model.ts';
import { capOf, type KeyName } from './shortcut-keys.ts';

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  /** The keys that do something here. */
  names: readonly KeyName[];
  model: PageModel;
  view: View;
  messages: TipMessages;
}

/** Which key does what, and a way to do without: who dictates or slips would rather have none. */
export function Help({ dialog, names, model, view, messages: { page, more, help } }: Props) {
  const shortcut = usePopupShortcut();
  const labelOf = (name: KeyName) => ({ ...page, ...more })[name];
  const choose = (keys: boolean) =>
    model.update(async (state) => {
      await mutate(...changeSettings({ keys }, view.settings, new Date()));
      return { ...state, notice: undefined };
    });
  return (
    <dialog class="help" ref={dialog} closedby="any" aria-labelledby="help-heading">
      {/* “Close” comes first, since the first control gets the focus. */}
      <div class="help-head">
        <h2 id="help-heading">{help.heading}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {help.close}
        </button>
      </div>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>
              <kbd>{capOf(name)}</kbd>
            </dt>
            <dd>{labelOf(name)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          name="keys"
          checked={view.settings.keys}
          onChange={({ currentTarget: { checked } }) => choose(checked)}
        />
        {help.use}
      </label>
      {shortcut !== undefined && (
        <p>
          {shortcut ? help.popup.replace('{keys}', shortcut) : help.noPopup}{' '}
          {help.changeIn[isFirefox ? 'firefox' : 'chromium']}
        </p>
      )}
    </dialog>
  );
}

/** What opens the popup from any page, as suggested or as the user chose in the browser; undefined until that is known. */
function usePopupShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  // Not after the frame: by then the page would count as ready.
  useLayoutEffect(() => {
    popupShortcut().then(setShortcut).finally(startWork());
  }, []);
  return shortcut;
}
