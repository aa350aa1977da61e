import { markKey } from '../../data/entries/entry-keys.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { STORED_MS } from '../../data/storage/patience.ts';
import type { ExtensionBrowser } from '../drive/extension-browser.ts';
import { addressOf, type StorageFault } from '../drive/faulty-build.ts';
import { tipOn, untilReady } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { PATIENCE_MS, until } from '../drive/until.ts';

/** What may go wrong with storage, by the name that the table gives it. */
export const faults = {
  none: { fault: 'delayed', milliseconds: 0 },
  delayed: { fault: 'delayed', milliseconds: 5000 },
  silent: { fault: 'silent' },
  rejecting: { fault: 'rejecting' },
  'failing once': { fault: 'failing once' },
  'own tips rejecting': { fault: 'rejecting', calls: ['get'], keys: 'tip:' },
  full: { fault: 'full', calls: ['set'] },
} satisfies Record<string, StorageFault>;
export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];

export const pages = ['newtab', 'popup', 'options'] as const;
export type PageName = (typeof pages)[number];

const OWN_TIP = { 'tip:mine-1': { text: { en: 'Ask about the brass band.' }, at: 1 } };

/** Stores an own tip and nothing else; and leaves a hand behind, or none. */
export async function prepare(browser: ExtensionBrowser, hasHand: boolean): Promise<void> {
  await browser.reset(OWN_TIP);
  if (!hasHand) return;
  const tab = await browser.openReady('newtab');
  await tab.close();
}

/** After how many milliseconds a page that opens with the fault shows a tip, or the options what there is to choose. */
export async function openingTrial(
  browser: ExtensionBrowser,
  fault: FaultName,
  page: PageName,
  hasHand: boolean,
): Promise<number> {
  await prepare(browser, hasHand);
  const tab = await browser.openPage(page, undefined, addressOf(faults[fault]));
  const shownAfter = await until(`the ${page} with storage ${fault}`, () =>
    tab.evaluate((window) => (window as Window & { shownAfter?: number }).shownAfter),
  );
  await tab.close();
  return shownAfter;
}

export interface PressOutcome {
  /** After how many milliseconds the button is shown as pressed. */
  milliseconds: number;
  /** What the page says of it then. */
  said: string;
  /** Whether it is stored once storage is well again. */
  isStored: boolean;
}

/** Presses “Save” on a new tab with the fault; then storage is well again, and another page opens. */
export async function pressTrial(
  browser: ExtensionBrowser,
  fault: FaultName,
): Promise<PressOutcome> {
  await prepare(browser, true);
  const tab = await browser.openPage('newtab', undefined, addressOf(faults[fault]));
  const { id } = await tipOn(tab);
  await untilWhole(tab);
  const milliseconds = await press(tab, 'save');
  const isWell = ['none', 'failing once', 'own tips rejecting'].includes(fault);
  const said = await until('what is said of it', () =>
    tab.evaluate(({ document }, isWell) => {
      const line = document.querySelector('.unstored')?.textContent;
      return line || (isWell ? 'nothing' : undefined);
    }, isWell),
  );
  await tab.close();
  const next = await browser.openPage('newtab');
  const isStored = await isSaved(browser, id);
  await next.close();
  return { milliseconds, said, isStored };
}

/** Presses “Save”, waits until the page shows it and then that long, kills the browser, and says whether it is stored. */
export async function killTrial(browser: ExtensionBrowser, wait: number): Promise<boolean> {
  await prepare(browser, true);
  const tab = await browser.openPage('newtab');
  const { id } = await tipOn(tab);
  await untilReady(tab);
  const shownAfter = await press(tab, 'save');
  // Then it may be shown before storage has answered, and be lost (see `commit`).
  if (shownAfter >= STORED_MS) await isSaved(browser, id);
  await new Promise((over) => setTimeout(over, wait));
  await browser.kill();
  const next = await browser.openReady('newtab');
  const isStored = await isSaved(browser, id);
  await next.close();
  return isStored;
}

/** Presses an action's button and returns after how many milliseconds it is shown as pressed. Throws where it never is. */
async function press(tab: DrivenTab, action: string): Promise<number> {
  return tab.evaluate(async ({ document, performance, requestAnimationFrame }, action) => {
    const button = document.querySelector<HTMLElement>(`[data-action="${action}"]`);
    const start = performance.now();
    button?.click();
    while (button?.ariaPressed !== 'true') {
      if (performance.now() - start > 20_000)
        throw new Error(`“${action}” is not shown as pressed.`);
      await new Promise((frame) => requestAnimationFrame(frame));
    }
    return performance.now() - start;
  }, action);
}

/** Waits until the part of the page is there that comes after the first frame. */
async function untilWhole(tab: DrivenTab): Promise<void> {
  await until('the rest of the page', () =>
    tab.evaluate(({ document }) => document.querySelector('.unstored') !== null),
  );
}

async function isSaved(browser: ExtensionBrowser, id: string): Promise<boolean> {
  const key = markKey(id);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (parseMark((await browser.stored())[key]).saved) return true;
    await new Promise((again) => setTimeout(again, 50));
  }
  return false;
}
