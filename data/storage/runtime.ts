import { browser } from 'wxt/browser';

/** Opens the options page in a tab, or shows the one that is open. A popup makes way for it. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  const isPopup = (await browser.tabs.getCurrent()) === undefined;
  if (isPopup) window.close();
}

/** The address of the page that new tabs show. In Firefox it is another one in each installation. */
export function newTabAddress(): string {
  return browser.runtime.getURL('/newtab.html');
}

/** Opens the new tab that the browser has without us. */
export async function openBrowsersNewTab(): Promise<void> {
  const url = 'chrome://new-tab-page';
  try {
    await browser.tabs.update({ url });
  } catch (cause) {
    // Edge changes no new tab (https://github.com/sissbruecker/linkding-extension/pull/50).
    console.error('The browser’s own new tab is opened beside this one.', cause);
    await browser.tabs.create({ url });
  }
}

/** The language of the browser's own menus, as a tag like `ja-JP`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/**
 * What opens the popup from any page, as the browser writes it; empty where the user or another extension took it away,
 * undefined where extensions have no shortcuts, as in Firefox for Android.
 */
export async function popupShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands && (commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
}

export const isFirefox = import.meta.env.FIREFOX;

/** The browser as its menus differ. Edge takes the package of Chrome. */
export const menus = isFirefox
  ? 'firefox'
  : navigator.userAgent.includes('Edg/')
    ? 'edge'
    : 'chromium';
