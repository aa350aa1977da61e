import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { overrideThemes } from '../../components/deferred/themes/override-themes.ts';
import { TipPage } from '../../components/tip/TipPage.tsx';
import { TipModel } from '../../components/tip/tip-model.ts';
import { localDate } from '../../data/entries/local-date.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { markTip } from '../../data/entries/mutations.ts';
import { en } from '../../data/messages/en.ts';
import { openFromHand } from '../../data/rotation/hand.ts';
import { mutate } from '../../data/rotation/mutate.ts';
import collection from '../../data/tips.json';
import { until } from './until.ts';

const { local } = fakeBrowser.storage;

// happy-dom has no popovers (November 2026).
Object.assign(HTMLElement.prototype, { hidePopover() {} });

/** A popup with a tip. */
async function openPopup(): Promise<TipModel> {
  const model: TipModel = new TipModel(
    'popup',
    () => import('../../components/deferred/index.ts'),
    () => render(<TipPage model={model} />, document.body),
  );
  model.update(async (state) => state);
  await until(() => expect(model.view?.card).toBeDefined());
  return model;
}

function button(name: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll('button')];
  const found = buttons.find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

async function press(name: string): Promise<void> {
  (await until(() => button(name))).click();
}

async function stampsOf(model: TipModel) {
  const key = `mark:${model.view?.card?.tip.id}`;
  return parseMark((await local.get(key))[key]).tried;
}

/** Writes a note as a person does who then turns to something else. */
async function write(note: string): Promise<void> {
  const field = await until(() => {
    const found = document.querySelector('textarea');
    if (!found) throw new Error('There is no field for a note.');
    return found;
  });
  field.value = note;
  field.dispatchEvent(new Event('change'));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00') });
});

afterEach(async () => {
  // An update that is still pending would render into the next test's page.
  await until(() => expect(document.documentElement.dataset.ready).toBeDefined());
  render(null, document.body);
  vi.restoreAllMocks();
});

test('Back at a tip of the theme of the moment its marks are those of now.', async () => {
  const model = await openPopup();
  model.update((state) => overrideThemes('popup', state, ['avoid']));
  await until(() =>
    expect(model.view).toMatchObject({ askedFor: 'theme', card: { theme: { id: 'avoid' } } }),
  );
  const id = model.view?.card?.tip.id;
  await press('Save');
  await until(() => expect(model.view?.card?.mark.saved).toBe(true));
  await press('Next tip');
  await until(() => expect(model.view?.card?.tip.id).not.toBe(id));
  await press('Previous tip');
  await until(() => expect(model.view?.card?.tip.id).toBe(id));
  expect(button('Save').getAttribute('aria-pressed')).toBe('true');
});

/** Has the popup look again at what is stored, as it does when another page has changed something. */
function hearOfChange(model: TipModel): void {
  model.update((state, { reconcileState }) => reconcileState('popup', state, false));
}

/** A popup with a tip of the theme that was chosen for the moment. */
async function openPopupOf(theme: string): Promise<{ model: TipModel; id: string }> {
  const model = await openPopup();
  model.update((state) => overrideThemes('popup', state, [theme]));
  await until(() => expect(model.state?.themeOverride?.history).toHaveLength(1));
  expect(model.view?.card?.theme.id).toBe(theme);
  return { model, id: model.view?.card?.tip.id ?? '' };
}

test('A tip of the theme of the moment that is hidden elsewhere gives way to another of the theme, for good.', async () => {
  const { model, id } = await openPopupOf('avoid');
  await mutate(markTip(id, { hidden: true }, new Date()));
  hearOfChange(model);
  await until(() => expect(model.view?.card?.tip.id).not.toBe(id));
  expect(model.view?.card?.theme.id).toBe('avoid');
  expect(model.state?.themeOverride?.themes).toEqual(['avoid']);
  expect(model.view).toMatchObject({ hasPrevious: false });
});

test('A tip of the theme of the moment stays, though the theme is off.', async () => {
  await local.set({ settings: { themesOff: ['avoid'], at: 1 } });
  const { model, id } = await openPopupOf('avoid');
  await mutate(markTip(id, { saved: true }, new Date()));
  hearOfChange(model);
  await until(() => expect(model.view?.card?.mark.saved).toBe(true));
  expect(model.view?.card?.tip.id).toBe(id);
});

test('“Previous tip” within the theme of the moment does not bring back a tip that was hidden there.', async () => {
  const { model, id } = await openPopupOf('avoid');
  await press('Next tip');
  await until(() => expect(model.view).toMatchObject({ hasPrevious: true }));
  const second = model.view?.card?.tip.id;
  await press('Hide');
  await until(() => expect([id, second]).not.toContain(model.view?.card?.tip.id));
  await press('Previous tip');
  await until(() => expect(model.view?.card?.tip.id).toBe(id));
});

test('With all tips of the theme of the moment hidden, all themes come again, and the rotation does not move.', async () => {
  const model = await openPopup();
  model.update((state) => overrideThemes('popup', state, ['avoid']));
  await until(() =>
    expect(model.view).toMatchObject({ askedFor: 'theme', card: { theme: { id: 'avoid' } } }),
  );
  const before = (await local.get('rotation')).rotation;
  const others = collection.tips.filter(
    ({ id, theme }) => theme === 'avoid' && id !== model.view?.card?.tip.id,
  );
  await mutate(...others.map(({ id }) => markTip(id, { hidden: true }, new Date())));
  await press('Hide');
  await until(() => expect(model.state?.themeOverride).toBeUndefined());
  await until(() => expect(model.view?.card?.theme.id).not.toBe('avoid'));
  expect((await local.get('rotation')).rotation).toEqual(before);
});

test('“Undo” takes away the stamp that was just put, though a computer whose clock is ahead put another today.', async () => {
  const model = await openPopup();
  const now = new Date();
  const theirs = { id: 'theirs', date: localDate(now), at: now.getTime() + 3_600_000 };
  await local.set({ [`mark:${model.view?.card?.tip.id}`]: { tried: [theirs], at: theirs.at } });
  await press('Tried it');
  await until(async () => expect(await stampsOf(model)).toHaveLength(2));
  await press('Undo');
  await until(async () => expect(await stampsOf(model)).toEqual([theirs]));
});

test('A note is kept when the reader turns to another button before “Save note”.', async () => {
  const model = await openPopup();
  await press('Tried it');
  await write('They sang along.');
  await press('Save');
  await until(async () =>
    expect(await stampsOf(model)).toMatchObject([{ note: 'They sang along.' }]),
  );
});

test('A note that storage refuses is kept in the outbox, and the page says so.', async () => {
  const model = await openPopup();
  await press('Tried it');
  await until(() => expect(document.querySelector('textarea')).not.toBeNull());
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const refused = vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full.'));
  await write('They sang along.');
  await until(() => expect(document.body.textContent).toContain(en.unstored.refused));
  expect(document.querySelector('textarea')?.value).toBe('They sang along.');
  refused.mockRestore();
  await press('Save note');
  await until(async () =>
    expect(await stampsOf(model)).toMatchObject([{ note: 'They sang along.' }]),
  );
  await until(() => expect(document.querySelector('textarea')).toBeNull());
});

test('Where storage refuses to bring all tips back, they come all the same, and the page says so.', async () => {
  const model = await openPopup();
  await mutate(...collection.tips.map(({ id }) => markTip(id, { hidden: true }, new Date())));
  await press('Next tip');
  await until(() => expect(model.view?.card).toBeUndefined());
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full.'));
  await press(en.allHidden.bringBack);
  await until(() => expect(document.body.textContent).toContain(en.unstored.refused));
  await until(() => expect(model.view?.card).toBeDefined());
});

test('A page that opens right after a tip was hidden shows another one, from the hand.', async () => {
  const model = await openPopup();
  const id = model.view?.card?.tip.id;
  expect(openFromHand('popup', new Date())?.card?.tip.id).toBe(id);
  model.press('hide');
  const opened = openFromHand('popup', new Date())?.card?.tip.id;
  expect(opened).toBeDefined();
  expect(opened).not.toBe(id);
  await until(() => expect(model.view?.card?.tip.id).not.toBe(id));
});

test('Where the rest of the page cannot be loaded, the page offers to reload, and what was pressed is not lost.', async () => {
  await openPopup();
  document.head.innerHTML = readFileSync('components/frame/reload-offer.html', 'utf8');
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const model: TipModel = new TipModel(
    'popup',
    () => Promise.reject(new Error('The file is gone.')),
    () => render(<TipPage model={model} />, document.body),
  );
  render(<TipPage model={model} />, document.body);
  const id = model.view?.card?.tip.id;
  await press('Save');
  const line = await until(() => {
    const found = document.querySelector('[role="alert"]');
    if (!found) throw new Error('The page says nothing.');
    return found;
  });
  expect(line.textContent).toContain('reload');
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.any(Error));
  line.remove();
  const next = await openPopup();
  next.press('next');
  await until(async () =>
    expect(parseMark((await local.get(`mark:${id}`))[`mark:${id}`]).saved).toBe(true),
  );
  expect(next.view?.card).toBeDefined();
});

test('An action that fails leaves the page as it was and says so.', async () => {
  const model = await openPopup();
  const before = model.view;
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  model.update(() => Promise.reject(new Error('It cannot be done.')));
  await until(() => expect(document.body.textContent).toContain(en.notices.failed));
  expect(model.view).toBe(before);
  expect(log).toHaveBeenCalledWith(expect.any(String), expect.any(Error));
});
