import { expect, test } from 'vitest';
import type { Rotation } from '../../data/rotation/rotation.ts';
import { pressForAnother, type TipOnPage, tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

async function choose(mode: string): Promise<void> {
  const options = await opened().openReady('options');
  await options.page.locator(`input[name="rotation"][value="${mode}"]`).click();
  await until(`the mode ${mode} to be stored`, async () =>
    JSON.stringify((await opened().stored()).settings)?.includes(`"rotation":"${mode}"`),
  );
  await options.close();
}

/** Lets the standing tip have been dealt at another time, and the history be forgotten meanwhile. */
async function comeBackAfter(change: (since: string) => string): Promise<void> {
  const stored = await opened().stored();
  const rotation = stored.rotation as Rotation;
  await opened().reset({ ...stored, rotation: { ...rotation, since: change(rotation.since) } });
}

const inAnotherHour = (since: string) => `${since.slice(0, 11)}23`;
const onAnotherDay = (since: string) => `2026-01-31${since.slice(10)}`;
const atTheSameTime = (since: string) => since;

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

test('Each day: the tip stands in tabs and popup and over a forgotten history, until another day comes.', async () => {
  await choose('day');
  const tip = await tipInNewTab();
  await expectToStand(tip);
  await comeBackAfter(inAnotherHour);
  await expectToStand(tip);
  await comeBackAfter(onAnotherDay);
  const another = await tipInNewTab();
  expect(another.id).not.toBe(tip.id);
  await expectToStand(another);
});

test('Each hour: the tip stands in tabs and popup, until another hour comes.', async () => {
  await choose('hour');
  const tip = await tipInNewTab();
  await expectToStand(tip);
  await comeBackAfter(inAnotherHour);
  const another = await tipInNewTab();
  expect(another.id).not.toBe(tip.id);
  await expectToStand(another);
});

test('Only on request: the tip stands over a forgotten history, until “Next tip” is pressed.', async () => {
  await choose('paused');
  const tip = await tipInNewTab();
  await expectToStand(tip);
  await comeBackAfter(atTheSameTime);
  await expectToStand(tip);
  const page = await opened().newTab();
  const another = await pressForAnother(page, 'Next tip');
  await page.close();
  await expectToStand(another);
});

test('A tip that stands does so over a restart.', async () => {
  await choose('paused');
  const tip = await tipInNewTab();
  await opened().restart();
  await expectToStand(tip);
});

test('With each tab: the popup shows what the last tab showed and uses none up.', async () => {
  await opened().reset({ settings: { rotation: 'paused' } });
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
