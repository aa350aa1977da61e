import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import type { DrivenTab, Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();
const NOTE = 'They sang the whole song, and then they wanted to sing it again, louder. '.repeat(5);

/** A year's work: every bundled tip tried, with a note, and tips of the user's own. */
const year = Object.fromEntries([
  ...collection.tips.map(({ id }, index) => {
    const tried = [{ id: 'stamp-1', date: '2026-11-23', note: NOTE, at: index }];
    return [`mark:${id}`, { saved: index < 2, tried }];
  }),
  ...Array.from({ length: 20 }, (_, index) => [
    `tip:mine-${index}`,
    { text: { en: 'Eat lunch with a different class every day.', ja: '給食を一緒に。' } },
  ]),
]);

/** The longest that a tip of the user's own can be, with its marks. */
const long = {
  en: 'Some words of advice. '.repeat(22),
  ja: '生徒《せいと》の前で話してください。'.repeat(25),
};
const longest = { 'tip:mine-long': { text: long, try: long }, 'mark:mine-long': { saved: true } };

async function openView(view: string, stored: Record<string, unknown>): Promise<DrivenTab> {
  await opened().reset(stored);
  return opened().openReady('options', undefined, `#${view}`);
}

async function count(tab: Tab, selector: string): Promise<number> {
  return tab.evaluate(
    ({ document }, selector) => document.querySelectorAll(selector).length,
    selector,
  );
}

/** How many pages of paper the view takes. */
async function pagesOf(tab: DrivenTab): Promise<number> {
  const margin = '10mm';
  const pdf = await tab.page.pdf({
    preferCSSPageSize: true,
    format: 'a4',
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  });
  const text = Buffer.from(pdf).toString('latin1');
  // Firefox packs the objects that Chromium leaves in the open.
  const packed = Array.from(
    text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g),
    ([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  return [text, ...packed].join().match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('The stamp card of a full year is one page of paper, with its notes or without them.', async () => {
  const tab = await openView('stamps', year);
  await until('the stamps', async () => (await count(tab, '.stamp')) === 35);
  expect(await tab.evaluate(({ document }) => document.body.innerText)).toContain('35 of 55 tried');
  const tip = await tab.evaluate(({ document }) => {
    const cell = document.querySelector<HTMLAnchorElement>('.stamp-cell');
    return { link: cell?.getAttribute('href'), title: cell?.title, text: cell?.textContent };
  });
  expect(tip.link).toBe(`newtab.html#${collection.tips[0]?.id}`);
  expect(tip.title).toBe(collection.tips[0]?.text.en);
  // Its first words, which end with a word.
  expect(tip.text).toMatch(/Let students\W*hear you and…$/);
  expect(await pagesOf(tab)).toBe(1);
  await tab.page.locator('[name="printNotes"]').click();
  expect(await pagesOf(tab)).toBe(1);
  await tab.close();
});

test('Saved tips are sheets, two on a page or one, and the longest tip stays on its own.', async () => {
  const tab = await openView('sheets', { ...year, ...longest });
  await until('the sheets', async () => (await count(tab, '.sheet')) === 3);
  expect(await pagesOf(tab)).toBe(2);
  await tab.page.locator('[value="whole"]').click();
  expect(await pagesOf(tab)).toBe(3);
  await tab.evaluate((window) => {
    window.print = () => {
      window.document.body.dataset.printed = 'yes';
    };
  });
  await tab.press('Print');
  await until('the print', async () => (await count(tab, '[data-printed]')) === 1);
  await tab.close();
});

test('“Share as a picture” gives the tip’s picture to the downloads where the system has no share sheet.', async () => {
  const tab = await openView('sheets=talk-together', year);
  await until('its sheet', async () => (await count(tab, '.sheet')) === 1);
  await tab.press('Share as a picture');
  const png = await opened().downloaded('jte-tip-talk-together.png');
  const [width, height] = ['\u0008\u0070', '\u0008\u0070'];
  expect(png).toContain(`PNG\r\n\u001a\n\0\0\0\rIHDR\0\0${width}\0\0${height}`);
  expect(png).toContain('IEND');
  await until('word of it', () =>
    tab.evaluate(({ document }) => document.body.innerText.includes('among your downloads')),
  );
  await tab.close();
});

test('“More” on the new tab makes a picture of the tip and opens its sheet.', async () => {
  const tab = await opened().openReady('newtab', undefined, '#be-on-time');
  await tab.press('More');
  await tab.press('Picture to save or share');
  expect(await opened().downloaded('jte-tip-be-on-time.png')).toContain('IEND');
  await until('word of it', () =>
    tab.evaluate(({ document }) => document.body.innerText.includes('among your downloads')),
  );
  await tab.press('More');
  await tab.press('Sheet to print and talk over');
  await until('the sheet', () =>
    tab.evaluate(() =>
      (globalThis.browser ?? chrome).extension
        .getViews({ type: 'tab' })
        .some(
          ({ document, location }) =>
            location.hash === '#sheets=be-on-time' && document.querySelector('.sheet') !== null,
        ),
    ),
  );
  await tab.close();
});
