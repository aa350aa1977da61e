import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browsers.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { until } from './until.ts';

// npm run screenshots: each page as readers see it, in every look and language, to be looked at.
const FOLDER = join('.output', 'screenshots');
const looks = ['light', 'dark'];
const tipLanguages = ['en', 'ja', 'both'];
const uiLanguages = ['en', 'ja'];
const sizes = [
  { name: '360', width: 360, height: 640 },
  { name: '1280', width: 1280, height: 800 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '1280-text-200', width: 1280, height: 800, text: '200%' },
];

const browser = await ExtensionBrowser.start(findBrowser(process.env.JTE_TIPS_BROWSER));
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const appearance of looks) {
    for (const tipLanguage of tipLanguages) {
      for (const uiLanguage of uiLanguages) {
        await choose({ appearance, tipLanguage, uiLanguage, rotation: 'paused' });
        await takePictures(`${appearance}-tips-${tipLanguage}-menus-${uiLanguage}`);
      }
    }
  }
} finally {
  await browser.close();
}

async function choose(settings: object): Promise<void> {
  await browser.desk.evaluate(async (settings) => {
    localStorage.removeItem('hand');
    const at = Date.now();
    await (globalThis.browser ?? chrome).storage.local.set({ settings: { ...settings, at } });
  }, settings);
}

async function takePictures(look: string): Promise<void> {
  for (const page of ['newtab', 'popup', 'options'] as const) {
    const tab = await browser.openPage(page);
    await until(`the ${page} page`, () =>
      tab.evaluate(({ document }) => document.querySelector('h1') !== null),
    );
    for (const { name, width, height, text = '' } of sizes) {
      await tab.page.setViewport({ width: page === 'popup' ? 380 : width, height });
      await tab.evaluate(({ document }, text) => {
        document.documentElement.style.fontSize = text;
      }, text);
      const path = join(FOLDER, `${page}-${look}-${name}.png`);
      await tab.page.screenshot({ path, fullPage: page !== 'newtab' });
    }
    await tab.close();
  }
  console.log(`${FOLDER}: ${look}`);
}
