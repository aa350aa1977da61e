import { expect, test } from 'vitest';
import { tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

async function fill(local: Record<string, unknown>, copies: Record<string, string>): Promise<void> {
  await opened().reset(local);
  await opened().desk.evaluate((copies) => {
    for (const [key, value] of Object.entries(copies)) localStorage.setItem(key, value);
  }, copies);
}

async function expectTips(): Promise<void> {
  const ids: string[] = [];
  for (let tab = 0; tab < 2; tab++) {
    const page = await opened().newTab();
    const { id, text } = await tipOn(page);
    expect(text).not.toBe('');
    ids.push(id);
    await page.close();
  }
  expect(ids[0]).not.toBe(ids[1]);
}

test('With all storage emptied, pages show tips.', async () => {
  await fill({ rotation: undefined }, {});
  await expectTips();
});

const nonsense = [null, true, -1, 1e308, 'nonsense', [], [[]], {}, { cards: [{}] }, { count: 'x' }];

test.each(nonsense.map((value) => [JSON.stringify(value), value]))(
  'With %s wherever something is stored, pages show tips.',
  async (text, value) => {
    const fields = { seed: value, count: value, since: value, history: value };
    await fill({ settings: value, rotation: value }, { hand: text, rotation: text });
    await expectTips();
    await fill({ settings: value, rotation: fields }, { rotation: JSON.stringify(fields) });
    await expectTips();
  },
);

test('With text that is no JSON in localStorage, pages show tips.', async () => {
  await fill({}, { hand: '{"cards":', rotation: '\u0000' });
  await expectTips();
});

test('A bad setting falls back to its default and the good ones stay.', async () => {
  await fill({ settings: { themesOff: 7, rotation: 'paused', ofTomorrow: 'kept' } }, {});
  const options = await opened().openReady('options');
  const checked = (selector: string) =>
    options.evaluate(
      ({ document }, selector) => document.querySelectorAll(`${selector}:checked`).length,
      selector,
    );
  expect(await checked('[value="paused"]')).toBe(1);
  expect(await checked('[name="theme"]')).toBe(4);
  await options.page.locator('input[value="avoid"]').click();
  await until('the change to be stored', async () =>
    JSON.stringify((await opened().stored()).settings)?.includes('"themesOff":["avoid"]'),
  );
  expect((await opened().stored()).settings).toMatchObject({
    rotation: 'paused',
    ofTomorrow: 'kept',
  });
});

test('Stored settings that leave no theme on mean that all are on.', async () => {
  await fill({ settings: { themesOff: ['in-class', 'outside', 'beyond', 'avoid'] } }, {});
  const options = await opened().openReady('options');
  expect(
    await options.evaluate(
      ({ document }) => document.querySelectorAll('[name="theme"]:checked').length,
    ),
  ).toBe(4);
  await expectTips();
});

test('A tip under an id that no address can hold, and one that nobody can see, take no other with them.', async () => {
  const entries = {
    'tip:\ud800': { text: { en: 'Half a character.' }, at: 5 },
    'mark:\ud800': { saved: true, at: 5 },
    'tip:mine-0': { text: { en: '\u200b\u200e\u2060' }, at: 5 },
    'tip:mine-1': { text: { en: 'Sing.' }, at: 5 },
  };
  await fill(entries, {});
  const options = await opened().openReady('options', undefined, '#tips');
  const ids = await options.evaluate(({ document }) =>
    [...document.querySelectorAll<HTMLElement>('article[data-theme="mine"]')].map(
      ({ dataset: { tipId = '' } }) => (tipId.isWellFormed() ? tipId : 'half a character'),
    ),
  );
  expect(ids).toContain('mine-1');
  // Chromium itself stores the half as U+FFFD, which an address can hold.
  for (const id of ['half a character', 'mine-0']) expect(ids).not.toContain(id);
  await options.close();
  await expectTips();
});

test('A name written from right to left leaves the words around it in their order, and direction controls are not shown.', async () => {
  const tip = { text: { en: '\u202eSing\u202c it.' }, saidBy: '\u202eליאת (1-3)', at: 5 };
  await fill({ 'tip:mine-1': tip }, {});
  const page = await opened().openReady('newtab', undefined, '#mine-1');
  const shown = await until('the tip', () =>
    page.evaluate(({ document, getComputedStyle }) => {
      const name = document.querySelector('.tip-credit bdi');
      return (
        name && {
          text: document.querySelector('[data-part="text"]')?.textContent,
          name: name.textContent,
          isolation: getComputedStyle(name).unicodeBidi,
        }
      );
    }),
  );
  expect(shown).toEqual({ text: 'Sing it.', name: 'ליאת (1-3)', isolation: 'isolate' });
  await page.close();
});
