import { type BenchBrowser, evaluate } from './bench-browser.ts';

/**
 * Stores what a reader has who is no newcomer, with that many tips of their own, and these entries. A newcomer's tabs all
 * greet them.
 */
export async function storeRegularReader(
  browser: BenchBrowser,
  count: number,
  entries: Record<string, unknown> = {},
): Promise<void> {
  const page = await browser.openExtensionPage();
  await evaluate(page, store, count, entries);
  await browser.endRenderer();
}

function store(count: number, entries: Record<string, unknown>): Promise<void> {
  const tips = Array.from({ length: count }, (_, index) => {
    const id = `mine-${String(index + 1).padStart(6, '0')}`;
    const text = {
      en: `Ask me on day ${index + 1} which of our pupils would like to talk with you.`,
    };
    return [`tip:${id}`, { id, theme: 'mine', text, at: Date.now() }];
  });
  return chrome.storage.local.set({
    settings: { welcomed: true },
    ...entries,
    ...Object.fromEntries(tips),
  });
}
