import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { markKey } from '../../data/entries/entry-keys.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { tipOn, untilReady } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

interface Fixture {
  /** The ids of the tips that were saved and stamped, and hidden. */
  saved: string;
  hidden: string;
  local: Record<string, unknown>;
  localStorage: Record<string, string>;
}

async function fill({ local, localStorage: copies }: Omit<Fixture, 'saved' | 'hidden'>) {
  await opened().reset(local);
  await opened().desk.evaluate((copies) => {
    for (const [key, value] of Object.entries(copies)) localStorage.setItem(key, value);
  }, copies);
}

/** What the pages say is wrong; nothing where all is well. */
async function complaints(tab: Awaited<ReturnType<ReturnType<typeof opened>['openPage']>>) {
  return tab.evaluate(({ document }) =>
    [...document.querySelectorAll<HTMLElement>('.fault, .unstored, .reload')]
      .map(({ innerText }) => innerText)
      .filter((text) => text !== ''),
  );
}

// Written by builds of these commits in real browsers on 24 November 2026, by pressing what a person would press.
test.each(['2f0a0fd', '61ab05b', 'cf49033'])(
  'What %s stored is all there, and nothing is said.',
  async (commit) => {
    const path = new URL(`../fixtures/${commit}-${inject('kind')}.json`, import.meta.url);
    const fixture: Fixture = JSON.parse(readFileSync(path, 'utf8'));
    await fill(fixture);
    const tab = await opened().openReady('newtab');
    expect((await tipOn(tab)).id).not.toBe(fixture.hidden);
    expect(await complaints(tab)).toEqual([]);
    await tab.close();

    const options = await opened().openReady('options', undefined, '#tips');
    const words = await options.evaluate(({ document }) => document.body.innerText);
    expect(words).toContain('Ask about the brass band.');
    expect(words).toContain('They sang along.');
    expect(await complaints(options)).toEqual([]);
    await options.close();

    const stored = await opened().stored();
    const marks = (id: string) => parseMark(stored[markKey(id)]);
    expect(marks(fixture.saved)).toEqual(parseMark(fixture.local[markKey(fixture.saved)]));
    expect(marks(fixture.saved).tried).toMatchObject([{ note: 'They sang along.' }]);
    expect(marks(fixture.hidden).hidden).toBe(true);
    expect(stored.settings).toMatchObject({ themesOff: ['beyond'], appearance: 'dark' });
    const tips = (entries: object) => Object.entries(entries).filter(([key]) => /^tip:/.test(key));
    expect(tips(stored)).toEqual(tips(fixture.local));
  },
);

test('What a newer version stored is left untouched where this one cannot read it, and the pages work.', async () => {
  const newer = {
    settings: ['a newer', 'format'],
    'mark:good-example': { format: 9, packed: 'c2F2ZWQ=' },
    'tip:mine-9': { format: 9, words: ['Ask about the brass band.'] },
    ofTomorrow: { format: 9 },
  };
  await fill({ local: newer, localStorage: { hand: '1 {"of":"tomorrow"}' } });
  const tab = await opened().openReady('newtab');
  const { id } = await tipOn(tab);
  await tab.press('Next tip');
  await until('another tip', async () => (await tipOn(tab)).id !== id);
  await untilReady(tab);
  await tab.close();
  const options = await opened().openReady('options', undefined, '#tips');
  expect(await complaints(options)).toEqual([]);
  await options.close();
  expect(await opened().stored()).toMatchObject(newer);
});
