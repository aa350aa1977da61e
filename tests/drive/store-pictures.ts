import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser } from './extension-browser.ts';
import { livedState } from './lived-state.ts';
import { takePicture } from './pictures.ts';

const FOLDER = join('store', 'pictures');
/** The size that the stores take of a page. */
const PAGE_SIZE = { width: 1280, height: 800 };

const views = [
  { name: '1-new-tab', page: 'newtab', hash: '', tip: 'speaking-speed', appearance: 'light' },
  { name: '3-all-tips', page: 'options', hash: '#tips', tip: 'be-on-time', appearance: 'light' },
  {
    name: '4-stamp-card',
    page: 'options',
    hash: '#stamps',
    tip: 'be-on-time',
    appearance: 'light',
  },
  { name: '5-dark', page: 'newtab', hash: '', tip: 'not-too-shy', appearance: 'dark' },
] as const;

const languages = {
  en: { lang: 'en', toolbar: 'Two minutes before class', what: 'A tip from a JTE on each new tab' },
  ja: { lang: 'ja', toolbar: '授業の2分前に', what: '新しいタブに、JTEのアドバイスを一つ' },
} as const;
type Words = (typeof languages)[keyof typeof languages];

/** Takes the pictures for the stores' listings into store/pictures. The machine must have Japanese fonts. */
export async function takeStorePictures(browser: ExtensionBrowser): Promise<void> {
  const logo = readFileSync(join(FOLDER, 'logo.svg'), 'utf8');
  for (const [language, words] of Object.entries(languages)) {
    const folder = join(FOLDER, language);
    mkdirSync(folder, { recursive: true });
    const stored = (tip: string, appearance: string) =>
      livedState(tip, {
        uiLanguage: language,
        tipLanguage: 'both',
        rotation: 'paused',
        appearance,
      });
    for (const { name, page, hash, tip, appearance } of views) {
      await browser.reset(stored(tip, appearance));
      const tab = await browser.openReady(page, undefined, hash);
      await tab.page.setViewport(PAGE_SIZE);
      await takePicture(tab.page, join(folder, `${name}.png`));
    }
    await browser.reset(stored('be-on-time', 'light'));
    const popup = await browser.openReady('popup');
    await popup.page.setViewport({ width: 380, height: 600 });
    const picture = await popup.page.screenshot({ encoding: 'base64' });
    await draw(browser, join(folder, '2-toolbar.png'), PAGE_SIZE, toolbar(words, logo, picture));
    await draw(browser, join(folder, 'tile.png'), { width: 440, height: 280 }, poster(words, logo));
    await draw(
      browser,
      join(folder, 'marquee.png'),
      { width: 1400, height: 560 },
      poster(words, logo),
    );
  }
  await draw(
    browser,
    join(FOLDER, 'logo.png'),
    { width: 300, height: 300 },
    `<main class="logo">${logo}</main>`,
  );
}

/** Takes a picture of HTML of ours. */
async function draw(
  browser: ExtensionBrowser,
  path: string,
  size: { width: number; height: number },
  html: string,
): Promise<void> {
  const page = await browser.browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><style>${STYLE}</style>${html}`);
  await takePicture(page, path);
  await page.close();
}

const STYLE = `
  body { margin: 0; height: 100vh; background: #f7f3ea; color: #24211d; font-family: "Palatino Linotype", "DejaVu Serif", "Noto Serif CJK JP", serif; }
  main { height: 100%; display: flex; align-items: center; justify-content: center; gap: 5vw; }
  h1 { margin: 0; font-size: 8.5vw; font-weight: 400; line-height: 1.4; }
  p { margin: 0; font-size: 3.1vw; color: #665f54; white-space: nowrap; }
  svg { flex: none; width: 22vw; }
  .toolbar { justify-content: space-evenly; gap: 0; }
  .toolbar h1 { font-size: 4vw; line-height: 1.3; max-width: 9em; }
  .toolbar svg { width: 12vw; }
  .logo svg { width: 90vw; }
  img { border: 1px solid #ddd5c5; border-radius: 8px; box-shadow: 0 12px 40px #24211d33; }`;

/** The logo, the name and one sentence. */
function poster({ lang, what }: Words, logo: string): string {
  return `<main lang="${lang}">${logo}<div><h1>JTE Tips</h1><p>${what}</p></div></main>`;
}

/** The popup as it hangs from the toolbar, beside one sentence. */
function toolbar({ lang, toolbar }: Words, logo: string, picture: string): string {
  return `<main class="toolbar" lang="${lang}"><div>${logo}<h1>${toolbar}</h1></div><img alt="" src="data:image/png;base64,${picture}"></main>`;
}
