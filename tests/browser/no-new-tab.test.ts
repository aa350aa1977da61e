import { describe, expect, inject, test } from 'vitest';
import collection from '../../data/tips.json';
import { pressForAnother, tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

// Opera is a Chromium: its build is tried in one.
const builds = [
  { build: 'chrome-mv3-popup', name: 'JTE Tips for the toolbar' },
  { build: 'opera-mv3', name: 'JTE Tips' },
] as const;

describe.runIf(inject('kind') === 'chromium').each(builds)(
  'The build $build',
  ({ build, name }) => {
    const opened = openBrowser({ build });

    test('It has a name and a description that promise no new tab.', async () => {
      const manifest = await opened().desk.evaluate(() => chrome.runtime.getManifest());
      expect(manifest.name).toBe(name);
      expect(manifest.description).toMatch(/behind a button in the toolbar/);
      expect(manifest.chrome_url_overrides).toBeUndefined();
      expect(manifest.permissions).toEqual(['storage']);
    });

    test('It leaves the browser’s own new tab as it is.', async () => {
      const id = await opened().desk.evaluate(async () => (await chrome.tabs.create({})).id ?? -1);
      await until('the new tab', () =>
        opened().desk.evaluate(async (id) => (await chrome.tabs.get(id)).status === 'complete', id),
      );
      const paths = await opened().desk.evaluate(() =>
        chrome.extension.getViews({ type: 'tab' }).map(({ location }) => location.pathname),
      );
      expect(paths).not.toContain('/newtab.html');
    });

    test('The popup greets who is new in words of its own, until that is put away.', async () => {
      const popup = await opened().openPage('popup');
      const welcome = () =>
        popup.evaluate(({ document }) => document.querySelector('.welcome')?.textContent ?? false);
      expect(await until('the line', welcome)).toContain('This button has a JTE’s tip');
      await popup.press('Got it');
      await until('the line to go', async () => !(await welcome()));
      await popup.close();
    });

    test('The popup deals a tip each time it is opened, and by its buttons.', async () => {
      const first = await opened().openPage('popup');
      const { id } = await tipOn(first);
      await first.close();
      const second = await opened().openPage('popup');
      const dealt = await tipOn(second);
      expect(dealt.id).not.toBe(id);
      const next = await pressForAnother(second, 'Next tip');
      expect([id, dealt.id]).not.toContain(next.id);
      await second.press('Save');
      await until('the mark', async () => (await opened().stored())[`mark:${next.id}`]);
      await second.close();
    });

    test('“Show now” in the list opens a page with that tip by its address.', async () => {
      const options = await opened().openPage('options', undefined, '#tips');
      const id = collection.tips[0]?.id ?? '';
      const address = await until('the link', () =>
        options.evaluate(
          ({ document }, id) =>
            document.querySelector<HTMLAnchorElement>(`a[href="newtab.html#${id}"]`)?.href,
          id,
        ),
      );
      const page = await opened().openPage('newtab', undefined, new URL(address).hash);
      expect((await tipOn(page)).id).toBe(id);
      await page.close();
      await options.close();
    });

    test('The options speak of no new tab.', async () => {
      const options = await opened().openReady('options');
      const text = await options.evaluate(({ document }) => document.body.innerText);
      expect(text).toContain('Every time I open it');
      expect(text).not.toMatch(/new tab/i);
      await options.close();
    });

    test.runIf(build === 'opera-mv3')('The options say that Opera has no sync.', async () => {
      const options = await opened().openPage('options');
      await until('the notice', () =>
        options.evaluate(({ document }) =>
          document.body.innerText.includes('sync can’t be used here, so everything stays'),
        ),
      );
      await options.close();
    });
  },
);
