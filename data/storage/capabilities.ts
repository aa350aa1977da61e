import { overridesNewTab, syncs } from './builds.ts';

const build = { browser: import.meta.env.BROWSER, mode: import.meta.env.MODE };

/**
 * Firefox for Android takes the package of Firefox, but has no new tab for extensions, no commands and a `storage.sync`
 * that stays on the phone (November 2026).
 */
const isAndroid = import.meta.env.FIREFOX && navigator.userAgent.includes('Android');

/** Whether new tabs show a tip here. Elsewhere the popup stands in for them. */
export const hasNewTab = overridesNewTab(build) && !isAndroid;

/** The page that deals a tip each time it is opened, and greets who is new. */
export const mainPage = hasNewTab ? 'newtab' : 'popup';

/** Whether `storage.sync` reaches the user's other computers. */
export const hasSync = syncs(build) && !isAndroid;

/** Whether there is a keyboard to speak of. */
export const hasKeyboard = !isAndroid;

/** Whether the browser's first window and its home button show a page of their own, whatever new tabs show. */
export const hasOwnHomePage = import.meta.env.FIREFOX && !isAndroid;
