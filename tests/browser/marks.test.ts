import { expect, test } from 'vitest';
import { ROTATION_KEY } from '../../data/entries/keys.ts';
import { LOCKS } from '../../data/storage/locks.ts';
import { OUTBOX_PREFIX } from '../../data/storage/outbox.ts';
import collection from '../../data/tips.json';
import { hidingAllBut, rotationAfter, tipsOf } from '../drive/known-state.ts';
import { pressForAnother, tipOn, untilReady } from '../drive/pages.ts';
import { named, type Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

interface Mark {
  saved?: boolean;
  hidden?: boolean;
  tried?: { date?: string; note?: string; deleted?: boolean }[];
}

async function markOf(id: string): Promise<Mark> {
  return ((await opened().stored())[`mark:${id}`] ?? {}) as Mark;
}

function countOf(rotation: unknown): number {
  return (rotation as { count?: number } | undefined)?.count ?? 0;
}

async function isPressed(tab: Tab, name: string): Promise<boolean> {
  return tab.evaluate(({ document }, name) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find((button) => button.textContent === name);
    return button?.getAttribute('aria-pressed') === 'true';
  }, name);
}

async function shows(tab: Tab, words: string): Promise<boolean> {
  return tab.evaluate(({ document }, words) => document.body.innerText.includes(words), words);
}

test('A tip saved on the new tab is saved in the popup at once, and the other way round, and after a restart.', async () => {
  const tab = await opened().newTab();
  const { id } = await tipOn(tab);
  const popup = await opened().openPage('popup');
  expect((await tipOn(popup)).id).toBe(id);
  await tab.press('Save');
  await until('the popup to know', () => isPressed(popup, 'Save'));
  await popup.press('Save');
  await until('the tab to know', async () => !(await isPressed(tab, 'Save')));
  await popup.press('Save');
  await until('the tab to know', () => isPressed(tab, 'Save'));
  await tab.close();
  await popup.close();
  await opened().restart();
  const again = await opened().openReady('popup');
  expect((await tipOn(again)).id).toBe(id);
  expect(await isPressed(again, 'Save')).toBe(true);
  await again.close();
});

test('Hiding shows the next tip; Undo brings the hidden one back.', async () => {
  const page = await opened().openPage('newtab');
  const { id } = await tipOn(page);
  await pressForAnother(page, 'Hide');
  expect((await markOf(id)).hidden).toBe(true);
  await page.press('Undo');
  await until('the tip to be back', async () => (await tipOn(page)).id === id);
  await untilReady(page);
  expect((await markOf(id)).hidden).toBe(false);
  expect(await shows(page, 'Hidden.')).toBe(false);
  await page.close();
});

test('“Tried it” stamps the tip with today’s date, takes a note, and is done for today: pressed again it opens the note, and can be taken back.', async () => {
  const id = 'speaking-speed';
  const earlier = { id: 'earlier', date: '2025-11-01', at: 1 };
  await opened().reset({
    rotation: rotationAfter([id]),
    [`mark:${id}`]: { tried: [earlier], at: 1 },
  });
  const page = await opened().openPage('popup');
  expect((await tipOn(page)).id).toBe(id);
  await untilReady(page);
  expect(await isPressed(page, 'Tried it')).toBe(false);
  await page.press('Tried it');
  await until('how far the card has come', () =>
    shows(page, `1 of ${collection.tips.length} · Stamp card`),
  );
  await page.page.locator('textarea').fill('They <b>sang</b> along.');
  await page.press('Save note');
  await until('the note', async () => (await markOf(id)).tried?.[1]?.note);
  const today = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((number) => String(number).padStart(2, '0'))
      .join('-');
  });
  expect((await markOf(id)).tried).toMatchObject([
    earlier,
    { date: today, note: 'They <b>sang</b> along.' },
  ]);
  await untilReady(page);
  expect(await shows(page, 'よくでき')).toBe(true);
  // The note is private: no colleague reads it over the shoulder.
  expect(await shows(page, 'sang')).toBe(false);
  expect(await shows(page, '×2')).toBe(true);
  expect(await isPressed(page, 'Tried it')).toBe(true);
  await page.press('Tried it');
  const written = () => page.evaluate(({ document }) => document.querySelector('textarea')?.value);
  await until('the note', async () => (await written()) === 'They <b>sang</b> along.');
  await untilReady(page);
  expect((await markOf(id)).tried).toHaveLength(2);
  await page.press('Undo');
  await until('one stamp', async () => !(await shows(page, '×2')));
  await untilReady(page);
  expect(await isPressed(page, 'Tried it')).toBe(false);
  await page.close();
});

test('A double click on “Tried it” is one stamp, on “Next tip” two tips.', async () => {
  // Dealt already: a tip that were next itself would be passed over, as one more.
  await opened().reset({ [ROTATION_KEY]: rotationAfter(['not-too-shy']) });
  const page = await opened().openPage('newtab', undefined, '#not-too-shy');
  // With room for all of it, no button moves from under the pointer as the note’s field goes.
  await page.page.setViewport({ width: 1280, height: 900 });
  const { id } = await tipOn(page);
  const doubleClick = async (name: string) => {
    const button = await until(name, () => page.page.$(named(name)));
    await button.click({ count: 2 });
  };
  await doubleClick('Tried it');
  await until('the stamp', async () => (await markOf(id)).tried?.length === 1);
  const { rotation } = await opened().stored();
  await doubleClick('Next tip');
  await until('the tip after the next', async () => {
    const now = (await opened().stored()).rotation;
    return countOf(now) === countOf(rotation) + 2;
  });
  await untilReady(page);
  expect((await markOf(id)).tried).toHaveLength(1);
  await page.close();
});

test('A page closed right after a click loses nothing.', async () => {
  const page = await opened().openPage('newtab');
  const { id } = await tipOn(page);
  const save = page.evaluate(({ document }) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent === 'Save')?.click();
  });
  await Promise.all([save, page.close()]);
  const options = await opened().openPage('options');
  const size = await until('a text size', () => options.page.$('[name="textSize"][value="large"]'));
  const choose = size.evaluate((radio) => (radio as HTMLInputElement).click());
  await Promise.all([choose, options.close()]);
  const next = await opened().newTab();
  await tipOn(next);
  await until('the mark', async () => (await markOf(id)).saved);
  await until('the text size', () =>
    next.evaluate(({ document }) => document.documentElement.dataset.textSize === 'large'),
  );
  await next.close();
});

test('What a closed page left is stored by the next, and if it comes again it overrules nothing and stamps nothing twice.', async () => {
  const page = await opened().openReady('newtab');
  const { id } = await tipOn(page);
  const items = () =>
    opened().desk.evaluate(
      (prefix) => Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)),
      OUTBOX_PREFIX,
    );
  // As long as the desk holds the lock of the outbox, no page stores what is in it.
  await opened().desk.evaluate(
    (lock) =>
      new Promise<void>((held) => {
        navigator.locks.request(lock, () => {
          held();
          return new Promise((release) => addEventListener('release', release, { once: true }));
        });
      }),
    LOCKS.outbox,
  );
  await page.press('Save');
  await page.press('Tried it');
  const left = await until('both in the outbox', async () => {
    const found = await items();
    return found.length === 2 && found;
  });
  await page.close();
  expect(await markOf(id)).toEqual({});
  await opened().desk.evaluate(() => dispatchEvent(new Event('release')));

  const next = await opened().openReady('newtab', undefined, `#${id}`);
  await until('the mark', async () => (await markOf(id)).tried?.length === 1);
  await until('the outbox to be empty', async () => (await items()).length === 0);
  await next.press('Save');
  await until('the later change', async () => (await markOf(id)).saved === false);
  await next.close();
  const before = await markOf(id);

  // As if the page had died between storing and removing them, and the browser brought them back.
  await opened().desk.evaluate((left) => {
    for (const [key, item] of left) localStorage.setItem(key, item);
  }, left);
  const again = await opened().openReady('newtab', undefined, `#${id}`);
  await until('the outbox to be empty', async () => (await items()).length === 0);
  expect(await markOf(id)).toEqual(before);
  expect(await isPressed(again, 'Save')).toBe(false);
  await again.close();
});

test('Twenty pages that mark at once lose no mark.', async () => {
  const pages = await opened().newTabs(20, false);
  const ids: string[] = [];
  for (const page of pages) {
    await page.show();
    ids.push((await tipOn(page)).id);
  }
  await Promise.all(pages.map((page) => page.press('Tried it')));
  for (const id of ids) {
    await until(`the stamp of ${id}`, async () => (await markOf(id)).tried?.length);
  }
  for (const page of pages) await page.close();
});

test.each([
  ['of that theme', 'avoid'],
  ['of another theme', 'beyond'],
])(
  'The popup, opened at a tip %s, keeps to a theme for the moment; the settings and the next tab know nothing of it.',
  async (_, theme) => {
    await opened().reset({ rotation: rotationAfter(tipsOf(theme).slice(0, 1)) });
    const page = await opened().openReady('popup');
    expect((await tipOn(page)).theme).toBe(theme);
    const before = await opened().stored();
    await page.page.locator('.tip-theme').click();
    await page.page.locator('[name="override"][value="avoid"]').click();
    await until('a tip of the theme', async () => (await tipOn(page)).theme === 'avoid');
    await untilReady(page);
    await page.page.keyboard.press('Escape');
    const ids = [(await tipOn(page)).id];
    const avoid = tipsOf('avoid');
    for (const _ of avoid.slice(1)) ids.push((await pressForAnother(page, 'Next tip')).id);
    expect(ids.sort()).toEqual(avoid.sort());
    await untilReady(page);
    expect(await opened().stored()).toEqual(before);
    await page.close();
  },
);

test('In the popup with a theme for the moment, a tip that another page hides gives way to another of the theme.', async () => {
  await opened().reset({ rotation: rotationAfter(tipsOf('beyond').slice(0, 1)) });
  const popup = await opened().openReady('popup');
  await popup.page.locator('.tip-theme').click();
  await popup.page.locator('[name="override"][value="avoid"]').click();
  await until('a tip of the theme', async () => (await tipOn(popup)).theme === 'avoid');
  await untilReady(popup);
  const { id } = await tipOn(popup);
  const tab = await opened().openReady('newtab', undefined, `#${id}`);
  expect((await tipOn(tab)).id).toBe(id);
  await tab.press('Hide');
  await until('another tip in the popup', async () => (await tipOn(popup)).id !== id);
  expect((await tipOn(popup)).theme).toBe('avoid');
  await tab.close();
  await popup.close();
});

test('A tip asked for by its address is shown, though it is hidden; “Next tip” goes on as ever.', async () => {
  await opened().reset({ 'mark:be-on-time': { hidden: true, at: 1 } });
  const page = await opened().openReady('newtab', undefined, '#be-on-time');
  expect((await tipOn(page)).id).toBe('be-on-time');
  expect(await isPressed(page, 'Hide')).toBe(true);
  await pressForAnother(page, 'Next tip');
  expect(await page.evaluate(({ location }) => location.hash)).toBe('');
  await page.close();
});

test('With all tips hidden the page says so and brings them back.', async () => {
  const page = await opened().openReady('newtab');
  await opened().store(hidingAllBut([]));
  await until('the page to say so', () => shows(page, 'You have hidden all tips.'));
  const other = await opened().openPage('newtab');
  await until('a new page to say so', () => shows(other, 'You have hidden all tips.'));
  await other.press('Show them all again');
  await tipOn(other);
  await tipOn(page);
  await page.close();
  await other.close();
});
