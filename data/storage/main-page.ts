/** The build that runs, as WXT names it. */
export const build = { browser: import.meta.env.BROWSER, mode: import.meta.env.MODE };

/**
 * Firefox for Android takes the package of Firefox, but has no new tab for extensions, no commands and a `storage.sync`
 * that stays on the phone (November 2026).
 */
export const isAndroid = import.meta.env.FIREFOX && navigator.userAgent.includes('Android');

/** Whether the manifest of the build overrides the new tab (set at build time, see wxt.config.ts). */
declare const OVERRIDES_NEW_TAB: boolean;

/** Whether new tabs show a tip here. Elsewhere the popup stands in for them. */
export const hasNewTab = OVERRIDES_NEW_TAB && !isAndroid;

/** The page that deals a tip each time it is opened, and greets who is new. */
export const mainPage = hasNewTab ? 'newtab' : 'popup';
