import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import { faultsOf } from '../drive/geometry.ts';
import { tipOn } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();
const ids = collection.tips.map(({ id }) => id);

const sizes = [
  ['newtab', 1366, 633],
  ['newtab', 1280, 720],
  ['newtab', 360, 640],
  ['newtab', 1920, 945],
  ['newtab', 2560, 1300],
  // A page of 1366 × 633 at a zoom of 200 %.
  ['newtab', 683, 316],
  ['popup', 380, 600],
] as const;
const languages = [
  { tipLanguage: 'en', uiLanguage: 'en' },
  { tipLanguage: 'ja', uiLanguage: 'ja' },
  { tipLanguage: 'both', uiLanguage: 'en' },
];

/** Goes on from the tip of that id without the pointer, whose way takes longer. */
async function nextTip(tab: DrivenTab, id: string): Promise<void> {
  await tab.page.keyboard.press('j');
  await until('the next tip', async () => (await tipOn(tab)).id !== id);
}

/** Whether the window shows the whole row of buttons. */
async function isRowInSight(tab: DrivenTab): Promise<boolean> {
  return tab.evaluate(({ document, innerHeight }) => {
    const row = document.querySelector('.actions')?.getBoundingClientRect();
    return row !== undefined && row.top >= 0 && row.bottom <= innerHeight;
  });
}

test.each(sizes)(
  'On the %s at %d × %d nothing overflows sideways, the buttons are in sight, and no text of any tip is cut off or covered, in any language.',
  async (name, width, height) => {
    for (const settings of languages) {
      await opened().reset({ settings: { ...settings, welcomed: true } });
      const tab = await opened().openReady(name);
      await tab.page.setViewport({ width, height });
      const seen = new Set<string>();
      const faults: string[] = [];
      for (;;) {
        const { id } = await tipOn(tab);
        seen.add(id);
        const outOfSight = (await isRowInSight(tab)) ? [] : ['The row of buttons is out of sight.'];
        for (const fault of [...outOfSight, ...(await faultsOf(tab))])
          faults.push(`${id}, ${settings.tipLanguage}: ${fault}`);
        if (seen.size === ids.length) break;
        await nextTip(tab, id);
      }
      expect(faults).toEqual([]);
    }
  },
);

test('At 320 px nothing overflows and no text is cut off on any page, in any languages of tips and menus.', async () => {
  for (const tipLanguage of ['en', 'ja', 'both']) {
    for (const uiLanguage of ['en', 'ja']) {
      await opened().reset({ settings: { tipLanguage, uiLanguage } });
      for (const name of ['newtab', 'popup', 'options'] as const) {
        const tab = await opened().openReady(name);
        await tab.page.setViewport({ width: 320, height: 640 });
        expect(await faultsOf(tab), `${name} ${tipLanguage} ${uiLanguage}`).toEqual([]);
        await tab.close();
      }
    }
  }
});

test('What is too wide, cut off or covered would be found.', async () => {
  const tab = await opened().openReady('newtab');
  const faultsWith = async (selector: string, css: string) => {
    const setStyle = (css: string) =>
      tab.evaluate(
        ({ document }, selector, css) => {
          const element = document.querySelector<HTMLElement>(selector);
          if (element) element.style.cssText = css;
        },
        selector,
        css,
      );
    await setStyle(css);
    const faults = await faultsOf(tab);
    await setStyle('');
    return faults;
  };
  const words = (await tipOn(tab)).text.slice(0, 30);
  expect(await faultsOf(tab)).toEqual([]);
  expect(await faultsWith('h1', 'min-width: 200vw')).toContainEqual(
    expect.stringMatching('too wide'),
  );
  expect(await faultsWith('h1', 'height: 0.5em; overflow: hidden')).toContain(
    `“${words}” is cut off.`,
  );
  expect(await faultsWith('footer', 'position: fixed; inset: 0')).toContain(
    `“${words}” is covered.`,
  );
});
