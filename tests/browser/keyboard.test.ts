import type { KeyInput } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ROTATION_KEY, SETTINGS_KEY } from '../../data/entries/keys.ts';
import { tipEn } from '../../data/messages/tip-en.ts';
import collection from '../../data/tips.json';
import { rotationAfter } from '../drive/known-state.ts';
import { idsByLength, longestBuild } from '../drive/longest-build.ts';
import { type TipOnPage, tipOn, untilReady, untilStill } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser({ copyBuild: longestBuild });
const longest = idsByLength.at(-1) ?? '';

function openPage(name: 'newtab' | 'popup'): Promise<DrivenTab> {
  return opened().openReady(name);
}

async function isThere(tab: DrivenTab, selector: string): Promise<boolean> {
  return tab.evaluate(
    ({ document }, selector) => document.querySelector(selector) !== null,
    selector,
  );
}

async function press(tab: DrivenTab, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await tab.page.keyboard.press(key);
}

/** What has the focus, by its text or name, and whether that can be seen. */
async function focusOf(tab: DrivenTab): Promise<string> {
  return tab.evaluate(({ document, getComputedStyle }) => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body)
      return 'nothing';
    const isSeen = getComputedStyle(activeElement).outlineStyle !== 'none';
    const { key = '' } = activeElement.dataset;
    const name = activeElement.getAttribute('name') ?? activeElement.textContent + key;
    return isSeen ? name : `${name}, unseen`;
  });
}

/** Where the Tab key leads, so many times. */
async function walk(tab: DrivenTab, steps: number): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < steps; step++) {
    await press(tab, 'Tab');
    names.push(await focusOf(tab));
  }
  return names;
}

/** More than a page has places for the focus, with those of the browser around it. */
const MANY = 100;

/** Walks on to what has that name. */
async function walkTo(tab: DrivenTab, name: string): Promise<void> {
  for (let step = 0; step < MANY; step++) if ((await walk(tab, 1)).includes(name)) return;
  throw new Error(`The focus never came to “${name}”.`);
}

/** Walks back to what has that name. */
async function walkBackTo(tab: DrivenTab, name: string): Promise<void> {
  await tab.page.keyboard.down('Shift');
  await walkTo(tab, name);
  await tab.page.keyboard.up('Shift');
}

async function another(tab: DrivenTab, before: TipOnPage): Promise<TipOnPage> {
  return until('another tip', async () => {
    const now = await tipOn(tab);
    return now.id !== before.id && now;
  });
}

async function status(tab: DrivenTab, text: string): Promise<void> {
  await until(`“${text}”`, () =>
    tab.evaluate(
      ({ document }, text) =>
        document.querySelector('.notice [role="status"]')?.textContent === text,
      text,
    ),
  );
}

/** The name of the button that opens the themes. */
function titleOf({ theme }: TipOnPage): string {
  return collection.themes.find(({ id }) => id === theme)?.title.en ?? '';
}

const row = ['Next tip', 'Save', 'Tried it', 'More', 'Options'];

test('The Tab key leads through the first new tab from top to bottom, and the focus is seen.', async () => {
  const tab = await openPage('newtab');
  await until('the first day’s card', () => isThere(tab, '.welcome'));
  const theme = titleOf(await tipOn(tab));
  const expected = ['First steps', '日本語', 'Got it', theme, 'Copy question', ...row];
  expect(await walk(tab, expected.length)).toEqual(expected);
  await walkBackTo(tab, 'First steps');
  await press(tab, 'Enter');
  await until('the first steps', () => isThere(tab, '.first-steps:popover-open'));
  expect(await walk(tab, 3)).toEqual(['Choose your themes', 'tipLanguage', 'uiLanguage']);
  await press(tab, 'Escape');
  expect(await focusOf(tab)).toBe('First steps');
  await walkTo(tab, 'Got it');
  await press(tab, 'Enter');
  await until('no card', async () => !(await isThere(tab, '.welcome')));
  expect(await focusOf(tab)).toBe('Next tip');
  await tab.close();
});

test('On the new tab every key does what its button does.', async () => {
  const tab = await openPage('newtab');
  const first = await tipOn(tab);
  await press(tab, 'j');
  const second = await another(tab, first);
  await press(tab, 'k');
  expect((await another(tab, second)).id).toBe(first.id);
  await press(tab, 's');
  await until('a saved tip', () => isThere(tab, 'button[aria-pressed="true"]'));
  await press(tab, 's');
  await until('a tip not saved', async () => !(await isThere(tab, 'button[aria-pressed="true"]')));
  await press(tab, 't');
  await until('a stamp', () => isThere(tab, '.stamp'));
  await press(tab, 'h');
  expect((await another(tab, first)).id).not.toBe(first.id);
  await status(tab, 'Hidden. It will not come up again.');
  await tab.evaluate(({ navigator }) => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: async () => {} });
  });
  await press(tab, 'c');
  await status(tab, 'Copied.');
  await tab.close();
});

test('By keyboard alone a tip is tried, noted and undone; letters in the note are but letters.', async () => {
  const tab = await openPage('newtab');
  const { id } = await tipOn(tab);
  await walkTo(tab, 'Tried it');
  await press(tab, 'Enter');
  await until('the note', () => isThere(tab, 'textarea'));
  await walkBackTo(tab, 'note');
  await tab.page.keyboard.type('just great?');
  await untilReady(tab);
  expect((await tipOn(tab)).id).toBe(id);
  await walkTo(tab, 'Save note');
  await press(tab, 'Enter');
  await until('the note to be stored', async () =>
    JSON.stringify(await opened().stored()).includes('just great?'),
  );
  await tab.close();
});

test('Once a button is gone with what it did, the focus is on the row again.', async () => {
  const tab = await openPage('newtab');
  const { id } = await tipOn(tab);
  await press(tab, 'h');
  await until('the notice', () => isThere(tab, '.notice button'));
  await walkTo(tab, 'Undo');
  await press(tab, 'Enter');
  await until('the tip to be back', async () => (await tipOn(tab)).id === id);
  expect(await focusOf(tab)).toBe('Next tip');
  await press(tab, 't');
  await until('the note', () => isThere(tab, 'textarea'));
  await walkBackTo(tab, 'note');
  await tab.page.keyboard.type('Great.');
  await walkTo(tab, 'Save note');
  await press(tab, 'Enter');
  await status(tab, 'Note saved.');
  expect(await focusOf(tab)).toBe('Tried it');
  await press(tab, 'Enter');
  await until('the note', () => isThere(tab, 'textarea'));
  await walkBackTo(tab, 'Undo');
  await press(tab, 'Enter');
  await until('no stamp', async () => !(await isThere(tab, '.stamp')));
  expect(await focusOf(tab)).toBe('Tried it');
  await tab.close();
});

test('Who presses “Tried it” on a page that scrolls sees the note above it.', async () => {
  const tab = await opened().openReady('newtab', undefined, `#${longest}`);
  await tab.page.setViewport({ width: 360, height: 480 });
  await tab.press('Tried it');
  await until('the note', () => isThere(tab, '.note-form'));
  const isSeen = () =>
    tab.evaluate(({ document, innerHeight }) =>
      ['.note-form', '.actions'].every((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        // Pages scroll by whole pixels.
        return box && box.top > -1 && box.bottom < innerHeight + 1;
      }),
    );
  expect(await isSeen()).toBe(true);
  await tab.close();
});

test('On a school’s laptop the new stamp is whole above the note’s field.', async () => {
  await opened().reset({ [SETTINGS_KEY]: { welcomed: true } });
  const tab = await opened().openReady('newtab', undefined, '#speaking-speed');
  await tab.page.setViewport({ width: 1366, height: 633 });
  await press(tab, 't');
  await until('the note', () => isThere(tab, '.note-form'));
  await until('the stamp', () => isThere(tab, '.stamp'));
  await untilStill(tab);
  const [stamp = 0, row = 0] = await tab.evaluate(({ document }) => [
    document.querySelector('.stamp')?.getBoundingClientRect().bottom,
    document.querySelector('footer')?.getBoundingClientRect().top,
  ]);
  expect(stamp).toBeGreaterThan(0);
  expect(stamp).toBeLessThanOrEqual(row);
  await tab.close();
});

test('“?” and “More” show the keys; Escape closes them and gives the focus back.', async () => {
  const tab = await openPage('newtab');
  const first = await tipOn(tab);
  await walkTo(tab, 'Save');
  await press(tab, '?');
  await until('the help', () => isThere(tab, 'dialog:modal'));
  expect(await focusOf(tab)).toBe('Close');
  await press(tab, 'j', 'Escape');
  await until('no help', async () => !(await isThere(tab, 'dialog:modal')));
  expect(await focusOf(tab)).toBe('Save');
  await untilReady(tab);
  expect((await tipOn(tab)).id).toBe(first.id);
  await walkTo(tab, 'More');
  await press(tab, 'Enter');
  await until('what is more', () => isThere(tab, '.more:popover-open'));
  expect(await walk(tab, 6)).toEqual([
    `${tipEn.page.previous}K`,
    `${tipEn.page.hide}H`,
    `${tipEn.page.copy}C`,
    `${tipEn.more.picture}I`,
    `${tipEn.more.print}P`,
    `${tipEn.more.help}?`,
  ]);
  await press(tab, 'Escape');
  await until('the end of it', async () => !(await isThere(tab, '.more:popover-open')));
  expect(await focusOf(tab)).toBe('More');
  await press(tab, 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
  await until('the help', () => isThere(tab, 'dialog:modal'));
  await press(tab, 'Enter');
  await until('no help', async () => !(await isThere(tab, 'dialog:modal')));
  expect(await focusOf(tab)).toBe('More');
  await tab.close();
});

test('The help names the key that opens the popup, and keys that are not wanted do nothing.', async () => {
  const tab = await openPage('newtab');
  const popupKey = await until('the popup’s key', () =>
    tab.evaluate(({ document }) => document.querySelector('.help p')?.textContent),
  );
  expect(popupKey).toMatch(/^Ctrl\+Shift\+F opens the popup/);
  await press(tab, '?');
  await until('the help', () => isThere(tab, 'dialog:modal'));
  await walkTo(tab, 'keys');
  await press(tab, ' ');
  await until('no more keys', async () => !(await isThere(tab, '.actions [aria-keyshortcuts]')));
  const { id } = await tipOn(tab);
  await press(tab, 'Escape', 'j', '?');
  await untilReady(tab);
  expect(await isThere(tab, 'dialog:modal')).toBe(false);
  expect((await tipOn(tab)).id).toBe(id);
  await press(tab, 'Tab');
  await tab.press('More');
  await tab.press(tipEn.more.help);
  await tab.page.locator('input[name="keys"]').click();
  await until('the keys again', () => isThere(tab, '.actions [aria-keyshortcuts]'));
  await tab.close();
});

test('The popup is walked by keyboard too: a theme for the moment, its question, another tip.', async () => {
  // Of another theme than the one that is chosen.
  await opened().reset({ [ROTATION_KEY]: rotationAfter(['talk-together']) });
  const tab = await openPage('popup');
  const expected = [titleOf(await tipOn(tab)), 'Copy question', ...row];
  expect(await walk(tab, expected.length)).toEqual(expected);
  await walkBackTo(tab, titleOf(await tipOn(tab)));
  await press(tab, 'Enter');
  await until('the themes', () => isThere(tab, '.theme-menu:popover-open'));
  expect(await walk(tab, collection.themes.length)).toEqual(
    collection.themes.map(() => 'override'),
  );
  await press(tab, 't');
  await untilReady(tab);
  expect(await isThere(tab, '.note-form')).toBe(false);
  await press(tab, ' ');
  await until('a tip of the theme', async () => (await tipOn(tab)).theme === 'avoid');
  await press(tab, 'Escape');
  const shown = await tipOn(tab);
  expect(await focusOf(tab)).toBe(titleOf(shown));
  await press(tab, 'j');
  expect((await another(tab, shown)).theme).toBe('avoid');
  await tab.close();
});

test('On the new tab the theme’s name opens the settings of themes: one switched off leaves the tab at once, the last stays on.', async () => {
  const tab = await openPage('newtab');
  const { theme } = await tipOn(tab);
  await tab.page.locator('.tip-theme').click();
  await tab.page.locator(`[name="theme"][value="${theme}"]`).click();
  await until('a tip of another theme', async () => (await tipOn(tab)).theme !== theme);
  expect(await isThere(tab, '.theme-menu:popover-open')).toBe(true);
  const others = collection.themes.map(({ id }) => id).filter((id) => id !== theme);
  for (const other of others.slice(1)) {
    await tab.page.locator(`[name="theme"][value="${other}"]`).click();
    await until('it to be off', async () =>
      JSON.stringify((await opened().stored()).settings).includes(`"${other}"`),
    );
  }
  await until('the last to be known', () => isThere(tab, '[name="theme"][aria-disabled="true"]'));
  await tab.page.locator('[name="theme"][aria-disabled="true"]').click();
  await untilReady(tab);
  expect(await isThere(tab, `[name="theme"][value="${others[0]}"]:checked`)).toBe(true);
  expect((await tipOn(tab)).theme).toBe(others[0]);
  await tab.close();
});

test('In the popup the tip stays in its place while the Tab key goes along the row of buttons.', async () => {
  await opened().reset({ [ROTATION_KEY]: rotationAfter([longest]) });
  const tab = await openPage('popup');
  expect((await tipOn(tab)).id).toBe(longest);
  await tab.page.setViewport({ width: 380, height: 440 });
  await tab.page.focus('.actions button');
  await walk(tab, row.length - 1);
  expect(await focusOf(tab)).toBe('Options');
  expect(await tab.evaluate(({ scrollY }) => scrollY)).toBe(0);
  await tab.close();
});

test('A key closes the menu that lies over the tip.', async () => {
  const tab = await openPage('newtab');
  const first = await tipOn(tab);
  await tab.press('More');
  await until('what is more', () => isThere(tab, '.more:popover-open'));
  await press(tab, 'j');
  await another(tab, first);
  await untilReady(tab);
  expect(await isThere(tab, '.more:popover-open')).toBe(false);
  await tab.close();
});

test('With a voice on this machine a tip can be listened to, and stopped.', async () => {
  const tab = await openPage('newtab');
  const words = () => tab.evaluate(({ document }) => document.querySelector('.more')?.textContent);
  const help = () => tab.evaluate(({ document }) => document.querySelector('.help')?.textContent);
  expect(await words()).toContain(tipEn.more.picture);
  expect(await words()).not.toContain(tipEn.more.listen);
  expect(await help()).not.toContain(tipEn.more.listen);
  await tab.evaluate((window) => {
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ localService: true, lang: 'en-GB' }],
      speak: ({ text }: { text: string }) => {
        window.document.body.dataset.said = text;
      },
      cancel: () => {
        window.document.body.dataset.said = '';
      },
    });
    const { document } = window;
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    document.body.dataset.said = '';
  });
  const said = () => tab.evaluate(({ document }) => document.body.dataset.said);
  const before = await tipOn(tab);
  await press(tab, 'j');
  const { text } = await another(tab, before);
  await tab.press('More');
  expect(await help()).toContain(tipEn.more.listen);
  await tab.press(tipEn.more.listen);
  await until('the tip to be read', async () => (await said()) === text);
  await tab.press(tipEn.more.stop);
  await until('silence', async () => (await said()) === '');
  await press(tab, 'Escape', 'l');
  await until('the tip to be read', async () => (await said()) === text);
  await press(tab, 'j');
  await until('silence', async () => (await said()) === '');
  await tab.close();
});
