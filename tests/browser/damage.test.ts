import { expect, test } from 'vitest';
import { tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

async function fill(local: Record<string, unknown>, copies: Record<string, string>): Promise<void> {
  await opened().reset({ rotation: undefined, ...local });
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
  await fill({}, {});
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
