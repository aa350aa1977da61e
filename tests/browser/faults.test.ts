import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { BEFORE_RESTORE_KEY, beforeSliceKey } from '../../data/entries/keys.ts';
import { findKind } from '../drive/browsers.ts';
import { builds, ExtensionBrowser } from '../drive/extension-browser.ts';
import { addressOf, faultyBuild } from '../drive/faulty-build.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { killTrial, openingTrial, pages, pressTrial } from '../faults/trials.ts';

// A short round of `npm run test:faults`.
const kind = inject('kind');
const build = faultyBuild(builds[kind]);
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

test('A restore that a kill cuts off is said on the next page, goes on with the same file, and is undone as a whole.', async () => {
  const tip = (index: number) => ({
    id: `mine-${index}`,
    text: { en: `${index} ${'Sing with us. '.repeat(30)}` },
    at: 5,
  });
  const tips = Array.from({ length: 1200 }, (_, index) => tip(index));
  const file = join(build, 'backup.json');
  writeFileSync(
    file,
    JSON.stringify({ format: 'jte-tips-backup', version: 1, date: '2026-11-23', marks: [], tips }),
  );
  const here = { 'tip:here': { text: { en: 'Be here.' }, at: 5 } };
  await browser.reset(here);
  const open = (fault = '') => browser.openReady('options', undefined, `${fault}#backup`);
  const read = (tab: DrivenTab, words: string) =>
    until(words, () =>
      tab.evaluate(({ document }, words) => document.body.innerText.includes(words), words),
    );
  const choose = async (tab: DrivenTab) => {
    const input = await tab.page.waitForSelector('input[type="file"]');
    await input?.uploadFile(file);
    await read(tab, 'Nothing has been changed yet.');
    await tab.press('Restore');
  };
  // Of its second slice storage never tells.
  await choose(await open(addressOf({ fault: 'silent', calls: ['set'], keys: beforeSliceKey(1) })));
  await until('the first slice', async () => BEFORE_RESTORE_KEY in (await browser.stored()));
  await browser.kill();
  const next = await open();
  const { stored } = Object((await browser.stored())[BEFORE_RESTORE_KEY]);
  expect(stored).toBeGreaterThan(0);
  await read(next, `cut off after ${stored} of 1,200 changes`);
  await choose(next);
  await read(next, 'Done: ');
  const ownTips = async () =>
    Object.entries(await browser.stored()).filter(([key]) => key.startsWith('tip:'));
  expect(await ownTips()).toHaveLength(1201);
  await next.press('Undo');
  await read(next, 'is as it was');
  const left = (await ownTips()).filter(([, tip]) => !Object(tip).deleted);
  expect(Object.fromEntries(left)).toEqual(here);
  await next.close();
});

test('A press that is shown outlives a kill of the browser.', async () => {
  expect(await killTrial(browser, 0)).toBe(true);
});
