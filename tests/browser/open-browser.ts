import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { findKind, type Kind } from '../drive/browsers.ts';
import { ExtensionBrowser, type Options } from '../drive/extension-browser.ts';
import { seed } from '../drive/seed.ts';
import { steadyZone } from '../drive/steady-zone.ts';

declare module 'vitest' {
  interface ProvidedContext {
    kind: Kind;
  }
}

interface FileOptions extends Options {
  /** Makes a copy of the build for the browser, by its kind. It is removed at the end. */
  copyBuild?(kind: Kind): `/${string}`;
}

/**
 * A fresh browser for the tests of a file, where no hour ends meanwhile unless the options name a time zone. Each test begins
 * with nothing stored but a rotation whose seed is known. At the end nothing may have gone wrong unseen.
 */
export function openBrowser({ copyBuild, ...options }: FileOptions = {}): () => ExtensionBrowser {
  let browser: ExtensionBrowser | undefined;
  let copy: `/${string}` | undefined;
  const opened = () => {
    if (!browser) throw new Error('The browser is opened before the first test.');
    return browser;
  };
  beforeAll(async () => {
    const timeZone = steadyZone(new Date());
    const kind = inject('kind');
    copy = copyBuild?.(kind);
    browser = await ExtensionBrowser.start(findKind(kind), {
      timeZone,
      ...(copy && { build: copy }),
      ...options,
    });
  });
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(() => console.error(`To repeat this rotation, set JTE_TIPS_SEED=${seed}.`));
    await opened().reset();
  });
  afterAll(async () => {
    await browser?.close();
    if (copy) rmSync(copy, { recursive: true });
    expect(browser?.faults()).toEqual([]);
  });
  return opened;
}
