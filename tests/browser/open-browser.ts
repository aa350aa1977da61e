import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findKind } from '../drive/browsers.ts';
import { ExtensionBrowser } from '../drive/extension-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    kind: 'chromium' | 'firefox';
  }
}

/** A fresh browser for the tests of a file. At the end nothing may have gone wrong unseen. */
export function openBrowser(): () => ExtensionBrowser {
  let browser: ExtensionBrowser | undefined;
  const opened = () => {
    if (!browser) throw new Error('The browser is opened before the first test.');
    return browser;
  };
  beforeAll(async () => {
    browser = await ExtensionBrowser.start(findKind(inject('kind')));
  });
  afterAll(async () => {
    await browser?.close();
    expect(browser?.faults()).toEqual([]);
  });
  return opened;
}
