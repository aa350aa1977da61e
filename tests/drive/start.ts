import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { findBrowser } from './browsers.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { tipOn } from './pages.ts';

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
  const browser = await ExtensionBrowser.start(program, { inWindow });
  try {
    await show(browser, program.path, inWindow);
  } finally {
    await browser.close();
  }
}

async function show(browser: ExtensionBrowser, path: string, inWindow: boolean): Promise<void> {
  const { text } = await tipOn(await browser.newTab());
  console.log(`\nA new tab in ${path} shows:\n\n  ${text}\n`);
  if (inWindow) {
    console.log('Open more tabs as you like. Close the window to end.');
    await new Promise((closed) => browser.browser.on('disconnected', closed));
    return;
  }
  console.log('There is no display for a window here; these pictures show the pages:\n');
  const folder = join('.output', 'seen');
  mkdirSync(folder, { recursive: true });
  for (const name of ['newtab', 'popup', 'options'] as const) {
    const { page } = await browser.openPage(name);
    if (name === 'popup') await page.setViewport({ width: 380, height: 420 });
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    console.log(`  ${path}`);
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
