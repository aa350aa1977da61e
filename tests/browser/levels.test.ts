import { expect, test } from 'vitest';
import { loadCollection } from '../../data/tips/collection.ts';
import type { Level } from '../../data/tips/tip.ts';
import { fittingLevels } from '../../data/tips/variants.ts';
import { rotationAfter } from '../drive/known-state.ts';
import { tipOn } from '../drive/pages.ts';
import type { DrivenTab, Tab } from '../drive/tab.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();
const { tips } = await loadCollection();

async function choose(options: DrivenTab, level: string): Promise<void> {
  await options.show();
  await options.page.locator(`input[name="level"][value="${level}"]`).click();
}

/** What the page suggests to try, and who it says to ask. */
async function suggestionOn(tab: Tab): Promise<{ words: string; heading: string }> {
  return tab.evaluate(({ document }) => {
    const part = document.querySelector('[data-part="try"]');
    const ask = document.querySelector('[data-part="ask"]')?.closest('div')?.querySelector('dt');
    return { words: part?.textContent ?? '', heading: ask?.textContent ?? '' };
  });
}

/** What the page says besides tips and a tip's credit. */
async function ownWordsOn(tab: Tab): Promise<string> {
  return tab.evaluate(({ document }) => {
    const page = document.createElement('div');
    page.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
    for (const part of page.querySelectorAll('[data-part="text"], .tip-credit')) part.remove();
    return page.textContent ?? '';
  });
}

/** The things to try with that tip which fit a level. */
function triesFor(id: string, level: Level): string[] {
  const tip = tips.find((tip) => tip.id === id);
  return fittingLevels(tip?.try ?? [], [level]).map(({ en }) => en);
}

test('Chosen in the options, the schools change what open pages suggest, and who they say to ask.', async () => {
  const settings = { themesOff: [], uiLanguage: 'en', tipLanguage: 'en', levels: ['shs'] };
  for (const { id } of tips.slice(0, 3)) {
    await opened().reset({ settings, rotation: rotationAfter([id]) });
    const popup = await opened().openPage('popup');
    expect((await tipOn(popup)).id).toBe(id);
    const options = await opened().openReady('options');
    await choose(options, 'es');
    await choose(options, 'shs');
    await until('a homeroom teacher to ask', async () =>
      (await suggestionOn(popup)).heading.includes('homeroom teacher'),
    );
    const { words } = await suggestionOn(popup);
    expect(triesFor(id, 'es').some((en) => words.includes(en))).toBe(true);
    expect((await tipOn(popup)).id).toBe(id);
    await choose(options, 'jhs');
    await until('a JTE to ask', async () => /JTE/.test((await suggestionOn(popup)).heading));
    await options.close();
    await popup.close();
  }
});

/** Not in the extension's name, nor in the Japanese credit of all tips, which says what the word means. */
const JTE = /JTE(?! Tips|（日本人英語教師）)/;

test.each([
  ['newtab', ''],
  ['popup', ''],
  ['options', '#settings'],
  ['options', '#tips'],
] as const)(
  'At elementary schools, the %s%s speaks of a JTE only in the tips and their credit.',
  async (name, hash) => {
    for (const uiLanguage of ['en', 'ja']) {
      const settings = { levels: ['es'], uiLanguage, tipLanguage: 'both' };
      const text = { en: 'Come and eat lunch with class 1-3.' };
      await opened().reset({ settings, 'tip:mine-1': { text } });
      const tab = await opened().openReady(name, undefined, hash);
      const words = await ownWordsOn(tab);
      expect(words).toContain(uiLanguage === 'en' ? 'My colleagues' : '同僚');
      expect(words).not.toMatch(JTE);
      await tab.close();
    }
  },
);

test('On the first day the schools can be chosen on the tab itself, and its card speaks of them.', async () => {
  const tab = await opened().openReady('newtab');
  expect(await ownWordsOn(tab)).toMatch(JTE);
  await tab.press('First steps');
  await tab.page.locator('.first-steps input[name="level"][value="es"]').click();
  await until('the choice', async () => {
    const { settings } = await opened().stored();
    return JSON.stringify(settings).includes('"levels":["es"]');
  });
  await until('the words for there', () =>
    tab.evaluate(({ document }) => document.body.innerText.includes('Ask your homeroom teacher')),
  );
  expect(await ownWordsOn(tab)).toContain('Every new tab brings a teacher’s tip.');
  expect(await ownWordsOn(tab)).not.toMatch(JTE);
  await tab.page.locator('.first-steps input[name="uiLanguage"][value="ja"]').click();
  await until('Japanese', async () => (await ownWordsOn(tab)).includes('先生からのアドバイス'));
  expect(await ownWordsOn(tab)).not.toMatch(JTE);
  await tab.close();
});
