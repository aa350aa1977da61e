import { render } from 'preact';
import { expect, test } from 'vitest';
import { buildLibrary, nothing, withEntries } from '../../data/library/library.ts';
import { en } from '../../data/messages/en.ts';
import { ja } from '../../data/messages/ja.ts';
import type { Synced } from '../../data/sync/synchronize.ts';
import { loadCollection } from '../../data/tips/collection.ts';
import { SyncNotice } from '../../entrypoints/options/settings/SyncNotice.tsx';

const text = { en: 'Be there.' };
const library = buildLibrary(
  await loadCollection(),
  withEntries(nothing, [
    ['tip:mine-1', { text, at: 1 }],
    ['tip:mine-2', { text, at: 1 }],
  ]),
);

function noticeOf(synced: Partial<Synced>, unsynced: string[] = [], messages = en): string {
  const all = { isOn: true, isRefused: false, unsynced: new Set(unsynced), ...synced };
  const page = document.createElement('div');
  render(<SyncNotice {...{ library, messages }} synced={all} />, page);
  return page.textContent ?? '';
}

test('The notice names what stays on this computer, and why; deleted tips are not among it.', () => {
  const unsynced = ['settings', 'tip:mine-1', 'tip:mine-2', 'tip:deleted', 'mark:mine-1'];
  expect(noticeOf({}, unsynced)).toBe(
    'On this computer only: your settings, your marks on 1 tip, and 2 of your own tips. Browser sync has no room for more. A backup can take them to another computer.',
  );
  expect(noticeOf({ isRefused: true }, ['settings'])).toContain('will try again in a few minutes');
  expect(noticeOf({}, ['tip:mine-1'], ja)).toContain('自分で追加したアドバイス1件');
});

test('Where nothing stays, or there is no sync, the notice says so.', () => {
  expect(noticeOf({}, ['tip:deleted'])).toBe(en.options.sync.allTravels);
  expect(noticeOf({ isOn: false })).toBe(en.options.sync.off);
});
