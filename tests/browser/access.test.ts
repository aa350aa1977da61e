import axe from 'axe-core';
import { expect, inject, test } from 'vitest';
import { ROTATION_KEY } from '../../data/entries/keys.ts';
import collection from '../../data/tips.json';
import { hidingAllBut, rotationAfter } from '../drive/known-state.ts';
import { pressForAnother, untilReady, untilStill } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

declare global {
  /** What the page told those who listen, since it opened. */
  var announced: string[];
}

const opened = openBrowser();
const isFirefox = inject('kind') === 'firefox';

/** A page in a state of it. */
interface State {
  page: 'newtab' | 'popup' | 'options';
  hash?: string;
  /** What the page shows when the state is there. */
  shows: string;
  /** A newcomer has no settings. */
  isFirstDay?: true;
  /** What is stored before the page opens; a newcomer has nothing. */
  stored?: Record<string, unknown>;
  /** What brings the page into the state. */
  reach?(tab: DrivenTab): Promise<void>;
}

const click = (selector: string) => (tab: DrivenTab) => tab.page.locator(selector).click();
const press = (key: '?' | 'h' | 'i' | 't') => (tab: DrivenTab) => tab.page.keyboard.press(key);
const allHidden = hidingAllBut([]);
const tried = Object.fromEntries(
  collection.tips.map(({ id }) => [
    `mark:${id}`,
    { saved: true, tried: [{ id: 'a', date: '2026-11-23', at: 1 }], at: 1 },
  ]),
);

const states: Record<string, State> = {
  'a new tab': { page: 'newtab', shows: '.actions [aria-keyshortcuts]' },
  'a new tab with its suggestions': { page: 'newtab', shows: '[data-part="ask"]' },
  'a tip that is saved and stamped': { page: 'newtab', stored: tried, shows: '.stamp' },
  'what can be undone': { page: 'newtab', reach: press('h'), shows: '.notice button' },
  'the note to a stamp': { page: 'newtab', reach: press('t'), shows: '.note-form' },
  'what stands behind “More”': {
    page: 'newtab',
    reach: click('.more-button'),
    shows: '.more:popover-open',
  },
  'what the theme’s name opens': {
    page: 'newtab',
    reach: click('.tip-theme'),
    shows: '.theme-menu:popover-open',
  },
  'the help with the keys': { page: 'newtab', reach: press('?'), shows: 'dialog[open]' },
  'the first day': { page: 'newtab', isFirstDay: true, shows: '.welcome' },
  'the first steps': {
    page: 'newtab',
    isFirstDay: true,
    reach: click('.welcome [popovertarget]'),
    shows: '.first-steps:popover-open',
  },
  'a new tab with all tips hidden': {
    page: 'newtab',
    stored: allHidden,
    shows: '.all-hidden button',
  },
  'the popup': { page: 'popup', shows: '.actions [aria-keyshortcuts]' },
  'the popup with a theme of the moment': {
    page: 'popup',
    // Of another theme than the one that is chosen.
    stored: { [ROTATION_KEY]: rotationAfter(['talk-together']) },
    reach: async (tab) => {
      await click('.tip-theme')(tab);
      await click('[name="override"][value="avoid"]')(tab);
    },
    shows: '[data-theme="avoid"]',
  },
  'the popup with a note': { page: 'popup', reach: press('t'), shows: '.note-form' },
  'the settings': { page: 'options', hash: '#settings', shows: '.about' },
  'the list of all tips': { page: 'options', hash: '#tips', stored: tried, shows: 'main article' },
  'the stamp card': { page: 'options', hash: '#stamps', stored: tried, shows: 'main .stamp' },
  'the backup': { page: 'options', hash: '#backup', stored: tried, shows: '.backup' },
  'the sheets': { page: 'options', hash: '#sheets', stored: tried, shows: 'main article' },
  'the picture of a tip': {
    page: 'newtab',
    reach: press('i'),
    shows: '.picture :nth-child(2 of button)',
  },
  'the question after the first cycle': {
    page: 'newtab',
    stored: { [ROTATION_KEY]: { ...rotationAfter(['be-on-time']), cycle: 1 } },
    shows: '.welcome',
  },
  'the list of what was searched for': {
    page: 'options',
    hash: '#tips',
    stored: allHidden,
    reach: (tab) => tab.page.locator('[name="search"]').fill('JTE'),
    shows: 'mark',
  },
  'the form for new tips': {
    page: 'options',
    hash: '#tips',
    reach: async (tab) => {
      await click('.writing > summary')(tab);
      await click('.more-fields > summary')(tab);
    },
    shows: '.more-fields[open]',
  },
};

const looks = [
  { appearance: 'light', uiLanguage: 'en', tipLanguage: 'both' },
  { appearance: 'light', uiLanguage: 'ja', tipLanguage: 'ja' },
  { appearance: 'dark', uiLanguage: 'ja', tipLanguage: 'both' },
  { appearance: 'dark', uiLanguage: 'en', tipLanguage: 'en' },
];

// Each state in one look a browser, which differ in appearance and in the language of the menus.
const cases = Object.entries(states).map(([name, state], index) => {
  const look = looks[(index + (isFirefox ? 2 : 0)) % looks.length] ?? {};
  return { name, state, look };
});

/** Opens the page in the state. A newcomer has no settings. */
async function enter(
  { page, hash, isFirstDay, stored, shows, reach }: State,
  look: object,
): Promise<DrivenTab> {
  await opened().reset({ ...(!isFirstDay && { settings: look }), ...stored });
  const tab = await opened().openReady(page, undefined, hash);
  // High enough that the popup's row of buttons, which stays in sight, covers nothing.
  if (page === 'popup') await tab.page.setViewport({ width: 380, height: 1600 });
  await reach?.(tab);
  await until(shows, () => isThere(tab, shows));
  await untilReady(tab);
  await untilStill(tab);
  return tab;
}

async function isThere(tab: DrivenTab, selector: string): Promise<boolean> {
  return tab.evaluate(
    ({ document }, selector) => document.querySelector(selector) !== null,
    selector,
  );
}

/** What axe finds wrong, in words. */
async function violationsIn({ page }: DrivenTab, context = 'html', rules: string[] = []) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options = {
    preload: false,
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: rules }),
    rules: { 'target-size': { enabled: true } },
  };
  const found = await page.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  );
  const { violations } = found as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

test.each(cases)(
  'axe finds nothing wrong with $name ($look.appearance, $look.uiLanguage).',
  async ({ state, look }) => {
    const tab = await enter(state, look);
    expect(await violationsIn(tab)).toEqual([]);
    if (state.page !== 'options' && state.stored !== allHidden) {
      const text = '[data-part="text"]';
      expect(await violationsIn(tab, text, ['color-contrast-enhanced'])).toEqual([]);
    }
    await tab.close();
  },
);

const names = {
  en: {
    button: ['Next tip', 'Save', 'Tried it', 'More', 'Options'],
    inMenu: ['Previous tip', 'Hide', 'Copy'],
    group: ['For now, only'],
  },
  ja: {
    button: ['次へ', '保存', '試した', 'その他', '設定'],
    inMenu: ['前へ', '非表示', 'コピー'],
    group: ['今だけ、次のテーマにしぼる'],
  },
};

test.each(['en', 'ja'] as const)(
  'A screen-reader user finds everything by its name (%s).',
  async (language) => {
    const tab = await enter(
      { page: 'popup', shows: '.actions [aria-keyshortcuts]' },
      { uiLanguage: language, tipLanguage: 'both' },
    );
    const areNamed = async (role: string, expected: string[]) => {
      for (const name of expected) {
        // Firefox builds its tree of names only when it is asked for it.
        await until(`one ${role} “${name}”`, async () => {
          const found = await tab.page.$$(`::-p-aria([name="${name}"][role="${role}"])`);
          return found.length === 1;
        });
      }
    };
    const { button, group, inMenu } = names[language];
    await areNamed('button', button);
    await click('.tip-theme')(tab);
    await areNamed('group', group);
    await click('.more-button')(tab);
    await areNamed('button', inMenu);
    const languages = await tab.evaluate(({ document }) => [
      document.documentElement.lang,
      ...[...document.querySelectorAll<HTMLElement>('[data-part="text"] > *')].map(
        ({ lang }) => lang,
      ),
    ]);
    expect(languages).toEqual([language, 'en', 'ja']);
    await tab.close();
  },
);

/** Notes what the page tells those who listen from now on. */
function listen(): void {
  const regions = '[aria-live], [role="status"]';
  const regionOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest(regions);
  globalThis.announced = [];
  new MutationObserver((changes) => {
    const changed = new Set(changes.map(({ target }) => regionOf(target)));
    for (const region of changed) if (region) globalThis.announced.push(region.textContent);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

test('A changed tip is announced once, as a whole, and a page that opens announces nothing.', async () => {
  await opened().reset({ settings: { tipLanguage: 'both' } });
  await (await opened().openReady('newtab')).close();
  const page = await opened().browser.newPage();
  if (!isFirefox) await page.evaluateOnNewDocument(listen);
  const tab = await opened().openPage('newtab', page);
  await untilReady(tab);
  const announced = () => page.evaluate(() => globalThis.announced);
  // Firefox runs nothing in an extension's page before it is there.
  if (isFirefox) await page.evaluate(listen);
  else expect(await announced()).toEqual([]);
  const { text } = await pressForAnother(tab, 'Next tip');
  await untilReady(tab);
  expect(await announced()).toEqual([text]);
  const region = '[data-part="text"][aria-live="polite"][aria-atomic="true"]';
  expect(await isThere(tab, region)).toBe(true);
  await tab.close();
});

test('Only the view that is shown is underlined, in whatever colours the reader forces upon the page.', async () => {
  const tab = await opened().openReady('options', undefined, '#tips');
  const underlined = await tab.evaluate(({ document, getComputedStyle }) =>
    [...document.querySelectorAll('.views a')]
      .filter((link) => getComputedStyle(link).borderBlockEndStyle !== 'none')
      .map((link) => link.getAttribute('href')),
  );
  expect(underlined).toEqual(['#tips']);
  await tab.close();
});
