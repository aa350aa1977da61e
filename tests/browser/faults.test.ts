import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findKind } from '../drive/browsers.ts';
import { ExtensionBrowser } from '../drive/extension-browser.ts';
import { faultyBuild } from '../drive/faulty-build.ts';
import { killTrial, openingTrial, pages, pressTrial } from '../faults/trials.ts';

// A short round of `npm run test:faults`.
const kind = inject('kind');
const build = faultyBuild(kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.start(findKind(kind), { build });
});

afterAll(async () => {
  await browser?.close();
  rmSync(build, { recursive: true });
});

test.each(pages)('The %s waits for no answer of storage.', async (page) => {
  // It throws where nothing is shown.
  expect(await openingTrial(browser, 'silent', page, false)).toBeGreaterThan(0);
});

test('A press that storage never answers is shown and said, and stored by the next page.', async () => {
  const { said, isStored } = await pressTrial(browser, 'silent');
  expect(said).toContain('slow');
  expect(isStored).toBe(true);
});

test('A press that storage has no room for is shown and said, and stored once there is room.', async () => {
  const { said, isStored } = await pressTrial(browser, 'full');
  expect(said).toContain('full');
  expect(isStored).toBe(true);
});

test('Own tips that cannot be read keep no other tip from being shown.', async () => {
  expect(await openingTrial(browser, 'own tips rejecting', 'newtab', false)).toBeGreaterThan(0);
});

test('A press that is shown outlives a kill of the browser.', async () => {
  expect(await killTrial(browser, 200, { build })).toBe(true);
});
