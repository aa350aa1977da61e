import { expect, inject, test } from 'vitest';
import collection from '../../data/tips.json';
import { faultsOf, faultsOfTips } from '../drive/geometry.ts';
import { longestBuild } from '../drive/longest-build.ts';
import { tipOn, untilReady } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser({ build: longestBuild(inject('kind')) });
const COUNT = collection.tips.length;

const sizes = {
  newtab: [
    [1366, 633],
    [1280, 720],
    [360, 640],
    [1920, 945],
    [2560, 1300],
    // A page of 1366 × 633 at a zoom of 200 %.
    [683, 316],
  ],
  popup: [[380, 600]],
} as const;
const languages = [
  { tipLanguage: 'en', uiLanguage: 'en' },
  { tipLanguage: 'ja', uiLanguage: 'ja' },
  { tipLanguage: 'both', uiLanguage: 'en' },
  { tipLanguage: 'both', uiLanguage: 'ja', furigana: false },
];

test.each(languages)(
  'At every size nothing overflows sideways, the buttons are in sight, and no text of any tip is cut off or covered (tips: $tipLanguage, menus: $uiLanguage).',
  async (settings) => {
    for (const name of ['newtab', 'popup'] as const) {
      await opened().reset({ settings: { ...settings, welcomed: true } });
      const tab = await opened().openReady(name);
      for (const [width, height] of sizes[name]) {
        await tab.page.setViewport({ width, height });
        expect(await faultsOfTips(tab, COUNT), `${name} ${width} × ${height}`).toEqual([]);
      }
      await tab.close();
    }
  },
);

/** Changes the settings under an open page, and waits until it shows the tip and its menus in those languages. */
async function choose(tab: DrivenTab, tipLanguage: string, uiLanguage: string): Promise<void> {
  await opened().store({ settings: { tipLanguage, uiLanguage } });
  const wanted = tipLanguage === 'both' ? ['en', 'ja'] : [tipLanguage];
  await until(`${tipLanguage} tips and ${uiLanguage} menus`, () =>
    tab.evaluate(
      ({ document }, wanted, uiLanguage) => {
        const texts = document.querySelectorAll<HTMLElement>('[data-part="text"] > *');
        const languages = [...texts].map(({ lang }) => lang);
        const isOfTips = texts.length === 0 || languages.join() === wanted.join();
        return isOfTips && document.documentElement.lang === uiLanguage;
      },
      wanted,
      uiLanguage,
    ),
  );
  await untilReady(tab);
}

test('At 320 px nothing overflows and no text of any tip is cut off on any page, in any languages of tips and menus.', async () => {
  for (const name of ['newtab', 'popup', 'options'] as const) {
    await opened().reset({ settings: {} });
    const tab = await opened().openReady(name);
    await tab.page.setViewport({ width: 320, height: 640 });
    const isOfTips = name !== 'options';
    for (const tipLanguage of isOfTips ? ['en', 'ja', 'both'] : ['both']) {
      for (const uiLanguage of ['ja', 'en']) {
        await choose(tab, tipLanguage, uiLanguage);
        const faults = await (isOfTips ? faultsOfTips(tab, COUNT) : faultsOf(tab));
        expect(faults, `${name} ${tipLanguage} ${uiLanguage}`).toEqual([]);
      }
    }
    await tab.close();
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
