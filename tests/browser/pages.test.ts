import { expect, inject, test } from 'vitest';
import collection from '../../data/tips.json';
import { rotationAfter } from '../drive/known-state.ts';
import { pressForAnother, tipOn, untilReady } from '../drive/pages.ts';
import type { Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

test('Before any tab was opened, the popup shows the first tip, and the first tab shows it too.', async () => {
  const text = await opened().popupText();
  const shown = collection.tips.find((tip) => text.includes(tip.text.en));
  expect(shown).toBeDefined();
  const page = await opened().newTab();
  expect((await tipOn(page)).id).toBe(shown?.id);
  await page.close();
});

test('The first new tabs say what there is, whatever is done there, until that is put away for good.', async () => {
  const welcome = (tab: Tab) =>
    tab.evaluate(({ document }) => document.querySelector('.welcome')?.textContent ?? false);
  const first = await opened().newTab();
  expect(await until('the card', () => welcome(first))).toContain('brings a JTE’s tip');
  expect(await welcome(first)).toContain('puzzle piece');
  await first.press('Save');
  await until('it to be stored', async () =>
    Object.keys(await opened().stored()).some((key) => key.startsWith('mark:')),
  );
  await untilReady(first);
  expect(await welcome(first)).toContain('brings a JTE’s tip');
  const other = await opened().newTab();
  await until('the card', () => welcome(other));
  await first.press('Got it');
  for (const tab of [first, other]) {
    await until('the card to go', async () => !(await welcome(tab)));
    await tab.close();
  }
  expect((await opened().stored()).settings).toMatchObject({ welcomed: true });
  const next = await opened().openReady('newtab');
  expect(await welcome(next)).toBe(false);
  await next.close();
});

test('Whoever cannot read the menus of the first day finds the other language by its own name.', async () => {
  const tab = await opened().openReady('newtab');
  const language = () => tab.evaluate(({ document }) => document.documentElement.lang);
  await tab.press('日本語');
  await until('Japanese', async () => (await language()) === 'ja');
  await tab.press('English');
  await until('English', async () => (await language()) === 'en');
  expect((await opened().stored()).settings).toMatchObject({ uiLanguage: 'en' });
  await tab.close();
});

test('A new tab shows a tip, its theme, whose advice it is and the article, and leaves the focus alone.', async () => {
  const page = await opened().newTab();
  const { id, theme, text } = await tipOn(page);
  await untilReady(page);
  const tip = collection.tips.find((tip) => tip.id === id);
  expect({ theme, text }).toEqual({ theme: tip?.theme, text: tip?.text.en });
  const title = collection.themes.find((known) => known.id === theme)?.title.en;
  const seen = await page.evaluate(({ document }) => ({
    title: document.title,
    text: document.body.innerText,
    hasFocus: document.activeElement !== document.body,
  }));
  expect(seen.title).toBe('JTE Tips');
  expect(seen.text).toContain(title);
  const { author, magazine, issue } = collection.sources.find(({ id }) => id === tip?.source) ?? {};
  expect(seen.text).toContain(
    `${tip?.by === 'author' ? 'The author' : 'A JTE'} · ${author}, ${magazine}, ${issue?.en}`,
  );
  expect(seen.hasFocus).toBe(false);
  await page.close();
});

test('Going back to a tab’s page shows the tip that was there; a reload shows another.', async () => {
  const page = await opened().newTab();
  await tipOn(page);
  const tip = await pressForAnother(page, 'Next tip');
  await page.evaluate(({ location }) => location.assign('/options.html'));
  await until('the options', () =>
    page.evaluate(
      ({ document, location }) =>
        location.pathname === '/options.html' && document.querySelector('input') !== null,
    ),
  );
  await page.evaluate(({ history }) => history.back());
  expect(await tipOn(page)).toEqual(tip);
  await page.evaluate(({ location }) => location.reload());
  await until('another tip', async () => (await tipOn(page)).id !== tip.id);
  await page.close();
});

test('“Options” opens the options in a tab.', async () => {
  const page = await opened().openPage('newtab');
  await tipOn(page);
  await page.press('Options');
  await until('the options to be seen', () =>
    opened().desk.evaluate(() =>
      (globalThis.browser ?? chrome).extension
        .getViews({ type: 'tab' })
        .some(
          ({ document, location }) =>
            location.pathname === '/options.html' && document.visibilityState === 'visible',
        ),
    ),
  );
  await page.close();
});

test('Once every tip was dealt, the next tab asks once whether one a day is enough.', async () => {
  const rotation = { ...rotationAfter(['be-on-time']), cycle: 1 };
  const question = (tab: Tab) =>
    tab.evaluate(({ document }) =>
      /You have seen all \d+\./.test(document.querySelector('.welcome')?.textContent ?? ''),
    );
  for (const [answer, mode] of [
    ['No, as now', 'tab'],
    ['Yes, one a day', 'day'],
  ] as const) {
    await opened().reset({ rotation, settings: { rotation: 'tab', welcomed: true } });
    const tab = await opened().openReady('newtab');
    expect(await question(tab)).toBe(true);
    await tab.press(answer);
    await until('the question to go', async () => !(await question(tab)));
    await untilReady(tab);
    expect(
      await tab.evaluate(({ document }) => document.activeElement?.getAttribute('data-action')),
    ).toBe('next');
    const { settings } = await opened().stored();
    expect(settings).toMatchObject({ rotation: mode, askedDaily: true });
    await tab.close();
    const next = await opened().openReady('newtab');
    expect(await question(next)).toBeFalsy();
    await next.close();
  }
  await opened().reset({ settings: { welcomed: true } });
  const early = await opened().openReady('newtab');
  expect(await question(early)).toBeFalsy();
  await early.close();
});

test('“More” offers the browser’s own new tab where a page can open it.', async () => {
  const tab = await opened().openReady('newtab');
  await tab.press('More');
  const isOffered = await tab.evaluate(({ document }) =>
    [...document.querySelectorAll('.more button')].some(
      ({ textContent }) => textContent === 'Browser’s own new tab',
    ),
  );
  expect(isOffered).toBe(inject('kind') === 'chromium');
  if (isOffered) {
    await tab.press('Browser’s own new tab');
    await until('it', async () => tab.page.url() === 'chrome://new-tab-page/');
  }
  await tab.close();
});
