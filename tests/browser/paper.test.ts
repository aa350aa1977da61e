import { inflateSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import collection from '../../data/tips.json';
import { longestBuild } from '../drive/longest-build.ts';
import { untilReady } from '../drive/pages.ts';
import type { DrivenTab, Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser({ copyBuild: longestBuild });
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
  const { length } = collection.tips;
  await until('the stamps', async () => (await count(tab, '.stamp')) === length);
  const text = await tab.evaluate(({ document }) => document.body.innerText);
  expect(text).toContain(`${length} of ${length + 20} tried`);
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

/** Saves the picture that is open, closes it, and returns what was saved. */
async function savePicture(tab: DrivenTab, id: string): Promise<string> {
  await tab.press('Save picture');
  const png = await opened().downloaded(`jte-tip-${id}.png`);
  const says = (words: string) =>
    tab.evaluate(({ document }, words) => document.body.innerText.includes(words), words);
  await until('word of it', () => says('among your downloads'));
  await tab.evaluate(({ document, navigator }) => {
    navigator.clipboard.write = async ([item]) => {
      document.body.dataset.copied = item?.types.join();
    };
  });
  await tab.press('Copy picture');
  await until('the copy', async () => (await count(tab, '[data-copied="image/png"]')) === 1);
  await tab.press('Close');
  await until('the page without it', async () => (await count(tab, '.picture')) === 0);
  return png;
}

test('“Share as a picture” shows the tip’s picture, to be saved and copied.', async () => {
  const tab = await openView('sheets=talk-together', year);
  await until('its sheet', async () => (await count(tab, '.sheet')) === 1);
  await tab.press('Share as a picture');
  await untilReady(tab);
  const colours = await tab.evaluate(({ document }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.picture canvas');
    const { data = [] } = canvas?.getContext('2d')?.getImageData(0, 0, 2160, 2160) ?? {};
    return new Set(data).size;
  });
  expect(colours).toBeGreaterThan(10);
  const png = await savePicture(tab, 'talk-together');
  const [width, height] = ['\u0008\u0070', '\u0008\u0070'];
  expect(png).toContain(`PNG\r\n\u001a\n\0\0\0\rIHDR\0\0${width}\0\0${height}`);
  expect(png).toContain('IEND');
  await tab.close();
});

test('“More” on the new tab makes a picture of the tip and opens its sheet.', async () => {
  const tab = await opened().openReady('newtab', undefined, '#be-on-time');
  await tab.press('More');
  await tab.press('Picture to save or share');
  expect(await savePicture(tab, 'be-on-time')).toContain('IEND');
  expect(
    await tab.evaluate(({ document }) => document.activeElement?.getAttribute('popovertarget')),
  ).toBe('more');
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

test('A list of hundreds of tips is printed to its end, and is as long as before afterwards.', async () => {
  const tips = Array.from({ length: 300 }, (_, index) => [
    `tip:mine-${index}`,
    { text: { en: `Sing song ${index}.` }, at: index },
  ]);
  const tab = await openView('tips', Object.fromEntries(tips));
  const all = 300 + collection.tips.length;
  await until('some rows', async () => (await count(tab, '.row')) > 0);
  const before = await count(tab, '.row');
  expect(before).toBeLessThan(all);
  // What is rendered when the event is over is on the paper.
  const printed = await tab.evaluate((window) => {
    window.dispatchEvent(new window.Event('beforeprint'));
    return window.document.querySelectorAll('.row').length;
  });
  expect(printed).toBe(all);
  await tab.evaluate((window) => window.dispatchEvent(new window.Event('afterprint')));
  await until('fewer rows', async () => (await count(tab, '.row')) === before);
  // Some sixteen rows fit on a page.
  expect(await pagesOf(tab)).toBeGreaterThan(all / 25);
  await tab.close();
});

// Firefox takes no orders about media by this protocol (November 2026).
test.skipIf(inject('kind') === 'firefox')(
  'On Letter the card is one page too, and its seals are whole in their narrow column; sheets are two on a page.',
  async () => {
    const tab = await openView('stamps', year);
    await until('the seals', async () => (await count(tab, '.stamp-row .full-seal')) === 4);
    const letter = async () => {
      const pdf = await tab.page.pdf({ format: 'letter' });
      return Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    };
    expect(await letter()).toBe(1);
    await tab.page.emulateMediaType('print');
    const seals = await tab.evaluate(({ document }) =>
      [...document.querySelectorAll('.stamp-row .full-seal')].map((seal) => ({
        boxes: seal.getClientRects().length,
        isWhole: seal.scrollWidth <= seal.clientWidth,
      })),
    );
    expect(seals).toEqual(Array(4).fill({ boxes: 1, isWhole: true }));
    await tab.evaluate(({ location }) => {
      location.hash = '#sheets';
    });
    await until('the sheets', async () => (await count(tab, '.sheet')) === 2);
    expect(await letter()).toBe(1);
    await tab.close();
  },
);

// Firefox takes no orders about media by this protocol (November 2026).
test.skipIf(inject('kind') === 'firefox')(
  'On paper every sheet has its words whole and three lines for notes, and the list is what is read alone.',
  async () => {
    const saved = Object.fromEntries(
      collection.tips.map(({ id }) => [`mark:${id}`, { saved: true, at: 1 }]),
    );
    const tab = await openView('sheets', saved);
    await until('the sheets', async () => (await count(tab, '.sheet')) === collection.tips.length);
    await tab.page.emulateMediaType('print');
    for (const size of ['half', 'whole']) {
      // The choice itself is not printed.
      await tab.evaluate(
        ({ document }, size) =>
          document.querySelector<HTMLInputElement>(`[name="sheetSize"][value="${size}"]`)?.click(),
        size,
      );
      await until('its size', async () => (await count(tab, `[data-size="${size}"]`)) === 1);
      const faults = await tab.evaluate(({ document }) =>
        [...document.querySelectorAll<HTMLElement>('.sheet')].flatMap((sheet) => {
          const notes = sheet.querySelector('.sheet-notes')?.getBoundingClientRect();
          const lines = [...sheet.querySelectorAll('.sheet-notes i')].slice(1).filter((line) => {
            return line.getBoundingClientRect().bottom <= (notes?.bottom ?? 0) + 1;
          });
          const isCut = sheet.scrollHeight > sheet.clientHeight + 1;
          const words = sheet.querySelector('.sheet-text')?.textContent?.slice(0, 30);
          return isCut || lines.length < 3 ? [`${words}: ${lines.length} lines`] : [];
        }),
      );
      expect(faults).toEqual([]);
    }
    await tab.evaluate(({ location }) => {
      location.hash = '#tips';
    });
    await until('the list', async () => (await count(tab, '.row')) === collection.tips.length);
    const printed = await tab.evaluate(({ document }) => document.body.innerText);
    expect(printed).toContain('Please don’t be late for lessons.');
    for (const words of ['Search the tips', 'Add tips', 'Save', 'Show now', 'Settings'])
      expect(printed).not.toContain(words);
    await tab.close();
  },
);
