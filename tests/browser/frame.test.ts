import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, inject, test } from 'vitest';
import { READ_MS } from '../../components/frame/page-lifecycle.ts';
import { FRAME_PREFIX } from '../../data/rotation/frame.ts';
import type { Rotation } from '../../data/rotation/rotation.ts';
import { SYNCED_KEY } from '../../data/storage/outbox.ts';
import { buildWith } from '../drive/build-with.ts';
import { builds } from '../drive/extension-browser.ts';
import { tipOn, untilReady } from '../drive/pages.ts';
import type { Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

declare global {
  /** What the page showed when it was parsed: what its one script built, before what wakes it could be loaded. */
  var firstFrame: { tip: Element | null; width: number; height: number };
  /** What the page would do later, by how much later. */
  var heldTimers: Map<number, () => void>;
}

/** Notes what the page shows first, and holds its long timers: a slow machine may reach the page only after them. */
function watchPage(longMs: number): void {
  const { setTimeout } = globalThis;
  const heldTimers = new Map<number, TimerHandler>();
  const start = (run: TimerHandler, delay = 0) => {
    if (delay < longMs) return setTimeout(run, delay);
    heldTimers.set(delay, run);
    return 0;
  };
  Object.assign(globalThis, { heldTimers, setTimeout: start });
  addEventListener('DOMContentLoaded', () => {
    const { width, height } = document.body.getBoundingClientRect();
    const tip = document.querySelector('[data-tip-id]');
    Object.assign(globalThis, { firstFrame: { tip, width, height } });
  });
}

const opened = openBrowser({ copyBuild: (kind) => buildWith(watchPage, builds[kind], READ_MS) });

/** A reader who is no newcomer, and whose hand is up to date and has all its frames. */
beforeEach(async () => {
  // In both languages a tip is higher than the popup is at least.
  await opened().reset({ settings: { welcomed: true, tipLanguage: 'both' } });
  const tab = await opened().openReady('newtab');
  // Sync is the last thing that a page does, and may have another hand dealt.
  await until('sync', () =>
    tab.evaluate(({ localStorage }, key) => localStorage.getItem(key), SYNCED_KEY),
  );
  await until('the frames of the hand', async () => {
    const { revision } = await opened().stored();
    const [hand, frame] = await tab.evaluate(({ localStorage }, prefix) => {
      const frameKey = Object.keys(localStorage).find((key) => key.startsWith(prefix));
      return ['hand', frameKey ?? ''].map((key) => {
        const copy = localStorage.getItem(key) ?? '{}';
        return JSON.parse(copy.slice(copy.indexOf('{')));
      });
    }, `${FRAME_PREFIX}newtab:3:`);
    return hand.revision === revision && hand.hand === frame.hand;
  });
  await tab.close();
});

/** Whether the page responds to the reader by now. */
async function isAwake(tab: Tab): Promise<boolean> {
  return tab.evaluate(({ document }) => document.documentElement.dataset.ready !== undefined);
}

/** The id of the last tip that the stored rotation knows of. */
async function lastStored(): Promise<string | undefined> {
  const { history }: Partial<Rotation> = Object((await opened().stored()).rotation);
  return history?.at(-1);
}

async function savedOn(tab: Tab): Promise<string | null | undefined> {
  return tab.evaluate(({ document }) =>
    document.querySelector('[data-action="save"]')?.getAttribute('aria-pressed'),
  );
}

test('A tab that nobody touches stores its rotation with at most 30 kB of JavaScript.', async () => {
  const page = await opened().browser.newPage();
  const scripts = inject('kind') === 'chromium' ? await followScripts(page) : undefined;
  const tab = await opened().openPage('newtab', page);
  const { id } = await tipOn(tab);
  await until('the rotation to be stored', async () => (await lastStored()) === id);
  expect(await isAwake(tab)).toBe(false);
  if (scripts) {
    expect(scripts.size).toBeGreaterThan(1);
    scripts.delete('/first.js');
    const sizes = [...scripts].map(
      (path) => readFileSync(join('.output', builds[inject('kind')], path)).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(30_000);
  }
  await tab.close();
});

/** The paths of the scripts that the page loads from now on. Firefox does not tell them. */
async function followScripts(page: Page): Promise<Set<string>> {
  const paths = new Set<string>();
  const session = await page.createCDPSession();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) paths.add(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  return paths;
}

test('A new tab in sight wakes by itself after a while, without a pointer or a key.', async () => {
  const tab = await opened().newTab();
  const { id } = await tipOn(tab);
  await until('the rotation to be stored', async () => (await lastStored()) === id);
  expect(await isAwake(tab)).toBe(false);
  await tab.evaluate(({ heldTimers }, delay) => heldTimers.get(delay)?.(), READ_MS);
  await until('the page to be awake', () => isAwake(tab));
  await tab.close();
});

test('As a new tab wakes, its elements, the focus, the selection and how far it is scrolled stay.', async () => {
  const page = await opened().browser.newPage();
  await page.setViewport({ width: 360, height: 320 });
  const tab = await opened().openPage('newtab', page);
  const { id } = await tipOn(tab);
  const wasAwake = await tab.evaluate(({ document, getSelection, scrollTo }) => {
    const tip = document.querySelector<HTMLElement>('[data-tip-id]');
    const next = document.querySelector<HTMLElement>('[data-action="next"]');
    if (!tip || !next) throw new Error('The frame has no tip or no row of buttons.');
    Object.assign(next, { isOfFrame: true });
    const wasAwake = document.documentElement.dataset.ready !== undefined;
    next.focus();
    getSelection()?.selectAllChildren(tip);
    scrollTo(0, 120);
    return wasAwake;
  });
  expect(wasAwake).toBe(false);
  await untilReady(tab);
  const seen = await tab.evaluate(({ document, firstFrame, getSelection, scrollY }) => ({
    tip: document.querySelector('[data-tip-id]') === firstFrame.tip,
    focus: document.activeElement !== null && 'isOfFrame' in document.activeElement,
    isSelected: getSelection()?.isCollapsed === false,
    scrollY,
  }));
  expect(seen).toEqual({ tip: true, focus: true, isSelected: true, scrollY: 120 });
  expect((await tipOn(tab)).id).toBe(id);
  await tab.close();
});

test('As the popup wakes, its elements stay, and its size.', async () => {
  const tab = await opened().openReady('popup');
  const seen = await tab.evaluate(({ document, firstFrame }) => {
    const { width, height } = document.body.getBoundingClientRect();
    const tip = document.querySelector('[data-tip-id]');
    return {
      isOfFrame: tip !== null && tip === firstFrame.tip,
      sizes: [
        [firstFrame.width, firstFrame.height],
        [width, height],
      ],
    };
  });
  expect(seen.isOfFrame).toBe(true);
  expect(seen.sizes[1]).toEqual(seen.sizes[0]);
  await tab.close();
});

test('A button pressed before the page is awake takes effect once.', async () => {
  const tab = await opened().newTab();
  await tipOn(tab);
  const wasAwake = await tab.evaluate(({ document }) => {
    document.querySelector<HTMLElement>('[data-action="save"]')?.click();
    return document.documentElement.dataset.ready !== undefined;
  });
  expect(wasAwake).toBe(false);
  await until('the tip to be saved', async () => (await savedOn(tab)) === 'true');
  await untilReady(tab);
  expect(await savedOn(tab)).toBe('true');
  await tab.close();
});

test('Keys pressed before the page is awake take effect once, in order.', async () => {
  const tab = await opened().newTab();
  const { id } = await tipOn(tab);
  await tab.evaluate(({ document, KeyboardEvent }) => {
    for (const key of ['s', 'j'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await until('the next tip', async () => (await tipOn(tab)).id !== id);
  await untilReady(tab);
  const stored = await opened().stored();
  expect(stored[`mark:${id}`]).toMatchObject({ saved: true });
  const { history }: Partial<Rotation> = Object(stored.rotation);
  expect(history?.at(-2)).toBe(id);
  await tab.close();
});

test('What is pressed on a tab that is closed before it is awake takes effect in the next.', async () => {
  const tab = await opened().newTab();
  const { id } = await tipOn(tab);
  await until('the rotation to be stored', async () => (await lastStored()) === id);
  await tab.evaluate((window) => {
    // Nothing more is loaded from now on.
    window.requestIdleCallback = () => 0;
    const { document, KeyboardEvent } = window;
    document.querySelector<HTMLElement>('[data-action="save"]')?.click();
    for (const key of ['t', 'j', 'h'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await tab.close();
  const next = await opened().newTab();
  await until(
    'the mark',
    async () => Object((await opened().stored())[`mark:${id}`]).tried?.length,
  );
  const mark = (await opened().stored())[`mark:${id}`];
  expect(mark).toMatchObject({ saved: true, tried: [{}] });
  expect(mark).not.toHaveProperty('hidden', true);
  await next.close();
});

test('A frame that its components would not render is replaced as the page wakes.', async () => {
  const frames = await opened().desk.evaluate(
    (prefix) => Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)),
    `${FRAME_PREFIX}newtab:`,
  );
  const changed = frames.map(([key, text]) => {
    const frame = JSON.parse(text);
    const nodes = [...frame.nodes, ['p', { class: 'stranger' }, 'Not of this page']];
    return [key, JSON.stringify({ ...frame, nodes })];
  });
  await opened().desk.evaluate((changed) => {
    for (const [key = '', text = ''] of changed) localStorage.setItem(key, text);
  }, changed);
  const tab = await opened().newTab();
  const { id } = await tipOn(tab);
  const hasStranger = () =>
    tab.evaluate(({ document }) => document.querySelector('.stranger') !== null);
  expect(await hasStranger()).toBe(true);
  await untilReady(tab);
  expect(await hasStranger()).toBe(false);
  expect((await tipOn(tab)).id).toBe(id);
  await tab.close();
});

test('A tab that nobody touches follows what another page changes.', async () => {
  const tab = await opened().newTab();
  const { id } = await tipOn(tab);
  const other = await opened().openReady('newtab', undefined, `#${id}`);
  await other.press('Save');
  await until('the mark in the untouched tab', async () => (await savedOn(tab)) === 'true');
  await other.close();
  await tab.close();
});
