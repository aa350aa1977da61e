import { type ComponentChild, render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Credit } from '../../components/base/Credit.tsx';
import { copy } from '../../components/deferred/actions.ts';
import { layOut } from '../../components/picture/layout.ts';
import { TipCard } from '../../components/tip/TipCard.tsx';
import { unmarked } from '../../data/entries/marks.ts';
import { parseSettings } from '../../data/entries/settings.ts';
import { buildLibrary, nothing, withEntries } from '../../data/library/library.ts';
import { en } from '../../data/messages/en.ts';
import { ja } from '../../data/messages/ja.ts';
import { cardOf } from '../../data/rotation/deal-ahead.ts';
import type { Card, View } from '../../data/rotation/hand.ts';
import { withSources } from '../../data/tips/collection.ts';
import { creditOf, creditOfAll, plainCredit } from '../../data/tips/credit.ts';
import { type CollectionJson, isOwn } from '../../data/tips/tip.ts';
import collection from '../../data/tips.json';
import { Sheet } from '../../entrypoints/options/sheets/Sheet.tsx';
import { sheetsOf } from '../../entrypoints/options/sheets/sheet-text.ts';
import { TipRow } from '../../entrypoints/options/tips/row/TipRow.tsx';

const { sources, themes, tips } = collection as CollectionJson;
/** An article whose title has the magazine's name in it. */
const second = {
  id: 'second',
  author: 'Ann {title} Example',
  title: 'Classroom Weekly and You',
  magazine: 'Classroom Weekly',
  issue: { en: 'May 2024', ja: '2024年《ねん》5月号《がつごう》' },
};
const [first] = tips.filter(({ by }) => by === 'jte');
if (!first) throw new Error('There is no tip.');
/** The same tip, from there. */
const another = { ...first, id: 'another', source: second.id };
const both = withSources({
  sources: [...sources.slice(0, 1), second],
  themes,
  tips: [first, another],
});
const library = buildLibrary(
  both,
  withEntries(nothing, [['tip:mine', { text: { en: 'Sing.' }, saidBy: 'Tanaka' }]]),
);
const settings = parseSettings(undefined, 'en');

const credits = [
  [
    first.id,
    'from Kalista Pattison, “What makes a great ALT?”, Connect, October 2023',
    'A JTE · Kalista Pattison, Connect, October 2023',
  ],
  [
    another.id,
    'from Ann {title} Example, “Classroom Weekly and You”, Classroom Weekly, May 2024',
    'A JTE · Ann {title} Example, Classroom Weekly, May 2024',
  ],
] as const;

function cardOfTip(id: string): Card {
  const tip = library.tips.find((tip) => tip.id === id);
  if (!tip) throw new Error(`There is no tip ${id}.`);
  const place = { id, count: 1, seed: 1, cycle: 0, turn: 0, month: 11 };
  return cardOf(tip, unmarked, both, {}, place);
}

const viewOfTip = (id: string): View => ({
  card: cardOfTip(id),
  settings,
  messages: en.page,
  since: '',
  hasPrevious: false,
});

function rendered(component: ComponentChild): HTMLElement {
  const page = document.createElement('div');
  render(component, page);
  return page;
}

test.each(credits)('On the page, %s is credited to its own source.', (id, _whole, short) => {
  const view = viewOfTip(id);
  const model = {
    page: 'newtab' as const,
    state: { view },
    view,
    deferred: undefined,
    notice: undefined,
    press() {},
    update() {},
  };
  const credit = rendered(<TipCard {...{ model, view }} />).querySelector('.tip-credit');
  expect(credit?.textContent).toBe(short);
});

test.each(credits)('In copied text, %s is credited to its own source.', async (id, whole) => {
  const writeText = vi.fn(async (_text: string) => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const pressed = viewOfTip(id);
  const model = {
    page: 'newtab' as const,
    state: { view: pressed },
    notice: undefined,
    press() {},
    update() {},
  };
  await copy({ model, pressed, state: { view: pressed }, mutation: undefined });
  vi.unstubAllGlobals();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(`${first.text.en}\n\nA JTE’s advice, ${whole}`);
});

test.each(credits)('On its picture, %s is credited to its own source.', (id, whole) => {
  const { words } = layOut(viewOfTip(id), (text) => text.length);
  const credit = words.map(({ text }) => text).join(' ');
  expect(credit.replaceAll(/\s+/g, ' ')).toContain(whole);
});

test.each(credits)('On its sheet, %s is credited to its own source.', (id, whole) => {
  const [card] = sheetsOf(library, id, [], 11);
  if (!card) throw new Error('There is no sheet.');
  const sheet = rendered(<Sheet {...{ card, settings, messages: en }} />);
  expect(sheet.querySelector('footer')?.textContent).toContain(whole);
});

test('In the list each tip names its source where there are several, and one of the user’s own who said it.', () => {
  const creditIn = (id: string, sources = library.sources) => {
    const tip = library.tips.find((tip) => tip.id === id);
    if (!tip) throw new Error(`There is no tip ${id}.`);
    const display = { tipLanguage: 'en' as const, furigana: true };
    const ignore = () => {};
    const row = { tip, isFound: true, display, words: [], levels: [], sources, messages: en };
    const mutations = { perform: ignore, begin: ignore, end: ignore, rewrite: () => undefined };
    return rendered(<TipRow {...row} mutations={mutations} />).querySelector('div + small');
  };
  for (const [id, , short] of credits) expect(creditIn(id)?.textContent).toBe(short);
  expect(creditIn(first.id, library.sources.slice(0, 1))).toBeNull();
  expect(creditIn('mine')?.innerHTML).toBe('Told to you by <bdi>Tanaka</bdi>');
});

test('Where all sources are credited at once, each is, with its magazine as a title.', () => {
  const words = en.options.stamps.credit;
  const parts = creditOfAll(library.sources, words, en);
  expect(plainCredit(parts)).toBe(
    'Tips from Kalista Pattison, “What makes a great ALT?”, Connect, October 2023 and Ann {title} Example, “Classroom Weekly and You”, Classroom Weekly, May 2024, in our wording',
  );
  const cited = [...rendered(<Credit parts={parts} />).querySelectorAll('cite')];
  expect(cited.map(({ textContent }) => textContent)).toEqual(['Connect', 'Classroom Weekly']);
  expect(plainCredit(creditOfAll(library.sources, ja.options.stamps.credit, ja))).toMatch(
    /^Kalista Pattison「What makes a great ALT\?」（『Connect』2023年10月号）、Ann .*5月号）のアドバイス/,
  );
});

test('A tip of the user’s own has no source.', () => {
  const { tip } = cardOfTip('mine');
  expect(isOwn(tip)).toBe(true);
  expect(plainCredit(creditOf(tip, en.page))).toBe('Told to you by Tanaka');
});

test('A tip that names no source of the collection is refused.', () => {
  expect(() => withSources({ sources: [second], themes, tips: [first] })).toThrow(
    'names no source',
  );
});
