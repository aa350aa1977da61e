import { browser } from 'wxt/browser';

/** Opens the options page in a tab, or shows the one that is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The language of the browser, as a tag like `ja-JP`. */
export function browserLanguage(): string {
  return navigator.language;
}
