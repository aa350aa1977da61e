import { expect, test, vi } from 'vitest';
import { MET_KEY } from '../../data/entries/keys.ts';
import { markTip } from '../../data/entries/mutations.ts';
import { keepBooks } from '../../data/rotation/keep-books.ts';
import { mutate } from '../../data/rotation/mutate.ts';
import { openPage } from '../../data/rotation/navigate.ts';
import { readIndex } from '../../data/rotation/opening.ts';
import { reconcile } from '../../data/rotation/reconcile.ts';
import { write } from '../../data/storage/write-local-storage.ts';

test('A tab keeps its books alone as long as the hand it was opened from is the one to go by.', async () => {
  const now = new Date('2026-11-24T12:00');
  vi.useFakeTimers({ toFake: ['Date'], now });
  write(MET_KEY, {});
  const view = await openPage('newtab', now);
  if (!view?.card) throw new Error('No tip was shown.');
  const { hand = '' } = readIndex() ?? {};
  expect(await keepBooks(hand)).toBe(true);

  // Another page changes what that hand was dealt from, and deals anew.
  await mutate(markTip(view.card.tip.id, { saved: true }, now));
  await reconcile('newtab', view, now);
  expect(await keepBooks(hand)).toBe(false);
  expect(await keepBooks(readIndex()?.hand ?? '')).toBe(true);
});
