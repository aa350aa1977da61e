import { rmSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { findKind } from '../drive/browsers.ts';
import { buildWith } from '../drive/build-with.ts';
import { builds, ExtensionBrowser } from '../drive/extension-browser.ts';
import { until } from '../drive/until.ts';

/** Runs in each page: it sees nothing from outside. */
function goWrong(): void {
  setTimeout(() => {
    throw new Error('Thrown on purpose.');
  });
  console.error('Logged on purpose.');
}

test('At the end of each file, what a page logged, threw or asked another host for is known.', async () => {
  const kind = inject('kind');
  const build = buildWith(goWrong, builds[kind]);
  const browser = await ExtensionBrowser.start(findKind(kind), { build });
  try {
    expect(browser.faults()).toEqual([]);
    const page = await browser.openPage('options');
    await page.evaluate(({ location }) => {
      location.href = 'https://another-host.invalid/';
    });
    for (const words of ['Thrown on purpose.', 'Logged on purpose.', 'another-host.invalid']) {
      await until(words, async () => browser.faults().some((fault) => fault.includes(words)));
    }
  } finally {
    await browser.close();
    rmSync(build, { recursive: true });
  }
});
