import { describe, expect, inject, test } from 'vitest';
import { tipEn } from '../../data/messages/tip-en.ts';
import { hidingAllBut } from '../drive/known-state.ts';
import { idsByLength, longestBuild } from '../drive/longest-build.ts';
import { pressForAnother, tipOn } from '../drive/pages.ts';
import type { DrivenTab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

// Firefox's build in a Firefox that gives itself out for the one of Android, in a phone's size.
const userAgent = 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0';

describe.runIf(inject('kind') === 'firefox')('On a phone', () => {
  const opened = openBrowser({ userAgent, copyBuild: longestBuild });

  const sizes = (tab: DrivenTab) =>
    tab.evaluate(({ document }) => {
      const buttons = [...document.querySelectorAll('button')].filter((one) =>
        one.checkVisibility(),
      );
      return {
        width: document.documentElement.clientWidth,
        content: document.documentElement.scrollWidth,
        lowest: Math.min(...buttons.map((one) => one.getBoundingClientRect().height)),
      };
    });

  test('The popup fits 360 px with the longest tip, and its buttons fit a finger.', async () => {
    await opened().reset(hidingAllBut(idsByLength.slice(-1)));
    const popup = await opened().openReady('popup');
    await popup.page.setViewport({ width: 360, height: 640 });
    expect((await tipOn(popup)).id).toBe(idsByLength.at(-1));
    const { width, content, lowest } = await sizes(popup);
    expect(content).toBe(width);
    expect(lowest).toBeGreaterThanOrEqual(24);
    await popup.close();
  });

  test('The popup deals at each opening.', async () => {
    const first = await opened().openPage('popup');
    const { id } = await tipOn(first);
    const next = await pressForAnother(first, 'Next tip');
    await first.close();
    const second = await opened().openPage('popup');
    expect([id, next.id]).not.toContain((await tipOn(second)).id);
    await second.close();
  });

  test('The menu has no keys, since there is no keyboard.', async () => {
    const popup = await opened().openPage('popup');
    const entries = await until('the menu', () =>
      popup.evaluate(({ document }) => {
        const buttons = [...document.querySelectorAll('#more button')];
        return buttons.length > 0 && buttons.map((button) => button.textContent);
      }),
    );
    expect(entries).toContain(tipEn.more.picture);
    expect(entries).not.toContain(tipEn.more.help);
    await popup.close();
  });

  test('The options fit 360 px, speak of no new tab, and say that nothing travels.', async () => {
    const options = await opened().openPage('options');
    await options.page.setViewport({ width: 360, height: 640 });
    const text = await until('the notice', () =>
      options.evaluate(({ document }) => {
        const text = document.body.innerText;
        return text.includes('sync can’t be used here') && text;
      }),
    );
    expect(text).not.toMatch(/new tab|first window/i);
    const { width, content } = await sizes(options);
    expect(content).toBe(width);
    await options.close();
  });
});
