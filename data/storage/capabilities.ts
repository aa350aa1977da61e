import { build, hasNewTab, isAndroid } from './main-page.ts';

/** Whether `storage.sync` reaches the user's other computers: Opera has none. */
export const hasSync = build.browser !== 'opera' && !isAndroid;

/** Whether there is a keyboard to speak of. */
export const hasKeyboard = !isAndroid;

/** Whether the browser's first window and its home button show a page of their own, whatever new tabs show. */
export const hasOwnHomePage = import.meta.env.FIREFOX && !isAndroid;

/** Whether a page can open the new tab that the browser has without us. */
export const hasBrowsersNewTab = hasNewTab && !import.meta.env.FIREFOX;
