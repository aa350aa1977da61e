import { expect, test } from 'vitest';
import { pressForAnother, type TipOnPage, tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

/** A change of time zone is a change of the local hour and day that needs no fake. */
interface Zone {
  timeZone: string;
}

async function choose(mode: string): Promise<void> {
  await opened().desk.locator(`input[name="rotation"][value="${mode}"]`).click();
  await until(`the mode ${mode} to be stored`, async () =>
    JSON.stringify((await opened().stored()).settings)?.includes(`"rotation":"${mode}"`),
  );
}

async function tipInNewTab(): Promise<TipOnPage> {
  const page = await opened().newTab();
  const tip = await tipOn(page);
  await untilStored(tip);
  await page.close();
  return tip;
}

async function tipInPopup(): Promise<TipOnPage> {
  const page = await opened().openPage('popup');
  const tip = await tipOn(page);
  await page.close();
  return tip;
}

async function expectToStand(tip: TipOnPage): Promise<void> {
  expect(await tipInNewTab()).toEqual(tip);
  expect(await tipInPopup()).toEqual(tip);
}

async function untilStored(tip: TipOnPage): Promise<void> {
  await until('the tip to be stored', async () =>
    JSON.stringify((await opened().stored()).rotation)?.includes(`"${tip.id}"]`),
  );
}

/** Six and nine o'clock of the same day, and some hour of another day. */
function zones(): { morning: Zone; forenoon: Zone; otherDay: Zone } {
  const utc = new Date().getUTCHours();
  const zone = (offset: number) => ({
    timeZone: `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`,
  });
  const offset = ((6 - utc + 12 + 24) % 24) - 12;
  return {
    morning: zone(offset),
    forenoon: zone(offset + 3),
    otherDay: zone(offset >= -4 ? offset - 8 : offset + 18),
  };
}

test('Each day: the tip stands in tabs and popup and over a forgotten history, until another day comes.', async () => {
  const { morning, forenoon, otherDay } = zones();
  await opened().restart(morning);
  await choose('day');
  const tip = await tipInNewTab();
  await expectToStand(tip);
  await opened().restart({ ...forenoon, forgetHistory: true });
  await expectToStand(tip);
  await opened().restart(otherDay);
  const another = await tipInNewTab();
  expect(another.id).not.toBe(tip.id);
  await expectToStand(another);
});

test('Each hour: the tip stands in tabs and popup, until another hour comes.', async () => {
  // Far enough from the end of the hour.
  const [now, later] =
    new Date().getMinutes() < 45 ? ['Asia/Karachi', 'Asia/Dhaka'] : ['Asia/Kolkata', 'Asia/Yangon'];
  await opened().restart({ timeZone: now });
  await choose('hour');
  const tip = await tipInNewTab();
  await expectToStand(tip);
  await opened().restart({ timeZone: later });
  const another = await tipInNewTab();
  expect(another.id).not.toBe(tip.id);
  await expectToStand(another);
});

test('Only on request: the tip stands over restarts and a forgotten history, until “Next tip” is pressed.', async () => {
  await choose('paused');
  const tip = await tipInNewTab();
  await expectToStand(tip);
  await opened().restart({ forgetHistory: true });
  await expectToStand(tip);
  const page = await opened().newTab();
  const another = await pressForAnother(page, 'Next tip');
  await page.close();
  await expectToStand(another);
});

test('With each tab: the popup shows what the last tab showed and uses none up.', async () => {
  await choose('tab');
  const tip = await tipInNewTab();
  expect(await tipInPopup()).toEqual(tip);
  expect(await tipInPopup()).toEqual(tip);
  const popup = await opened().openPage('popup');
  const another = await pressForAnother(popup, 'Next tip');
  expect(another.id).not.toBe(tip.id);
  expect(await pressForAnother(popup, 'Previous tip')).toEqual(tip);
  await popup.close();
  expect((await tipInNewTab()).id).not.toBe(another.id);
});
