import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { findKind } from '../drive/browsers.ts';
import { ExtensionBrowser, type Options } from '../drive/extension-browser.ts';
import { seed } from '../drive/known-state.ts';
import { steadyZone } from '../drive/steady-zone.ts';

declare module 'vitest' {
  interface ProvidedContext {
    kind: 'chromium' | 'firefox';
  }
}

/**
 * A fresh browser for the tests of a file, where no hour ends meanwhile unless the options name a time zone. Each test begins
 * with nothing stored but a rotation whose seed is known. At the end nothing may have gone wrong unseen.
 */
export function openBrowser(options: Options = {}): () => ExtensionBrowser {
  let browser: ExtensionBrowser | undefined;
  const opened = () => {
    if (!browser) throw new Error('The browser is opened before the first test.');
    return browser;
  };
  beforeAll(async () => {
    const timeZone = steadyZone(new Date());
    browser = await ExtensionBrowser.start(findKind(inject('kind')), { timeZone, ...options });
  });
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(() => console.error(`To repeat this rotation, set JTE_TIPS_SEED=${seed}.`));
    await opened().reset();
  });
  afterAll(async () => {
    await browser?.close();
    expect(browser?.faults()).toEqual([]);
  });
  return opened;
}
