import { mkdirSync } from 'node:fs';
import { findKind } from './drive/browsers.ts';
import { ExtensionBrowser } from './drive/extension-browser.ts';
import { until } from './drive/until.ts';

mkdirSync('/tmp/shots', { recursive: true });
const kind = (process.argv[2] ?? 'chromium') as 'chromium' | 'firefox';
const b = await ExtensionBrowser.start(findKind(kind));
const set = (settings: object) =>
  b.desk.evaluate(async (settings) => {
    await (globalThis.browser ?? chrome).storage.local.set({ settings });
    localStorage.removeItem('hand');
  }, settings);
const sizes: [string, number, number][] = [
  ['360', 360, 720],
  ['1280', 1280, 800],
];
for (const [name, settings] of Object.entries({
  en: { tipLanguage: 'en', uiLanguage: 'en' },
  'both-ja-dark': { tipLanguage: 'both', uiLanguage: 'ja', appearance: 'dark' },
  'ja-en': { tipLanguage: 'ja', uiLanguage: 'en', rotation: 'paused' },
} as Record<string, object>)) {
  await set(settings);
  for (const page of ['newtab', 'popup', 'options'] as const)
    for (const [size, width, height] of sizes) {
      if (page === 'popup' && size === '1280') continue;
      const tab = await b.openPage(page);
      await tab.page.setViewport({ width: page === 'popup' ? 380 : width, height });
      await until('content', () => tab.evaluate(({ document }) => !!document.querySelector('h1')));
      if (page === 'newtab' && size === '1280')
        await tab.page.screenshot({ path: `/tmp/shots/${name}-${page}-rest.png` });
      await tab.evaluate(({ document }) => {
        const d = document.querySelector('details');
        if (d) d.open = true;
      });
      const over = await tab.evaluate(
        ({ document }) =>
          document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (over) console.log('overflow', name, page, size);
      await tab.page.screenshot({
        path: `/tmp/shots/${name}-${page}-${size}.png`,
        fullPage: page !== 'newtab',
      });
      await tab.close();
    }
}
console.log(b.faults());
await b.close();
