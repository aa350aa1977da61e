import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import collection from '../../data/tips.json' with { type: 'json' };
import { findBrowser } from './browsers.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { provideJapaneseFont } from './fonts.ts';
import { rotationAfter } from './known-state.ts';
import { takePicture } from './pictures.ts';

// npm run screenshots: each page as readers see it, in every look and language, to be looked at.
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

const isJapaneseReadable = provideJapaneseFont();
const browser = await ExtensionBrowser.start(findBrowser(process.env.JTE_TIPS_BROWSER));
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const appearance of appearances) {
    for (const tipLanguage of tipLanguages) {
      for (const uiLanguage of uiLanguages) {
        await live({ appearance, tipLanguage, uiLanguage, rotation: 'paused' });
        await takePictures(`${appearance}-tips-${tipLanguage}-menus-${uiLanguage}`);
      }
    }
  }
  if (isJapaneseReadable) {
    for (const [picture, name] of Object.entries(forReadme)) {
      copyFileSync(join(FOLDER, `${picture}.png`), join('.github', `${name}.png`));
    }
  } else console.log('The README keeps its pictures.');
} finally {
  await browser.close();
}

/** Stores what somebody keeps who has had the extension for some weeks, with these settings. */
async function live(settings: object): Promise<void> {
  const at = Date.now();
  const marks = collection.tips.map(({ id }, index) => {
    const date = `2026-11-${String(1 + (index % 22)).padStart(2, '0')}`;
    const note = index % 6 === 0 ? { note: 'Class 2-B liked it. Once more before the exams.' } : {};
    const tried = index % 2 === 0 && id !== TIP ? [{ id: 'stamp-1', date, at, ...note }] : [];
    return [`mark:${id}`, { saved: index % 5 === 0, hidden: index === 3, tried, at }];
  });
  const text = {
    en: 'Come and eat lunch with class 1-3.',
    ja: '1年《ねん》3組《くみ》で給食《きゅうしょく》を食《た》べてください。',
  };
  const kept = {
    settings: { ...settings, welcomed: true, at },
    rotation: rotationAfter([TIP], '2026-11-23T09'),
    'tip:mine-1': { text, saidBy: 'Ms Sato', at },
    ...Object.fromEntries(marks),
  };
  await browser.reset(kept);
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
