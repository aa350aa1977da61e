import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { SETTINGS_KEY } from '../../data/entries/keys.ts';
import { findBrowser } from './browsers.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { provideJapaneseFont } from './fonts.ts';
import { tipOn } from './pages.ts';
import { takePicture } from './pictures.ts';
import type { DrivenTab, Tab } from './tab.ts';

/** What a school's laptop of 1366 × 768 shows of a page. */
const WINDOW = { width: 1366, height: 633 };

const FOLDER = join('.output', 'seen');

// npm start: builds the extension and shows it in a browser, or where there is no display, says what it saw there.
try {
  const { values } = parseArgs({ options: { browser: { type: 'string' } } });
  await start(values.browser ?? process.env.JTE_TIPS_BROWSER);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

async function start(name: string | undefined): Promise<void> {
  const program = findBrowser(name);
  await build({ browser: program.kind === 'firefox' ? 'firefox' : 'chrome' });
  const inWindow = hasDisplay();
  // No browser looks for fonts that come while it runs.
  if (!inWindow) provideJapaneseFont();
  const browser = await ExtensionBrowser.start(program, { inWindow });
  try {
    await show(browser, program.path, inWindow);
  } finally {
    await browser.close();
  }
}

async function show(browser: ExtensionBrowser, path: string, inWindow: boolean): Promise<void> {
  const say = async (tab: Tab) => {
    const { text } = await tipOn(tab);
    console.log(`\nA new tab in ${path} shows:\n\n  ${text}\n`);
  };
  if (inWindow) {
    await say(await browser.newTab());
    console.log('Open more tabs as you like. Close the window to end.');
    await new Promise((closed) => browser.browser.on('disconnected', closed));
    return;
  }
  const newTab = await browser.openReady('newtab');
  await say(newTab);
  await takePictures(browser, newTab);
}

/** Pictures of the pages: the new tab with the tip that was printed, the popup as high as it is, the options. */
async function takePictures(browser: ExtensionBrowser, newTab: DrivenTab): Promise<void> {
  console.log('There is no display for a window here; these pictures show the pages:\n');
  mkdirSync(FOLDER, { recursive: true });
  await newTab.page.setViewport(WINDOW);
  await take('newtab', newTab);
  const popup = await browser.openReady('popup');
  // So high that no scrollbar takes some of its width.
  await popup.page.setViewport({ width: 380, height: 2000 });
  const height = await popup.evaluate(({ document }) => document.body.offsetHeight);
  await popup.page.setViewport({ width: 380, height });
  await take('popup', popup);
  for (const appearance of ['light', 'dark']) {
    await browser.store({ [SETTINGS_KEY]: { appearance } });
    const options = await browser.openReady('options');
    await options.page.setViewport(WINDOW);
    await take(`options-${appearance}`, options);
  }
}

async function take(name: string, { page }: DrivenTab): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await takePicture(page, path);
  console.log(`  ${path}`);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
