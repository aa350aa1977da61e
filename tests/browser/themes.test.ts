import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import { hidingAllBut, tipsOf } from '../drive/known-state.ts';
import { tipOn } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();
/** Two tips of each theme, so that a round of all of them is short. */
const eight = collection.themes.flatMap(({ id }) => tipsOf(id).slice(0, 2));

async function press(options: DrivenTab, theme: string): Promise<void> {
  await options.show();
  await options.page.locator(`input[name="theme"][value="${theme}"]`).click();
}

async function themesOn(options: DrivenTab): Promise<string[]> {
  return options.evaluate(({ document }) =>
    [...document.querySelectorAll<HTMLInputElement>('input[name="theme"]:checked')].map(
      ({ value }) => value,
    ),
  );
}

async function idInNewTab(): Promise<string> {
  const page = await opened().newTab();
  const { id } = await tipOn(page);
  await page.close();
  return id;
}

test('A theme switched off leaves open pages at once, stays away for two rounds of tabs, and comes back.', async () => {
  await opened().reset(hidingAllBut(eight));
  const options = await opened().openReady('options');
  const newTab = await opened().newTab();
  const { theme } = await tipOn(newTab);
  const popup = await opened().openPage('popup');
  expect((await tipOn(popup)).theme).toBe(theme);
  await press(options, theme);
  for (const page of [newTab, popup]) {
    await until('a tip of another theme', async () => (await tipOn(page)).theme !== theme);
    await page.close();
  }
  const others = eight.filter((id) => !tipsOf(theme).includes(id));
  const shown = new Set<string>();
  for (let tab = 0; tab < 2 * others.length; tab++) shown.add(await idInNewTab());
  expect([...shown].sort()).toEqual(others.sort());
  await press(options, theme);
  await until('it to be stored', async () => {
    const { settings } = await opened().stored();
    return Object(settings).themesOff?.length === 0;
  });
  // A tip that joins comes in the next cycle at the latest: after the rest of this one and all others of that one.
  let isBack = false;
  for (let tab = 0; tab <= 2 * others.length && !isBack; tab++) {
    isBack = tipsOf(theme).includes(await idInNewTab());
  }
  expect(isBack).toBe(true);
});

test('The last theme that is on cannot be switched off, and the page says why; choices outlive a restart.', async () => {
  const options = await opened().openReady('options');
  for (const theme of ['in-class', 'beyond', 'avoid']) {
    await press(options, theme);
    await until(`${theme} to be off`, async () => !(await themesOn(options)).includes(theme));
  }
  await press(options, 'outside');
  await until('the reason', () =>
    options.evaluate(({ document }) =>
      document.body.innerText.includes('At least one theme stays on'),
    ),
  );
  expect(await themesOn(options)).toEqual(['outside']);
  await until('the choice to be stored', async () => {
    const { settings } = await opened().stored();
    return Object(settings).themesOff?.length === 3;
  });
  await opened().restart();
  expect(await themesOn(await opened().openReady('options'))).toEqual(['outside']);
  expect(tipsOf('outside')).toContain(await idInNewTab());
});
