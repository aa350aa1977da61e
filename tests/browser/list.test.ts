import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import { tipOn, untilReady } from '../drive/pages.ts';
import { type DrivenTab, named } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

async function openList(): Promise<DrivenTab> {
  const tab = await opened().openReady('options', undefined, '#tips');
  expect(await rowsOn(tab)).not.toEqual([]);
  return tab;
}

/** The ids of the rows, from top to bottom. */
async function rowsOn(tab: DrivenTab): Promise<string[]> {
  return tab.evaluate(({ document }) =>
    [...document.querySelectorAll<HTMLElement>('article')].map(
      ({ dataset }) => dataset.tipId ?? '',
    ),
  );
}

async function textOf(tab: DrivenTab, id: string): Promise<string> {
  return tab.evaluate(
    ({ document }, id) =>
      document.querySelector<HTMLElement>(`article[data-tip-id="${id}"]`)?.innerText ?? '',
    id,
  );
}

async function pressOn(tab: DrivenTab, id: string, name: string): Promise<void> {
  await tab.show();
  await tab.page.locator(`article[data-tip-id="${id}"] ${named(name)}`).click();
}

async function isPressed(tab: DrivenTab, id: string, name: string): Promise<boolean> {
  return tab.evaluate(
    ({ document }, id, name) =>
      [...document.querySelectorAll(`article[data-tip-id="${id}"] [aria-pressed="true"]`)].some(
        ({ textContent }) => textContent === name,
      ),
    id,
    name,
  );
}

async function write(tab: DrivenTab, name: string, text: string): Promise<void> {
  await tab.show();
  await tab.page.locator(`[name="${name}"]`).fill(text);
}

async function openForm(tab: DrivenTab): Promise<void> {
  await tab.show();
  await tab.page.locator('.writing > summary').click();
}

async function ownTips(): Promise<unknown[]> {
  const stored = Object.entries(await opened().stored());
  return stored.filter(([key]) => key.startsWith('tip:')).map(([, tip]) => tip);
}

test('An own tip is written, seen on a new tab, changed, deleted, brought back and deleted for good.', async () => {
  const tab = await openList();
  await openForm(tab);
  await write(tab, 'lines', 'Join <b>cleaning</b> time.');
  await tab.page.locator('.more-fields > summary').click();
  await write(tab, 'other', '掃除《そうじ》を一緒《いっしょ》に。');
  await write(tab, 'try', 'Bring a broom.');
  await write(tab, 'saidBy', 'Ms Tanaka');
  await tab.press('Add');
  const id = await until('the new row', async () =>
    (await rowsOn(tab)).find((id) => id.startsWith('mine-')),
  );
  expect(await textOf(tab, id)).toContain('Join <b>cleaning</b> time.');
  expect(await ownTips()).toMatchObject([
    {
      text: { en: 'Join <b>cleaning</b> time.', ja: '掃除《そうじ》を一緒《いっしょ》に。' },
      try: { en: 'Bring a broom.' },
      saidBy: 'Ms Tanaka',
    },
  ]);

  const options = await opened().openReady('options');
  for (const theme of ['in-class', 'outside', 'beyond', 'avoid']) {
    await options.page.locator(`input[name="theme"][value="${theme}"]`).click();
  }
  const newTab = await opened().newTab();
  await until('the own tip alone', async () => (await tipOn(newTab)).id === id);
  expect((await tipOn(newTab)).text).toContain('Join <b>cleaning</b> time.');
  await newTab.close();

  await pressOn(tab, id, 'Edit');
  await tab.page.locator('article [name="text.en"]').fill('Join cleaning time on Friday.');
  await pressOn(tab, id, 'Save changes');
  await until('the change', async () => (await textOf(tab, id)).includes('on Friday.'));
  await pressOn(tab, id, 'Delete');
  await until('the tip to be gone', async () => !(await textOf(tab, id)).includes('on Friday.'));
  await pressOn(tab, id, 'Undo');
  await until('the tip to be back', async () =>
    JSON.stringify(await ownTips()).includes('on Friday.'),
  );
  await pressOn(tab, id, 'Delete');
  await until('the tip to be deleted', async () => {
    const tips = await ownTips();
    return tips.length === 1 && JSON.stringify(tips).includes('"deleted":true');
  });
  await tab.evaluate(({ location }) => location.reload());
  await until('the list without it', async () => {
    const rows = await rowsOn(tab);
    return rows.length > 0 && !rows.includes(id);
  });
  await untilReady(tab);
  expect(await rowsOn(tab)).not.toContain(id);
  await tab.close();
});

test('Many tips are pasted, one per line and without duplicates, and found by the readings of their kanji.', async () => {
  const tab = await openList();
  await openForm(tab);
  await write(
    tab,
    'lines',
    'Eat with class 1-3.\n竹馬《たけうま》を一緒《いっしょ》に。\n\nＥＡＴ with class 1-3.',
  );
  const says = (words: string) => () =>
    tab.evaluate(({ document }, words) => document.body.innerText.includes(words), words);
  await until('what would be added', says('2 tips are ready to be added.'));
  await until('what would not', says('1 line repeats a tip you have'));
  await tab.press('Add');
  await until('what was added', says('Added 2 tips to your own.'));
  await write(tab, 'search', 'タケウマ');
  await until('the one row', async () => (await rowsOn(tab)).length === 1);
  const [id = ''] = await rowsOn(tab);
  expect(await textOf(tab, id)).toContain('竹馬');
  await write(tab, 'search', 'nothing says this');
  await until('advice what to do', says('No tip matches all of this.'));
  await tab.press('Show all tips');
  await until('all rows', async () => (await rowsOn(tab)).length === collection.tips.length + 2);
  await tab.press('Undo');
  await until('what was taken back', says('Removed 2 tips again.'));
  await until(
    'the rows without',
    async () => (await rowsOn(tab)).length === collection.tips.length,
  );
  expect(await tab.evaluate(({ document }) => document.activeElement?.getAttribute('name'))).toBe(
    'lines',
  );
  await tab.close();
});

test('Two pages that change one tip keep each other’s fields; where both changed one, the second chooses.', async () => {
  await opened().store({
    'tip:mine-1': { text: { en: 'Sing.', ja: '歌いましょう。' }, saidBy: 'Ms Tanaka', at: 1 },
  });
  const [first, second] = [await openList(), await openList()];
  for (const tab of [first, second]) await pressOn(tab, 'mine-1', 'Edit');
  const change = async (tab: DrivenTab, name: string, text: string) => {
    await tab.show();
    await tab.page.locator(`article [name="${name}"]`).fill(text);
  };
  await change(first, 'text.en', 'Sing together.');
  await change(first, 'saidBy', 'Mr Sato');
  await change(second, 'text.en', 'Sing in the hall.');
  await pressOn(first, 'mine-1', 'Save changes');
  await until('the first change in the second page', async () =>
    (await textOf(second, 'mine-1')).includes('Sing together.'),
  );
  await pressOn(second, 'mine-1', 'Save changes');
  await pressOn(second, 'mine-1', 'Keep what I wrote');
  await pressOn(second, 'mine-1', 'Save changes');
  await until('the second change', async () =>
    JSON.stringify(await ownTips()).includes('in the hall.'),
  );
  expect(await ownTips()).toMatchObject([
    { text: { en: 'Sing in the hall.', ja: '歌いましょう。' }, saidBy: 'Mr Sato' },
  ]);
  for (const tab of [first, second]) await tab.close();
});

/** Presses “Save changes” in all open pages in one stretch: none of them has heard of the others by then. */
async function saveInAllPages(): Promise<void> {
  const count = await opened().desk.evaluate(() => {
    const views = (globalThis.browser ?? chrome).extension.getViews({ type: 'tab' });
    const buttons = views.flatMap(
      ({ document }) => document.querySelector<HTMLElement>('article [type="submit"]') ?? [],
    );
    for (const button of buttons) button.click();
    return buttons.length;
  });
  expect(count).toBe(2);
}

test('Of two pages that save one tip in the same moment both keep what they changed; where both changed one field, one is asked.', async () => {
  const tip = { text: { en: 'Sing.', ja: '歌いましょう。' }, saidBy: 'Ms Tanaka', at: 1 };
  await opened().store({ 'tip:mine-1': tip });
  const tabs = [await openList(), await openList()] as const;
  const edit = async (tab: DrivenTab, fields: Record<string, string>) => {
    await pressOn(tab, 'mine-1', 'Edit');
    for (const [name, text] of Object.entries(fields))
      await tab.page.locator(`article [name="${name}"]`).fill(text);
  };
  await edit(tabs[0], { 'text.en': 'Sing together.' });
  await edit(tabs[1], { saidBy: 'Mr Sato', 'text.ja': '歌おう。' });
  await saveInAllPages();
  await until('both changes', async () => JSON.stringify(await ownTips()).includes('Mr Sato'));
  await until('the first change', async () =>
    JSON.stringify(await ownTips()).includes('together.'),
  );
  expect(await ownTips()).toMatchObject([
    { text: { en: 'Sing together.', ja: '歌おう。' }, saidBy: 'Mr Sato' },
  ]);
  for (const tab of tabs)
    await until('both changes on the page', async () => {
      const text = await textOf(tab, 'mine-1');
      return text.includes('together.') && text.includes('Mr Sato');
    });

  await edit(tabs[0], { 'text.en': 'Sing on Monday.' });
  await edit(tabs[1], { 'text.en': 'Sing on Friday.', 'try.en': 'Hum.' });
  await saveInAllPages();
  const asked = await until('the choice', async () => {
    for (const tab of tabs) if ((await textOf(tab, 'mine-1')).includes('Meanwhile')) return tab;
    return undefined;
  });
  const other = asked === tabs[0] ? tabs[1] : tabs[0];
  const words = await asked.evaluate(
    ({ document }) =>
      document.querySelector<HTMLTextAreaElement>('article [name="text.en"]')?.value ?? '',
  );
  expect(['Sing on Monday.', 'Sing on Friday.']).toContain(words);
  expect(JSON.stringify(await ownTips())).not.toContain(words);
  expect(await ownTips()).toMatchObject([{ try: { en: 'Hum.' } }]);
  await pressOn(asked, 'mine-1', 'Keep what I wrote');
  await pressOn(asked, 'mine-1', 'Save changes');
  await until('what was chosen', async () => JSON.stringify(await ownTips()).includes(words));
  await until('it on the other page', async () => (await textOf(other, 'mine-1')).includes(words));
  expect(await textOf(other, 'mine-1')).not.toContain('Meanwhile');
  for (const tab of tabs) await tab.close();
});

test('On a school laptop the first tip stands within 200 px of the top, and beside the second.', async () => {
  const tab = await openList();
  await tab.page.setViewport({ width: 1366, height: 633 });
  const [first, second] = await tab.evaluate(({ document }) =>
    [...document.querySelectorAll('article h3')].slice(0, 2).map((tip) => {
      const { top, left } = tip.getBoundingClientRect();
      return { top, left };
    }),
  );
  expect(first?.top).toBeLessThanOrEqual(200);
  expect(second?.top).toBe(first?.top);
  expect(second?.left).toBeGreaterThan(683);
  await tab.close();
});

test('What is done in one list is seen at once in another, and after a reload and a restart.', async () => {
  const [tab, other] = [await openList(), await openList()];
  const [id = ''] = await rowsOn(tab);
  await pressOn(tab, id, 'Save');
  await pressOn(tab, id, 'Hide');
  await pressOn(tab, id, 'Tried it');
  await pressOn(tab, id, 'Add a note');
  await tab.page.locator('article [name="note"]').fill('They <i>sang</i>.');
  await pressOn(tab, id, 'Save note');
  const isThere = async (list: DrivenTab) =>
    (await isPressed(list, id, 'Save')) &&
    (await isPressed(list, id, 'Hide')) &&
    (await textOf(list, id)).includes('They <i>sang</i>.');
  await until('it in the other list', () => isThere(other));
  await tab.evaluate(({ location }) => location.reload());
  await until('it after a reload', () => isThere(tab));
  await opened().restart();
  const again = await openList();
  await until('it after a restart', () => isThere(again));
  await pressOn(again, id, 'Remove stamp');
  await until('the stamp to go', async () => !(await textOf(again, id)).includes('sang'));
  await pressOn(again, id, 'Undo');
  await until('the stamp to be back', () => isThere(again));
  await again.close();
});

test('Two thousand own tips are walked through by keyboard, and narrowed by what is typed.', async () => {
  const tips = Array.from({ length: 2000 }, (_, index) => [
    `tip:mine-${String(index).padStart(4, '0')}`,
    { text: { en: `Ask on day ${index}.` }, at: 1 },
  ]);
  await opened().reset(Object.fromEntries(tips));
  const tab = await openList();
  await tab.show();
  await tab.page.locator('[name="theme-listed"]').fill('mine');
  await until('own tips alone', async () => {
    const rows = await rowsOn(tab);
    return rows.length > 0 && rows.every((id) => id.startsWith('mine-'));
  });
  expect((await rowsOn(tab)).length).toBeLessThan(200);
  const rowWithFocus = () =>
    tab.evaluate(({ document }) =>
      [...document.querySelectorAll('article')].findIndex((row) =>
        row.contains(document.activeElement),
      ),
    );
  let row = await rowWithFocus();
  for (let keys = 0; row < 75 && keys < 600; keys++) {
    await tab.page.keyboard.press('Tab');
    if (keys % 20 === 0) row = await rowWithFocus();
  }
  expect(row).toBeGreaterThanOrEqual(75);
  await tab.page.locator('[name="search"]').click();
  await tab.page.keyboard.type('day 1234');
  await until('the one row', async () => (await rowsOn(tab)).join() === 'mine-1234');
  await tab.close();
});

test('What is searched for is marked, in kanji under its reading too, and unfolded where only a suggestion says it.', async () => {
  await opened().store({ settings: { tipLanguage: 'both', welcomed: true } });
  const tab = await openList();
  const marked = (id: string) =>
    tab.evaluate(
      ({ document }, id) =>
        [...document.querySelectorAll(`[data-tip-id="${id}"] mark`)]
          .filter((mark) => mark.checkVisibility())
          .map((mark) => mark.textContent),
      id,
    );
  const text = 'Please don’t be late for lessons.';
  await write(tab, 'search', 'LATE');
  await until('the hit', async () => (await marked('be-on-time')).includes('late'));
  expect(await textOf(tab, 'be-on-time')).toContain(text);
  await write(tab, 'search', 'jugyou');
  await until('the kanji', async () => (await marked('be-on-time')).join().includes('授業'));
  await write(tab, 'search', 'breakfast');
  await until('the suggestion', async () => (await marked('talk-together')).includes('breakfast'));
  await tab.close();
});
