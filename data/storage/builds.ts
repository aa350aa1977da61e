/** A build as WXT names it. */
export interface Build {
  browser: string;
  mode: string;
}

/** The mode that replaces `production` in the build for the toolbar alone: `wxt build -m popup`. */
export const POPUP_MODE = 'popup';

/** Whether the build shows a tip on new tabs: not the one for the toolbar alone, and Opera allows it to no extension. */
export function overridesNewTab({ browser, mode }: Build): boolean {
  return mode !== POPUP_MODE && browser !== 'opera';
}

/** Whether the browser of the build has a `storage.sync` that reaches the user's other computers. */
export function syncs({ browser }: Build): boolean {
  return browser !== 'opera';
}
