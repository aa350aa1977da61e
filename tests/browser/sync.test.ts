import { expect, test } from 'vitest';
import { en } from '../../data/messages/en.ts';
import { tipOn, untilReady } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

/** What the browser's sync holds. In the tests nobody is signed in, and it travels nowhere. */
async function synced(): Promise<Record<string, unknown>> {
  return opened().desk.evaluate(() => (globalThis.browser ?? chrome).storage.sync.get(null));
}

async function arriveBySync(items: Record<string, unknown>): Promise<void> {
  await opened().desk.evaluate(
    (items) => (globalThis.browser ?? chrome).storage.sync.set(items),
    items,
  );
}

test('A mark made in a page goes to the browser’s sync, and the options say so.', async () => {
  const options = await opened().openReady('options');
  const page = await opened().newTab();
  const { id } = await tipOn(page);
  await page.press('Save');
  await until('the mark in sync', async () =>
    JSON.stringify((await synced())[`mark:${id}`])?.includes('"saved":true'),
  );
  await page.close();
  await until('the notice', () =>
    options.evaluate(
      ({ document }, words) => document.body.innerText.includes(words),
      en.options.sync.allTravels,
    ),
  );
});

test('What comes by the browser’s sync is stored here, and shows in open pages.', async () => {
  const options = await opened().openReady('options');
  const page = await opened().newTab();
  const { id } = await tipOn(page);
  await untilReady(page);
  const at = Date.now() + 60_000;
  await arriveBySync({ [`mark:${id}`]: { saved: true, at }, settings: { textSize: 'large', at } });
  await until('the mark on the tip', () =>
    page.evaluate(({ document }) =>
      [...document.querySelectorAll('button[aria-pressed="true"]')].some(
        ({ textContent }) => textContent === 'Save',
      ),
    ),
  );
  await until('the setting in the options', () =>
    options.evaluate(
      ({ document }) => document.querySelector('[name="textSize"][value="large"]:checked') !== null,
    ),
  );
  expect((await opened().stored())[`mark:${id}`]).toMatchObject({ saved: true });
  await page.close();
});

test('A time far ahead that comes by the browser’s sync is set back, and what is done here later stands.', async () => {
  const page = await opened().openReady('newtab');
  const { id } = await tipOn(page);
  const at = 8.64e15;
  await arriveBySync({
    [`mark:${id}`]: { saved: true, at, times: { saved: at } },
    'tip:mine-1': { text: { en: 'Sing.' }, at },
  });
  const mark = async () => Object((await opened().stored())[`mark:${id}`]);
  await until('the mark', async () => (await mark()).saved === true);
  await until('the own tip', async () => 'tip:mine-1' in (await opened().stored()));
  const isPressed = (wanted: boolean) =>
    page.evaluate(
      ({ document }, wanted) =>
        [...document.querySelectorAll('button')].some(
          ({ textContent, ariaPressed }) =>
            textContent === 'Save' && ariaPressed === String(wanted),
        ),
      wanted,
    );
  await until('the mark on the tip', () => isPressed(true));
  await page.press('Save');
  await until('it to be taken back', async () => (await mark()).saved === false);
  await until('that in sync', async () =>
    JSON.stringify((await synced())[`mark:${id}`])?.includes('"saved":false'),
  );
  expect((await mark()).saved).toBe(false);
  expect(await isPressed(false)).toBe(true);
  const { [`mark:${id}`]: marked, 'tip:mine-1': tip } = await opened().stored();
  const tomorrow = (await page.evaluate((window) => window.Date.now())) + 24 * 60 * 60 * 1000;
  for (const entry of [marked, tip]) expect(Object(entry).at).toBeLessThan(tomorrow);
  await page.close();
});

test('More tips than sync has room for stay on this computer, and the options say how many.', async () => {
  const tips = Array.from({ length: 500 }, (_, i) => {
    const en = `<${i}> ${'Ask the class to say it 楽しく. '.repeat(10)}`;
    return [`tip:mine-${i}`, { text: { en }, at: Date.now() }];
  });
  await opened().reset(Object.fromEntries(tips));
  const options = await opened().openReady('options');
  const [, count] = await until('the notice', () =>
    options.evaluate(({ document }) =>
      /On this computer only: (\d+) of your own tips/.exec(document.body.innerText),
    ),
  );
  const keys = Object.keys(await synced()).filter((key) => key.startsWith('tip:'));
  expect(keys.length + Number(count)).toBe(500);
  expect(keys.length).toBeGreaterThan(200);
});
