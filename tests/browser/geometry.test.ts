import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import { faultsOf, faultsOfTips, keepTips } from '../drive/geometry.ts';
import { longestBuild } from '../drive/longest-build.ts';
import { tipOn } from '../drive/pages.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser({ copyBuild: longestBuild });
const COUNT = collection.tips.length;

const NARROW = [320, 640] as const;
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
const cases = [
  { tipLanguage: 'en', uiLanguage: 'en', furigana: true },
  { tipLanguage: 'en', uiLanguage: 'ja', furigana: true, onlyNarrow: true },
  { tipLanguage: 'ja', uiLanguage: 'en', furigana: true, onlyNarrow: true },
  { tipLanguage: 'ja', uiLanguage: 'ja', furigana: true },
  { tipLanguage: 'both', uiLanguage: 'en', furigana: true },
  { tipLanguage: 'both', uiLanguage: 'ja', furigana: true, onlyNarrow: true },
  { tipLanguage: 'both', uiLanguage: 'ja', furigana: false },
];

test.each(cases)(
  'At every size nothing overflows sideways, the buttons are in sight, and no text of any tip is cut off or covered (tips: $tipLanguage, menus: $uiLanguage, furigana: $furigana).',
  async ({ onlyNarrow, ...settings }) => {
    for (const name of ['newtab', 'popup'] as const) {
      await opened().reset({ settings: { ...settings, welcomed: true } });
      const tab = await opened().openReady(name);
      await keepTips(tab, COUNT);
      for (const [width, height] of [NARROW, ...(onlyNarrow ? [] : sizes[name])]) {
        await tab.page.setViewport({ width, height });
        expect(await faultsOfTips(tab), `${name} ${width} × ${height}`).toEqual([]);
      }
      await tab.close();
    }
  },
);

test.each(['en', 'ja'])(
  'At 320 px nothing overflows and no text is cut off in the options (menus: %s).',
  async (uiLanguage) => {
    await opened().reset({ settings: { tipLanguage: 'both', uiLanguage } });
    const tab = await opened().openReady('options');
    const [width, height] = NARROW;
    await tab.page.setViewport({ width, height });
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
  },
);

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
