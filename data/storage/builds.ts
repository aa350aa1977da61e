/**
 * A build as WXT names it. (Nothing here is called `browser` alone: WXT would take it for the API and import the polyfill,
 * 10 kB before the first frame.)
 */
export interface Build {
  browser: string;
  mode: string;
}

/** The mode that replaces `production` in the build for the toolbar alone: `wxt build -m popup`. */
export const POPUP_MODE = 'popup';

/** Whether the build shows a tip on new tabs: not the one for the toolbar alone, and Opera allows it to no extension. */
export function overridesNewTab(build: Build): boolean {
  return build.mode !== POPUP_MODE && build.browser !== 'opera';
}
