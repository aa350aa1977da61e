import { expect, test } from 'vitest';
import { tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

async function press(theme: string): Promise<void> {
  await opened().desk.bringToFront();
  await opened().desk.locator(`input[name="theme"][value="${theme}"]`).click();
}

async function themesOn(): Promise<string[]> {
  return opened().desk.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[name="theme"]:checked')].map(
      ({ value }) => value,
    ),
  );
}

test('A theme switched off leaves open pages at once, stays away for 100 tabs, and comes back.', async () => {
  const newTab = await opened().newTab();
  const { theme } = await tipOn(newTab);
  const popup = await opened().openPage('popup');
  expect((await tipOn(popup)).theme).toBe(theme);
  await press(theme);
  for (const page of [newTab, popup]) {
    await until('a tip of another theme', async () => (await tipOn(page)).theme !== theme);
    await page.close();
  }
  for (let tab = 0; tab < 100; tab++) {
    const page = await opened().newTab();
    expect((await tipOn(page)).theme).not.toBe(theme);
    await page.close();
  }
  await press(theme);
  await until('the theme to come back', async () => {
    const page = await opened().newTab();
    const isBack = (await tipOn(page)).theme === theme;
    await page.close();
    return isBack;
  });
});

test('The last theme that is on cannot be switched off, and the page says why; choices outlive a restart.', async () => {
  for (const theme of ['in-class', 'beyond', 'avoid']) {
    await press(theme);
    await until(`${theme} to be off`, async () => !(await themesOn()).includes(theme));
  }
  await press('outside');
  expect(await themesOn()).toEqual(['outside']);
  expect(await opened().desk.evaluate(() => document.body.innerText)).toContain(
    'At least one theme stays on',
  );
  await opened().restart();
  await until('the settings', async () => (await themesOn()).length > 0);
  expect(await themesOn()).toEqual(['outside']);
  const page = await opened().newTab();
  expect((await tipOn(page)).theme).toBe('outside');
  await page.close();
});
