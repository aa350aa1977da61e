import { render } from 'preact';
import { act as rendered } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { en } from '../../data/messages/en.ts';
import collection from '../../data/tips.json';
import { Options } from '../../entrypoints/options/Options.tsx';
import { UNDO_MS } from '../../entrypoints/options/tips/row/use-undo-timeout.ts';
import { until } from './until.ts';

const COUNT = collection.tips.length;

const words = en.options.tips;
const MARKUP = '<img src=x onerror="alert(1)">{name}';

beforeEach(async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  location.hash = '#tips';
  await fakeBrowser.storage.local.set({
    'tip:mine-1': { text: { en: MARKUP }, saidBy: MARKUP, try: { en: MARKUP }, at: 1 },
    'tip:mine-2': { text: { en: 'Sing together.' }, at: 1 },
  });
  render(<Options />, document.body);
  await until(() => expect(rows().length).toBe(COUNT + 2));
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article')];
}

function row(id: string): HTMLElement {
  const found = rows().find(({ dataset }) => dataset.tipId === id);
  if (!found) throw new Error(`There is no row of ${id}.`);
  return found;
}

function button(within: ParentNode, name: string): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find(({ innerText }) => innerText === name);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

/** Presses it as a person does, who leaves the focus on it. */
async function press(within: ParentNode, name: string): Promise<void> {
  await rendered(() => {
    button(within, name).focus();
    button(within, name).click();
  });
}

async function write(name: string, text: string): Promise<HTMLTextAreaElement> {
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);
  if (!field) throw new Error(`There is no field ${name}.`);
  await rendered(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}

async function filter(value: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>(`input[name="only"][value="${value}"]`);
  await rendered(() => box?.click());
}

test('Markup in any field of a tip is shown as text.', () => {
  expect(row('mine-1').querySelector('img')).toBeNull();
  expect(row('mine-1').textContent?.split(MARKUP)).toHaveLength(4);
});

test('A form that says nothing, or too much, says so beside the field, and keeps what was typed.', async () => {
  await press(document, words.add.add);
  expect(document.activeElement?.getAttribute('name')).toBe('lines');
  expect(document.body.textContent).toContain(words.add.nothing);
  const long = await write('try', 'a'.repeat(523));
  await write('lines', '歌《うた》おう。');
  await press(document, words.add.add);
  expect(document.activeElement).toBe(long);
  expect(long.getAttribute('aria-invalid')).toBe('true');
  expect(long.closest('.field')?.textContent).toContain('523 characters');
  expect(long.value).toHaveLength(523);
  await rendered(() => {
    location.hash = '#settings';
    dispatchEvent(new Event('hashchange'));
  });
  await rendered(() => {
    location.hash = '#tips';
    dispatchEvent(new Event('hashchange'));
  });
  expect(document.querySelector<HTMLTextAreaElement>('[name="lines"]')?.value).toBe(
    '歌《うた》おう。',
  );
  await write('try', '');
  await press(document, words.add.add);
  await until(() => expect(rows()).toHaveLength(COUNT + 3));
  const field = () => document.querySelector<HTMLTextAreaElement>('[name="lines"]');
  await until(() => expect(field()?.value).toBe(''));
});

test('With two thousand own tips, the form says that there is no room, and keeps what was typed.', async () => {
  const tips = Array.from({ length: 1998 }, (_, index) => [
    `tip:mine-${index + 3}`,
    { text: { en: `Tip ${index}.` }, at: 1 },
  ]);
  await rendered(() => fakeBrowser.storage.local.set(Object.fromEntries(tips)));
  expect(rows()).toHaveLength(50);
  const field = await write('lines', 'One too many.');
  await press(document, words.add.add);
  const fault = en.options.faults.tooManyTips(2001, 2000);
  await until(() => expect(field.form?.textContent?.includes(fault)).toBe(true));
  expect(field.value).toBe('One too many.');
  await write('lines', 'tip 7.');
  await press(document, words.add.add);
  await until(() => expect(field.form?.textContent?.includes(words.add.duplicate)).toBe(true));
  await write('lines', '');
});

test('What storage refuses is done in the list all the same, from the outbox.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { set } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) =>
    Object.keys(items).some((key) => /^(tip|mark):/.test(key))
      ? Promise.reject(new Error('full'))
      : set(items),
  );
  await write('lines', 'Dance together.');
  await press(document, words.add.add);
  await until(() =>
    expect(document.querySelector('main')?.textContent).toContain('Dance together.'),
  );
  await press(row('mine-2'), 'Delete');
  await until(() => expect(row('mine-2').textContent).not.toContain('Sing together.'));
  expect(log).toHaveBeenCalled();
});

test('A deleted tip leaves room for Undo as long as focus or pointer is there, and a while longer.', async () => {
  await press(row('mine-2'), 'Delete');
  await until(() => expect(row('mine-2').textContent).not.toContain('Sing together.'));
  const undo = button(row('mine-2'), 'Undo');
  expect(document.activeElement).toBe(undo);
  await until(async () =>
    expect(await fakeBrowser.storage.local.get()).toMatchObject({
      'tip:mine-2': { deleted: true },
    }),
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const wait = () => rendered(() => void vi.advanceTimersByTime(UNDO_MS + 1));
  await wait();
  await rendered(() => void row('mine-2').dispatchEvent(new MouseEvent('mouseenter')));
  await rendered(() => undo.blur());
  await wait();
  expect(row('mine-2').textContent).toContain(words.done.deleted);
  await rendered(() => void row('mine-2').dispatchEvent(new MouseEvent('mouseleave')));
  await wait();
  expect(rows().map(({ dataset }) => dataset.tipId)).not.toContain('mine-2');
});

test('A row that no longer fits the filter stays while it has the focus; with Undo it fits again.', async () => {
  await press(row('mine-1'), 'Save');
  await until(() =>
    expect(button(row('mine-1'), 'Save').getAttribute('aria-pressed')).toBe('true'),
  );
  await filter('saved');
  expect(rows()).toHaveLength(1);
  await press(row('mine-1'), 'Save');
  await until(() => expect(row('mine-1').textContent).toContain(words.done.marked));
  expect(document.body.textContent).toContain('0 tips');
  expect(document.activeElement).toBe(button(row('mine-1'), 'Save'));
  await press(row('mine-1'), 'Undo');
  await until(() => expect(document.body.textContent).toContain('1 tip'));
  expect(document.activeElement).toBe(row('mine-1'));
});

test('When another page takes away the row with the focus, the next row has the focus, or else the search.', async () => {
  const set = (saved: boolean, ...ids: string[]) =>
    rendered(() =>
      fakeBrowser.storage.local.set(
        Object.fromEntries(ids.map((id) => [`mark:${id}`, { saved, at: 1 }])),
      ),
    );
  await set(true, 'mine-1', 'mine-2');
  await filter('saved');
  button(row('mine-2'), 'Hide').focus();
  await set(false, 'mine-2');
  expect(document.activeElement).toBe(row('mine-1'));
  await set(false, 'mine-1');
  expect(document.activeElement?.getAttribute('name')).toBe('search');
  expect(document.body.textContent).toContain(words.empty.saved);
});
