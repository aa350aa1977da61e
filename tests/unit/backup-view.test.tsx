import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeSliceKey } from '../../data/entries/keys.ts';
import { en } from '../../data/messages/en.ts';
import { Options } from '../../entrypoints/options/Options.tsx';
import { writeBackup } from './backup-at-once.ts';
import { until } from './until.ts';

const words = en.options.backup;

async function read(text: string): Promise<void> {
  await until(() => expect(document.body.textContent).toContain(text));
}

async function press(name: string): Promise<void> {
  const button = await until(() => {
    const found = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    );
    if (!found) throw new Error(`There is no button “${name}”.`);
    return found;
  });
  button.click();
}

function drop(name: string, text: string): void {
  const files = [new File([text], name)];
  dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { files } }));
}

const stored = () => fakeBrowser.storage.local.get(null);

beforeEach(async () => {
  await fakeBrowser.storage.local.set({ 'tip:mine-1': { text: { en: 'Sing.' }, at: 5 } });
  location.hash = '#backup';
  render(<Options />, document.body);
  await read(words.restore.what);
});

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  location.hash = '';
});

test('Where storage refuses a restore the page says so, and nothing is changed.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  drop('b.json', writeBackup({ 'tip:mine-2': { text: { en: 'Dance.' }, at: 5 } }, '2026-11-23'));
  await read('Add 1 tip of your own');
  const before = await stored();
  const cause = new Error('The disk is full.');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(cause);
  await press('Restore');
  await read(en.options.faults.refused);
  await read(words.restore.unchanged);
  expect(await stored()).toEqual(before);
  expect(log).toHaveBeenCalledWith(expect.any(String), cause);
});

test('Where storage refuses a later part of a restore, the page says how far it came, and the rest is restored from there.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const tips = Array.from({ length: 1400 }, (_, index) => [
    `tip:file-${index}`,
    { text: { en: `${index} ${'Sing with us. '.repeat(30)}` }, at: 5 },
  ]);
  drop('b.json', writeBackup(Object.fromEntries(tips), '2026-11-23'));
  await read('Add 1,400 tips of your own');
  const { set } = fakeBrowser.storage.local;
  const refusing = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if (beforeSliceKey(1) in items) throw new Error('The disk is full.');
    await set(items);
  });
  await press('Restore');
  await read('of 1,400 changes. Choose the file again to go on');
  expect(document.body.textContent).not.toContain(words.restore.unchanged);
  expect(log).toHaveBeenCalled();
  refusing.mockRestore();
  await press('Restore');
  await read('Done: ');
  await read(words.undo.what);
  const ownTips = Object.keys(await stored()).filter((key) => key.startsWith('tip:'));
  expect(ownTips).toHaveLength(1401);
});

test('What would be done follows what other pages do meanwhile; leaving it changes nothing.', async () => {
  drop('tips.txt', 'Dance.\nPlay.');
  await read('Add 2 tips of your own');
  await fakeBrowser.storage.local.set({ 'tip:mine-3': { text: { en: 'Dance.' }, at: 5 } });
  await read('Add 1 tip of your own');
  await read('No change: 1 tip of your own');
  const before = await stored();
  await press('Cancel');
  await until(() => expect(document.querySelector('.restore-preview')).toBeNull());
  expect(await stored()).toEqual(before);
});

test('The way back from a restore is offered until it is given up.', async () => {
  drop('tips.txt', 'Dance.');
  await press('Add');
  await read(words.undo.what);
  expect(Object.keys(await stored())).toContain('beforeRestore');
  await press('Keep it');
  await until(() => expect(document.body.textContent).not.toContain(words.undo.what));
  expect((await stored()).beforeRestore ?? null).toBeNull();
});

test('A file that leaves no room is refused, unless it may replace what is here.', async () => {
  const tips = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [
      `tip:file-${i}`,
      { text: { en: `Sing ${i}.` }, at: 5 },
    ]),
  );
  drop('b.json', writeBackup(tips, '2026-11-23'));
  await read('2,001 tips of your own');
  document.querySelector<HTMLInputElement>('input[value="replace"]')?.click();
  await read('Add 2,000 tips of your own');
  await read('Remove 1 tip of your own');
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

test('Where a file takes long, the page says that it goes on, and no longer once it is read.', async () => {
  const all = await stored();
  let answer = () => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(() => slow.then(() => all));
  drop('tips.txt', 'Dance.');
  await read(words.restore.busy);
  answer();
  await read('Add 1 tip of your own');
  expect(document.body.textContent).not.toContain(words.restore.busy);
});
