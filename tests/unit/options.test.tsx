import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '../../data/backup/restore.ts';
import { writeTip } from '../../data/entries/mutations.ts';
import { en } from '../../data/messages/en.ts';
import { enqueue } from '../../data/storage/outbox.ts';
import { Options } from '../../entrypoints/options/Options.tsx';
import { until } from './until.ts';

async function openOptions(): Promise<void> {
  render(<Options />, document.body);
  await until(() => expect(document.querySelector('input')).not.toBeNull());
}

function theme(id: string): HTMLInputElement {
  const box = document.querySelector<HTMLInputElement>(`input[name="theme"][value="${id}"]`);
  if (!box) throw new Error(`There is no check box for ${id}.`);
  return box;
}

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('A choice that storage refuses is kept in the outbox, and the page says so.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await openOptions();
  const cause = new Error('The disk is full.');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(cause);
  theme('avoid').click();
  await until(() => expect(document.body.textContent).toContain(en.unstored.refused));
  expect(theme('avoid').checked).toBe(false);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be stored'), cause);
});

test('Where storage cannot be read the options show the defaults, and say so.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cause = new Error('The storage is broken.');
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(cause);
  await openOptions();
  expect(document.querySelector('[role="alert"]')?.textContent).toBe(en.options.notRead);
  expect(document.querySelectorAll('input[name="theme"]:checked')).toHaveLength(4);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be read'), cause);
});

test('Where storage is full, the Backup view says what takes the room, and the backup has what waits.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fakeBrowser.storage.local.set({ 'tip:mine-1': { text: { en: 'Sing.' }, at: 1 } });
  const full = new Error('Resource::kQuotaBytes quota exceeded');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
  enqueue(writeTip('mine-2', { text: { en: 'Hum.' } }, new Date()));
  location.hash = '#backup';
  await openOptions();
  const { room } = en.options.backup;
  await until(() => expect(document.body.textContent).toContain(room.parts.tips('1')));
  expect(document.body.textContent).not.toContain(room.parts.undo('0'));
  expect((await backUp(new Date())).text).toContain('Hum.');
  location.hash = '';
});

test('Own tips that cannot be read are said to be missing; the others are there.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fakeBrowser.storage.local.set({
    'tip:mine-1': { text: { en: 'Sing.' }, at: 1 },
    'tip:mine-2': { text: { en: 'Hum.' }, at: 1 },
  });
  const { get } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys) => {
    if (!keys || String(keys).includes('mine-1')) throw new Error('A block is damaged.');
    return (get as (keys: unknown) => Promise<Record<string, unknown>>).call(
      fakeBrowser.storage.local,
      keys,
    );
  });
  await openOptions();
  expect(document.body.textContent).toContain(en.options.tipsNotRead(1));
  expect(theme('mine').checked).toBe(true);
});

test('The user’s own tips stand among the themes as soon as there is one.', async () => {
  await fakeBrowser.storage.local.set({
    'tip:mine-1': {
      id: 'mine-1',
      theme: 'mine',
      text: { ja: '給食《きゅうしょく》を一緒《いっしょ》に。' },
    },
  });
  await openOptions();
  expect(theme('mine').closest('label')?.textContent).toContain('1 tip');
});

test('What changes while the page is still reading is not lost from it.', async () => {
  const { get } = fakeBrowser.storage.local;
  const { promise, resolve: arrive } = Promise.withResolvers<void>();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (...keys: unknown[]) => {
    const stored = await Reflect.apply(get, undefined, keys);
    if (keys[0] === null) await promise;
    return stored;
  });
  const opened = openOptions();
  await until(() => expect(fakeBrowser.storage.local.get).toHaveBeenCalledWith(null));
  await fakeBrowser.storage.local.set({ 'tip:mine-1': { text: { en: 'Eat lunch.' }, at: 1 } });
  arrive();
  await opened;
  expect(theme('mine').closest('label')?.textContent).toContain('1 tip');
});

test('What a page did that was closed at once is seen on an options page that opens next.', async () => {
  enqueue(writeTip('mine-1', { text: { en: 'Eat lunch.' } }, new Date()));
  await openOptions();
  expect(theme('mine').closest('label')?.textContent).toContain('1 tip');
});
