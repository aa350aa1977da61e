import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, inject, test } from 'vitest';
import type { Rotation } from '../../data/rotation/rotation.ts';
import { buildWith } from '../drive/build-with.ts';
import { tipOn, untilReady } from '../drive/pages.ts';
import type { Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

/** Keeps a page from waking because it has been in sight for so long: a slow machine may reach it only then. */
function dropLongTimers(): void {
  const { setTimeout } = globalThis;
  const start = (run: TimerHandler, delay = 0) => (delay < 3000 ? setTimeout(run, delay) : 0);
  Object.assign(globalThis, { setTimeout: start });
}

const name = inject('kind') === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
const opened = openBrowser({ build: buildWith(dropLongTimers, name) });

/** A reader who is no newcomer, and whose hand is up to date and has all its frames. */
beforeEach(async () => {
  await opened().reset({ settings: { welcomed: true } });
  const tab = await opened().openReady('newtab');
  // Sync is the last thing that a page does, and may have another hand dealt.
  await until('sync', () => tab.evaluate(({ localStorage }) => localStorage.getItem('synced')));
  await until('the frames of the hand', async () => {
    const { revision } = await opened().stored();
    const [hand, frame] = await tab.evaluate(({ localStorage }) => {
      const frameKey = Object.keys(localStorage).find((key) => key.startsWith('frame:newtab:3:'));
      return ['hand', frameKey ?? ''].map((key) => {
        const copy = localStorage.getItem(key) ?? '{}';
        return JSON.parse(copy.slice(copy.indexOf('{')));
      });
    });
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
    const sizes = [...scripts].map((path) => readFileSync(join('.output', name, path)).length);
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

test('As the page wakes, its elements, the focus and the selection stay.', async () => {
  for (const name of ['newtab', 'popup'] as const) {
    const tab = await opened().openPage(name);
    const { id } = await tipOn(tab);
    await tab.evaluate(({ document, getSelection }) => {
      const tip = document.querySelector<HTMLElement>('[data-tip-id]');
      const next = document.querySelector<HTMLElement>('[data-action="next"]');
      if (!tip || !next) throw new Error('The frame has no tip or no row of buttons.');
      for (const element of [tip, next]) Object.assign(element, { isOfFrame: true });
      next.focus();
      getSelection()?.selectAllChildren(tip);
    });
    await untilReady(tab);
    const seen = await tab.evaluate(({ document, getSelection }) => {
      const isOfFrame = (element: Element | null) => element !== null && 'isOfFrame' in element;
      return {
        tip: isOfFrame(document.querySelector('[data-tip-id]')),
        focus: isOfFrame(document.activeElement),
        isSelected: getSelection()?.isCollapsed === false,
      };
    });
    expect(seen).toEqual({ tip: true, focus: true, isSelected: true });
    expect((await tipOn(tab)).id).toBe(id);
    await tab.close();
  }
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
  const frames = await opened().desk.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('frame:newtab:')),
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
