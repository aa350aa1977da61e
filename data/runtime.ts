import { browser } from 'wxt/browser';

/** Opens the options page in a tab, or shows the one that is open. A popup makes way for it. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  const isPopup = (await browser.tabs.getCurrent()) === undefined;
  if (isPopup) window.close();
}

/** The language of the browser's own menus, as a tag like `ja-JP`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
