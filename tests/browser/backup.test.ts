import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { findKind, type Kind } from '../drive/browsers.ts';
import { ExtensionBrowser } from '../drive/extension-browser.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { aFullLife } from '../unit/a-full-life.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();
const folder = mkdtempSync(join(tmpdir(), 'jte-tips-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function openBackup(browser: ExtensionBrowser): Promise<DrivenTab> {
  return browser.openReady('options', undefined, '#backup');
}

async function choose(tab: DrivenTab, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const input = await tab.page.waitForSelector('input[type="file"]');
  await input?.uploadFile(path);
}

async function read(tab: DrivenTab, words: string): Promise<void> {
  await until(words, () =>
    tab.evaluate(({ document }, words) => document.body.innerText.includes(words), words),
  );
}

/** The file that the button saves, but for its date. */
async function save(browser: ExtensionBrowser, tab: DrivenTab): Promise<string> {
  await tab.press('Save a backup');
  const name = await until('the name of the file', () =>
    tab.evaluate(({ document }) => /jte-tips-[\d-]+\.json/.exec(document.body.innerText)?.[0]),
  );
  const text = await browser.downloaded(name);
  const date = name.slice('jte-tips-'.length, -'.json'.length);
  expect(text).toContain(`  "date": "${date}",\n`);
  return text.replace(date, 'today');
}

test('A full life saved here gives the same backup again where nothing is stored, in either browser.', async () => {
  await opened().reset(aFullLife());
  const tab = await openBackup(opened());
  const saved = await save(opened(), tab);
  await tab.close();
  expect(saved.match(/"id": "mine-\d+",\n {6}"text"/g)).toHaveLength(1000);
  const restoreIn = async (browser: ExtensionBrowser) => {
    const page = await openBackup(browser);
    await choose(page, `${browser.kind}.json`, saved.replace('today', '2026-01-31'));
    await read(page, 'Add 1,000 tips of your own and marks on 31 tips');
    await page.press('Restore');
    await read(page, 'Done: ');
    expect(await save(browser, page), `from ${inject('kind')} to ${browser.kind}`).toBe(saved);
  };
  await opened().reset();
  await restoreIn(opened());
  const otherKind: Kind = inject('kind') === 'firefox' ? 'chromium' : 'firefox';
  const other = await ExtensionBrowser.start(findKind(otherKind));
  try {
    await restoreIn(other);
  } finally {
    await other.close();
  }
  expect(other.faults()).toEqual([]);
  // Two browsers on one busy machine.
}, 240_000);

const backup = { format: 'jte-tips-backup', version: 1, date: '2026-11-23', marks: [], tips: [] };
const hostile: [string, string | Uint8Array, string][] = [
  ['empty.json', '', 'This file is empty.'],
  ['6-mb.json', 'a'.repeat(6e6), 'larger than 5 MB'],
  ['shift-jis.txt', new Uint8Array([0x8e, 0xf6, 0x8b, 0xc6]), 'not text in UTF-8'],
  ['damaged.json', '{\r\n"format": jte-tips\r\n}', 'Line 2 of this file'],
  ['deep.json', '['.repeat(1e6), 'Line 1 of this file'],
  ['newer.json', JSON.stringify({ ...backup, version: 2 }), 'A newer version of JTE Tips'],
  [
    'proto.json',
    JSON.stringify(backup).replace('{', '{"__proto__":{"isAdmin":true},'),
    '“__proto__” is a field that no backup has',
  ],
  [
    'types.json',
    JSON.stringify({ ...backup, tips: [{ id: 'mine-1', text: { en: 7 }, at: 1 }] }),
    '“tips[0].text.en” has something',
  ],
  ['long.txt', `Short.\n${'あ'.repeat(501)}`, 'Line 2 has more than 500 characters'],
];

test('A hostile file meets a plain message and changes nothing.', async () => {
  await opened().reset({ 'tip:mine-1': { text: { en: 'Sing.' }, at: 5 } });
  const before = await opened().stored();
  const tab = await openBackup(opened());
  for (const [name, content, words] of hostile) {
    await choose(tab, name, content);
    await read(tab, words);
    await read(tab, 'Nothing was changed.');
  }
  expect((await opened().stored())['tip:mine-1']).toEqual(before['tip:mine-1']);
  expect(Object.keys(await opened().stored()).filter((key) => key.includes(':'))).toEqual([
    'tip:mine-1',
  ]);
  await tab.close();
});

test('Markup in a file is shown as the text that it is.', async () => {
  const evil = '<img src="x" onerror="alert(1)"><script>alert(2)</script>';
  const tip = { id: 'mine-evil', text: { en: evil, ja: evil }, saidBy: evil, at: 1 };
  const tried = [{ id: 's', date: '2026-11-23', note: evil, at: 1 }];
  const mark = { id: evil, tried, at: 1, times: { tried: 1 } };
  const tab = await openBackup(opened());
  await choose(tab, `${'<b>'}.json`, JSON.stringify({ ...backup, marks: [mark], tips: [tip] }));
  await read(tab, 'Add 1 tip of your own and marks on 1 tip');
  await tab.page.locator('summary').click();
  await read(tab, evil);
  expect(
    await tab.evaluate(
      ({ document }) => document.querySelectorAll('main :is(img, script, b)').length,
    ),
  ).toBe(0);
  await tab.press('Cancel');
  await tab.close();
});

test('What replaces all that is here is undone after a reload; and lines of a dropped text are added.', async () => {
  await opened().reset({
    'tip:mine-1': { text: { en: 'Sing.' }, at: 5 },
    'mark:mine-1': { saved: true, at: 5, times: { saved: 5 } },
  });
  const tab = await openBackup(opened());
  await tab.page.setViewport({ width: 1366, height: 633 });
  const dance = { id: 'mine-2', text: { en: 'Dance.' }, at: 5 };
  await choose(tab, 'dance.json', JSON.stringify({ ...backup, tips: [dance] }));
  // What is to be decided is in sight on a school laptop, and has the focus.
  await read(tab, 'Nothing has been changed yet.');
  const decision = await tab.evaluate(({ document, innerHeight }) => {
    const preview = document.querySelector('.restore-preview');
    const button = preview?.querySelector('.main-action')?.getBoundingClientRect();
    const isInSight = button !== undefined && button.top >= 0 && button.bottom <= innerHeight;
    return { isInSight, hasFocus: document.activeElement === preview?.querySelector('h3') };
  });
  expect(decision).toEqual({ isInSight: true, hasFocus: true });
  await tab.page.locator('input[name="restore"][value="replace"]').click();
  await read(tab, 'Remove 1 tip of your own and marks on 1 tip');
  await tab.press('Restore');
  await read(tab, 'Done: 2 tips of your own and marks on 1 tip.');
  const { 'tip:mine-1': gone, 'tip:mine-2': come } = await opened().stored();
  expect([gone, come]).toMatchObject([{ deleted: true }, { text: { en: 'Dance.' } }]);
  await opened().openReady('options', tab.page);
  await tab.page.locator('a[href="#backup"]').click();
  await tab.press('Undo');
  await read(tab, 'is as it was');
  expect(await opened().stored()).toMatchObject({
    'tip:mine-1': { text: { en: 'Sing.' } },
    'mark:mine-1': { saved: true },
    'tip:mine-2': { deleted: true },
  });

  await tab.evaluate((window) => {
    const dataTransfer = new window.DataTransfer();
    dataTransfer.items.add(new window.File(['sing.\r\n歌いましょう。\r\n'], 'tips.txt'));
    window.dispatchEvent(new window.DragEvent('drop', { dataTransfer, cancelable: true }));
  });
  await read(tab, 'Add 1 tip of your own');
  await read(tab, 'No change: 1 tip of your own');
  await tab.press('Add');
  await read(tab, 'Done: 1 tip of your own.');
  expect(Object.values(await opened().stored())).toContainEqual(
    expect.objectContaining({ text: { ja: '歌いましょう。' } }),
  );
  await tab.close();
});

test('Own tips that the list shows are handed on as a file of tips alone, which another ALT sees and adds.', async () => {
  const tip = { text: { en: 'Sing together.' }, try: { en: 'Hum.' }, saidBy: 'Ms Tanaka', at: 5 };
  await opened().reset({
    'tip:mine-1': tip,
    'tip:mine-2': { text: { en: 'Dance.' }, at: 5 },
    'mark:mine-1': { saved: true, tried: [{ id: 's', date: '2026-11-23', note: 'Fun.', at: 5 }] },
    settings: { themesOff: ['beyond'], at: 5 },
  });
  const list = await opened().openReady('options', undefined, '#tips');
  await read(list, 'Hand on all my tips (2)');
  await list.page.locator('[name="search"]').fill('sing together');
  await list.press('Hand on my tips shown here (1)');
  await read(list, '1 tip of your own with what to try and who said it');
  const name = await until('the name of the file', () =>
    list.evaluate(
      ({ document }) => /jte-tips-to-share-[\d-]+\.json/.exec(document.body.innerText)?.[0],
    ),
  );
  const text = await opened().downloaded(name);
  expect(JSON.parse(text)).toEqual({
    format: 'jte-tips-own-tips',
    version: 1,
    date: expect.any(String),
    marks: [],
    tips: [{ id: 'mine-1', ...tip }],
  });
  await list.close();

  const other = await ExtensionBrowser.start(findKind(inject('kind')));
  try {
    await other.reset({ 'tip:theirs': { text: { en: 'Be there.' }, at: 9 } });
    const tab = await openBackup(other);
    await choose(tab, name, text);
    await read(tab, 'Add 1 tip of your own');
    const choices = await tab.evaluate(
      ({ document }) => document.querySelectorAll('[name="restore"]').length,
    );
    expect(choices).toBe(0);
    await tab.press('Add');
    await read(tab, 'Done: 1 tip of your own.');
    const { settings, ...stored } = await other.stored();
    expect(stored).toMatchObject({
      'tip:mine-1': tip,
      'tip:theirs': { text: { en: 'Be there.' } },
    });
    expect(Object.keys(stored).filter((key) => key.startsWith('mark:'))).toEqual([]);
    expect(settings).toBeUndefined();
  } finally {
    await other.close();
  }
  expect(other.faults()).toEqual([]);
});

const marks = Array.from({ length: 50_000 }, (_, index) => ({ id: `tip-${index}` }));
const oneTip = (tip: object) =>
  JSON.stringify({ ...backup, tips: [{ id: 'mine-1', text: { en: 'Sing.' }, at: 5, ...tip }] });
const oneStamp = (stamp: object) => {
  const tried = [{ id: 's', date: '2026-11-23', at: 5, ...stamp }];
  return JSON.stringify({ ...backup, marks: [{ id: 'a', tried, at: 5, times: { tried: 5 } }] });
};

test.each([
  ['lists that never end', 'deep.json', '['.repeat(5e6), 'Line 1 of this file is damaged'],
  ['lists in lists', 'in.json', '['.repeat(2.5e6) + ']'.repeat(2.5e6), 'not a backup of JTE Tips'],
  ['one endless line', 'line.txt', 'ﷺ'.repeat(1.7e6), 'Line 1 has more than 500 characters'],
  [
    'too many marks',
    'marks.json',
    JSON.stringify({ ...backup, marks }),
    '“marks” has more than 5,000',
  ],
  ['too many lines', 'lines.txt', 'Sing.\n'.repeat(1e5), 'has more than 4,000 lines'],
])(
  'A file of millions of characters is refused before it is read as a whole: %s.',
  async (_, name, content, words) => {
    const tab = await openBackup(opened());
    await choose(tab, name, content);
    await read(tab, words);
    await read(tab, 'Nothing was changed.');
    await tab.close();
  },
);

test.each([
  ['an id that no address can hold', oneTip({ id: '\ud800' }), '“tips[0].id”'],
  ['a stamp’s id that is half a character', oneStamp({ id: 'a\udc00' }), '“marks[0].tried[0].id”'],
  ['a date that no calendar has', oneStamp({ date: '2026-02-31' }), '“marks[0].tried[0].date”'],
  [
    'a text that nobody can see',
    oneTip({ text: { en: '\u200b\u200e\u2060' } }),
    '“tips[0].text.en”',
  ],
])('A backup with %s is refused, and the place is named.', async (_, content, path) => {
  const tab = await openBackup(opened());
  await choose(tab, 'wrong.json', content);
  await read(tab, `${path} has something in it that does not belong there`);
  await read(tab, 'Nothing was changed.');
  await tab.close();
});

test('A time far ahead in a backup is set back to now, so that what is done later stands.', async () => {
  const tab = await openBackup(opened());
  await choose(tab, 'ahead.json', oneTip({ at: 8.64e15 }));
  await read(tab, 'Add 1 tip of your own');
  await tab.press('Restore');
  await read(tab, 'Done: 1 tip of your own.');
  const { 'tip:mine-1': stored } = await opened().stored();
  expect(Object(stored).at).toBeLessThanOrEqual(await tab.evaluate((window) => window.Date.now()));
  await tab.close();
});
