import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { LOOK_KEY } from '../../data/rotation/look.ts';
import { builds } from '../drive/extension-browser.ts';
import { idsByLength, longestBuild } from '../drive/longest-build.ts';
import { untilPainted, untilReady } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const kind = inject('kind');
const build = `.output/${builds[kind]}`;
const opened = openBrowser({ copyBuild: longestBuild });

async function choose(name: string, value: string): Promise<void> {
  const options = await opened().openReady('options');
  await options.page.locator(`input[name="${name}"][value="${value}"]`).click();
  await until(`${value} to be stored`, async () =>
    JSON.stringify((await opened().stored()).settings)?.includes(`"${value}"`),
  );
  // A page takes its look from this copy, which follows what is stored.
  await until(`the look with ${value}`, () =>
    options.evaluate(
      ({ localStorage }, key, value) => localStorage.getItem(key)?.includes(value),
      LOOK_KEY,
      value,
    ),
  );
  await options.close();
}

describe.each(['newtab', 'popup'] as const)('The %s page as it is built', (name) => {
  const html = readFileSync(join(build, `${name}.html`), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source = '']) => source);

  test('waits for one script and for nothing else.', () => {
    expect(scripts).toHaveLength(1);
    // No frame waits for a tab's icon.
    expect(html).not.toMatch(/<link(?! rel="icon")/);
    const script = readFileSync(join(build, scripts[0] ?? ''), 'utf8');
    expect(script).not.toMatch(/\bimport\s*[\w{*"']|\bfrom\s*["']\./);
  });

  test('has at most 5 kB of JavaScript before its first frame.', () => {
    const sizes = scripts.map((script) => readFileSync(join(build, script)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5_000);
  });
});

test('The tip is the first thing painted, in no empty frame’s wake, and nothing shifts after it.', async () => {
  const first = await opened().newTab();
  await untilReady(first);
  await first.close();
  const tab = await opened().newTab();
  const seen = await until('the first paint', () =>
    tab.evaluate(({ document, performance, PerformanceObserver }) => {
      const entries = (type: string) => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type, buffered: true });
        return observer.takeRecords();
      };
      const [firstPaint] = performance.getEntriesByName('first-paint');
      const [contentful] = performance.getEntriesByName('first-contentful-paint');
      const largest = entries('largest-contentful-paint').at(-1);
      const shifts = entries('layout-shift');
      const text = document.querySelector('[data-part="text"]');
      // All that comes after the frame is there too.
      const isWhole = document.documentElement.dataset.ready !== undefined;
      if (!contentful || !largest || !isWhole) return undefined;
      return {
        emptyFrames: firstPaint && contentful.startTime - firstPaint.startTime,
        untilTip: largest.startTime - contentful.startTime,
        isTip: 'element' in largest && text?.contains(largest.element as Node | null),
        shifts: shifts.length,
      };
    }),
  );
  expect(seen).toMatchObject({ untilTip: 0, isTip: true });
  // Firefox (153) tells neither its first paint nor what shifted.
  if (kind === 'chromium') expect(seen).toMatchObject({ emptyFrames: 0, shifts: 0 });
  await tab.close();
});

test.runIf(kind === 'chromium').each([
  [320, 640],
  [900, 420],
  [700, 480],
  [1920, 1080],
])(
  'In a window of %d × %d nothing shifts when the first day’s line comes.',
  async (width, height) => {
    for (const id of [idsByLength.at(0), idsByLength.at(-1)]) {
      await opened().reset();
      const page = await opened().browser.newPage();
      await page.setViewport({ width, height });
      const tab = await opened().openReady('newtab', page, `#${id}`);
      expect(
        await tab.evaluate(({ document }) => document.querySelector('.welcome')),
      ).not.toBeNull();
      // The line is painted by then, and with it whatever it moved.
      await untilPainted(tab);
      const shifts = await tab.evaluate(({ PerformanceObserver }) => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        return observer.takeRecords().length;
      });
      expect(shifts, id).toBe(0);
      await tab.close();
    }
  },
);

test.each([
  ['dark', 'light', 'rgb(27, 26, 24)'],
  ['light', 'dark', 'rgb(247, 243, 234)'],
])('Chosen %s on a %s system, open pages change at once.', async (chosen, system, colour) => {
  const tabs = [await opened().openPage('newtab'), await opened().openPage('popup')];
  for (const tab of tabs) await onSystem(tab.page, system);
  await choose('appearance', chosen);
  for (const tab of tabs) {
    await until(`a ${chosen} page`, async () => {
      const seen = await tab.evaluate(
        ({ document, getComputedStyle }) => getComputedStyle(document.body).backgroundColor,
      );
      return seen === colour;
    });
    await tab.close();
  }
});

// Firefox cannot be watched frame by frame from outside.
test.runIf(kind === 'chromium').each([
  ['dark', 'light'],
  ['light', 'dark'],
])(
  'Chosen %s on a %s system, no frame of another appearance is ever shown.',
  async (chosen, system) => {
    await choose('appearance', chosen);
    const tab = await opened().openReady('options');
    await onSystem(tab.page, system);
    const frames: string[] = [];
    const session = await tab.page.createCDPSession();
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(data);
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    });
    await session.send('Page.startScreencast', { format: 'png' });
    for (let visit = 0; visit < 5; visit++) {
      for (const page of ['newtab', 'popup']) {
        await tab.evaluate(({ location }, page) => location.assign(`${page}.html`), page);
        await until(`the ${page}`, () =>
          tab.evaluate(
            ({ document, location }, page) =>
              location.pathname === `/${page}.html` && document.querySelector('h1') !== null,
            page,
          ),
        );
        await untilPainted(tab);
      }
    }
    await session.send('Page.stopScreencast');
    expect(frames.length).toBeGreaterThan(5);
    const lights = await Promise.all(frames.map((frame) => lightOf(frame)));
    expect(lights.filter((light) => light > 128 !== (chosen === 'light'))).toEqual([]);
    await tab.close();
  },
);

async function onSystem(page: Page, system: string): Promise<void> {
  if (kind === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: system }]);
  }
}

/** How light the upper left corner of a picture is, 0 to 255. */
async function lightOf(png: string): Promise<number> {
  return opened().desk.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, 1, 1).data[0] ?? -1;
  }, png);
}
