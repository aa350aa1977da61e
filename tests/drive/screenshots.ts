import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browsers.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { provideJapaneseFont } from './fonts.ts';
import { livedState } from './lived-state.ts';
import { takePicture } from './pictures.ts';
import { takeStorePictures } from './store-pictures.ts';

// npm run screenshots: each page as readers see it, in every look and language, to be looked at; and the pictures of the README
// and the stores. With `-- --store` those for the stores alone.
const FOLDER = join('.output', 'screenshots');
const TIP = 'speaking-speed';
const appearances = ['light', 'dark'];
const tipLanguages = ['en', 'ja', 'both'];
const uiLanguages = ['en', 'ja'];
const pages = [
  { name: 'newtab' },
  { name: 'popup' },
  { name: 'options', view: 'settings' },
  { name: 'options', view: 'tips' },
  { name: 'options', view: 'stamps' },
  { name: 'options', view: 'backup' },
  { name: 'options', view: 'sheets', hash: `#sheets=${TIP}` },
] as const;
const sizes = [
  { name: '360', width: 360, height: 640 },
  { name: '1280', width: 1280, height: 800 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '1280-text-200', width: 1280, height: 800, text: '200%' },
];
/** The pictures of the README, and the names that they have there. */
const forReadme = {
  'newtab-light-tips-both-menus-en-1280': 'newtab',
  'stamps-light-tips-en-menus-en-1280': 'stamps',
  'tips-dark-tips-both-menus-en-1280': 'tips',
};

const { values } = parseArgs({ options: { store: { type: 'boolean', default: false } } });
const isJapaneseReadable = provideJapaneseFont();
const browser = await ExtensionBrowser.start(findBrowser(process.env.JTE_TIPS_BROWSER));
try {
  if (isJapaneseReadable) await takeStorePictures(browser);
  else console.log('The stores and the README keep their pictures.');
  if (!values.store) await takeAll();
} finally {
  await browser.close();
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const appearance of appearances) {
    for (const tipLanguage of tipLanguages) {
      for (const uiLanguage of uiLanguages) {
        const settings = { appearance, tipLanguage, uiLanguage, rotation: 'paused' };
        await browser.reset(livedState(TIP, settings));
        await takePictures(`${appearance}-tips-${tipLanguage}-menus-${uiLanguage}`);
      }
    }
  }
  if (isJapaneseReadable) {
    for (const [picture, name] of Object.entries(forReadme)) {
      copyFileSync(join(FOLDER, `${picture}.png`), join('.github', `${name}.png`));
    }
  }
}

async function takePictures(look: string): Promise<void> {
  for (const page of pages) {
    const view = 'view' in page ? page.view : page.name;
    const hash = 'hash' in page ? page.hash : 'view' in page ? `#${view}` : '';
    const tab = await browser.openReady(page.name, undefined, hash);
    for (const { name, width, height, text = '' } of sizes) {
      // A popup has at most 600 px in the browsers.
      await tab.page.setViewport(
        view === 'popup' ? { width: 380, height: 600 } : { width, height },
      );
      await tab.evaluate(({ document }, text) => {
        document.documentElement.style.fontSize = text;
      }, text);
      const path = join(FOLDER, `${view}-${look}-${name}.png`);
      await takePicture(tab.page, path, { isWhole: page.name === 'options' && view !== 'tips' });
    }
    await tab.close();
  }
  console.log(`${FOLDER}: ${look}`);
}
