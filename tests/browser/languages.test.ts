import { expect, test } from 'vitest';
import { plainText } from '../../data/tips/ruby.ts';
import collection from '../../data/tips.json';
import { tipOn } from '../drive/pages.ts';
import type { DrivenTab, Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

async function choose(options: DrivenTab, selector: string): Promise<void> {
  await options.show();
  await options.page.locator(`input${selector}`).click();
}

async function languagesOn(tab: Tab): Promise<string[]> {
  return tab.evaluate(({ document }) =>
    [...document.querySelectorAll<HTMLElement>('[data-part="text"] > [lang]')].map(
      ({ lang }) => lang,
    ),
  );
}

async function wordsOf(tab: Tab): Promise<string> {
  return tab.evaluate(({ document }) => document.body.innerText);
}

test('Chosen in the options, languages and readings change in open pages at once.', async () => {
  const options = await opened().openReady('options');
  const tabs = [await opened().newTab(), await opened().openPage('popup')];
  for (const [choice, languages] of [
    ['ja', ['ja']],
    ['both', ['en', 'ja']],
    ['en', ['en']],
  ] as const) {
    await choose(options, `[name="tipLanguage"][value="${choice}"]`);
    for (const tab of tabs) {
      await until(
        `tips in ${choice}`,
        async () => (await languagesOn(tab)).join() === languages.join(),
      );
    }
  }
  await choose(options, '[name="tipLanguage"][value="ja"]');
  const rubies = (tab: Tab) =>
    tab.evaluate(({ document }) => document.querySelectorAll('[data-part="text"] rt').length);
  for (const tab of tabs) await until('furigana', async () => (await rubies(tab)) > 0);
  await choose(options, '[name="furigana"]');
  for (const tab of tabs) await until('no furigana', async () => (await rubies(tab)) === 0);
  await choose(options, '[name="furigana"]');
  await choose(options, '[name="uiLanguage"][value="ja"]');
  for (const tab of tabs) {
    await until('Japanese menus', async () => (await wordsOf(tab)).includes('次へ'));
    expect(await tab.evaluate(({ document }) => document.documentElement.lang)).toBe('ja');
  }
  await until('Japanese options', () =>
    options.evaluate(({ document }) => document.body.innerText.includes('表示言語')),
  );
  await choose(options, '[name="uiLanguage"][value="en"]');
  for (const tab of tabs) {
    await until('English menus', async () => (await wordsOf(tab)).includes('Next tip'));
    await tab.close();
  }
});

test('Text selected in a Japanese tip carries no readings.', async () => {
  await opened().reset({ settings: { tipLanguage: 'ja' } });
  const tab = await opened().openReady('newtab');
  const { id } = await tipOn(tab);
  const selected = await until('a selection', () =>
    tab.evaluate(({ document, getSelection }) => {
      const text = document.querySelector('[data-part="text"]');
      const selection = getSelection();
      if (!text || !selection) return undefined;
      selection.selectAllChildren(text);
      return selection.toString();
    }),
  );
  const tip = collection.tips.find((tip) => tip.id === id);
  expect(selected.trim()).toBe(plainText(tip?.text.ja ?? ''));
  await tab.close();
});

test('Lines of the tips’ Japanese break between phrases, not before any kanji with a reading.', async () => {
  await opened().reset({ settings: { tipLanguage: 'ja' } });
  const tab = await opened().openReady('options', undefined, '#tips');
  // Wider than any phrase, so that none has to be broken.
  await tab.page.setViewport({ width: 1366, height: 633 });
  const { inPhrases, torn } = await tab.evaluate(({ document, Text }) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const placeOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    const inPhrases = [...document.querySelectorAll('.row ruby')].flatMap(
      ({ firstChild: kanji, previousSibling: before }) =>
        kanji && before instanceof Text ? { kanji, before } : [],
    );
    const torn = inPhrases.filter(
      ({ kanji, before }) => placeOf(kanji).top >= placeOf(before).bottom,
    );
    return {
      inPhrases: inPhrases.length,
      torn: torn.map(({ kanji, before }) => `${before.textContent}/${kanji.textContent}`),
    };
  });
  expect(inPhrases).toBeGreaterThan(100);
  expect(torn).toEqual([]);
  await tab.close();
});

test.each(['medium', 'large'])(
  'The popup’s menu holds its names and keys within its edges, in Japanese and in %s type too.',
  async (textSize) => {
    await opened().reset({ settings: { uiLanguage: 'ja', textSize } });
    const tab = await opened().openReady('popup');
    await tab.page.setViewport({ width: 380, height: 600 });
    await tab.press('その他');
    const faults = await until('the menu', () =>
      tab.evaluate(({ document }) => {
        const buttons = document.querySelectorAll('.more:popover-open button');
        const wide = [...buttons].filter((button) => button.scrollWidth > button.clientWidth);
        return buttons.length > 0 && wide.map((button) => button.textContent);
      }),
    );
    expect(faults).toEqual([]);
    await tab.close();
  },
);

test('“Copy question” copies the question in both languages, without readings.', async () => {
  const tab = await opened().openPage('popup');
  // High enough that the row of buttons, which stays in sight, covers nothing.
  await tab.page.setViewport({ width: 380, height: 1000 });
  const { id } = await tipOn(tab);
  await tab.evaluate(({ navigator, document }) => {
    // The browsers let no test read the clipboard unasked.
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => {
        document.body.dataset.copied = text;
      },
    });
  });
  await tab.press('Copy question');
  const copied = await until('the copy', () =>
    tab.evaluate(({ document }) => document.body.dataset.copied),
  );
  const asks = collection.tips.find((tip) => tip.id === id)?.ask ?? [];
  expect(asks.map(({ en, ja }) => `${en}\n${plainText(ja)}`)).toContain(copied);
  await until('word of it', async () => (await wordsOf(tab)).includes('Copied, in English'));
  await tab.close();
});

test('“Copy” copies the tip in the languages shown with its credit, and leaves the selection alone.', async () => {
  await opened().reset({ settings: { tipLanguage: 'both' } });
  const tab = await opened().openReady('newtab');
  expect(await languagesOn(tab)).toHaveLength(2);
  const { id } = await tipOn(tab);
  await tab.evaluate(({ navigator, document, getSelection }) => {
    const copied = async (text: string) => {
      document.body.dataset.copied = text;
    };
    Object.defineProperty(navigator.clipboard, 'writeText', { value: copied });
    const heading = document.querySelector('h1');
    if (heading) getSelection()?.selectAllChildren(heading);
  });
  await tab.press('Copy');
  const seen = await until('the copy', () =>
    tab.evaluate(({ document, getSelection }) => {
      const { copied } = document.body.dataset;
      return copied && { copied, selected: getSelection()?.toString() };
    }),
  );
  const tip = collection.tips.find((tip) => tip.id === id);
  const credit = tip?.by === 'jte' ? 'A JTE’s advice' : 'The author’s closing words';
  const source = collection.sources.find(({ id }) => id === tip?.source);
  const article = `from ${source?.author}, “${source?.title}”, ${source?.magazine}, ${source?.issue.en}`;
  expect(seen).toEqual({
    copied: `${tip?.text.en}\n${plainText(tip?.text.ja ?? '')}\n\n${credit}, ${article}`,
    selected: tip?.text.en,
  });
  const status = () =>
    tab.evaluate(({ document }) => document.querySelector('.notice [role="status"]')?.textContent);
  await until('word of it', async () => (await status()) === 'Copied.');
  await tab.close();
});
