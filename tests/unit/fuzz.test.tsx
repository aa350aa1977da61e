import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TipPage } from '../../components/tip/TipPage.tsx';
import { TipModel } from '../../components/tip/tip-model.ts';
import { localHour } from '../../data/entries/local-hour.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { markTip } from '../../data/entries/mutations.ts';
import { frameKey } from '../../data/rotation/frame.ts';
import { monthOf } from '../../data/rotation/rotation.ts';
import { enqueue, OUTBOX_PREFIX } from '../../data/storage/outbox.ts';
import { write } from '../../data/storage/write-local-storage.ts';
import collection from '../../data/tips.json';
import { until } from './until.ts';

// Whatever stands in storage, whole but of another shape: what a newer or older version, or damage, may leave.
// JTE_TIPS_FUZZ says how many states are tried, JTE_TIPS_SEED which.

const STATES = Number(process.env.JTE_TIPS_FUZZ ?? 40);
const { local } = fakeBrowser.storage;
const [first = '', second = '', third = ''] = collection.tips.map(({ id }) => id);

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e308, '', [], {}, [[]], [null], '\ud800'),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A good value with some of its fields replaced, or something else altogether. */
function wrong(good: Record<string, unknown>): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(good).map(([field, value]) => [field, fc.oneof(fc.constant(value), junk)]),
  );
  return fc.oneof(junk, fc.record(fields, { requiredKeys: [] }));
}

const settings = {
  themesOff: ['avoid'],
  rotation: 'paused',
  furigana: false,
  levels: ['es'],
  at: 1,
};
const mark = { saved: true, hidden: false, tried: [{ id: 's', date: '2026-11-24' }], at: 1 };
const tip = { text: { en: 'Sing.' }, try: { en: 'Hum.' }, saidBy: 'Ms Tanaka', at: 1 };
const rotation = {
  seed: 1,
  count: 3,
  since: '2026-11-24T12',
  history: [first],
  cycle: 0,
  monthStart: { cycle: 0, seed: 1, last: '' },
};
const card = { id: first, count: 3, seed: 1 };
const month = monthOf(localHour(new Date()));
const newer = `${OUTBOX_PREFIX}2-newer`;

const stored = fc.record(
  {
    settings: wrong(settings),
    rotation: wrong(rotation),
    revision: junk,
    ownTips: wrong({ ids: ['mine-good', 'mine-bad'], keyCount: 2 }),
    applied: junk,
    beforeRestore: junk,
    [`mark:${first}`]: wrong(mark),
    'tip:mine-bad': wrong(tip),
  },
  { requiredKeys: [] },
);
const copies = fc.record(
  {
    hand: wrong({ buildId: 'as tested', hand: 'h', mode: 'tab', month, cards: [card] }),
    // What stands in each card is written by the build that wrote the index.
    cards: wrong({ id: 'h', cards: [], settings, themes: [] }),
    rotation: wrong(rotation),
    look: wrong({ appearance: 'dark', textSize: 'large', language: 'ja' }),
    [`${OUTBOX_PREFIX}1-bad`]: wrong({
      version: 1,
      key: `mark:${first}`,
      at: 1,
      fields: { saved: true },
    }),
    [newer]: fc.constant({ version: 2, key: `mark:${first}`, at: 1, moved: true }),
    synced: junk,
    met: junk,
  },
  { requiredKeys: [] },
);
const frame = wrong({ hand: 'h', nodes: [] });

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('Whatever stands in storage, a page shows a tip, and what can be read is kept.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const state = fc.asyncProperty(stored, copies, frame, async (entries, copies, frame) => {
    fakeBrowser.reset();
    localStorage.clear();
    await local.set({ ...entries, [`mark:${second}`]: mark, 'tip:mine-good': tip });
    for (const [key, value] of Object.entries(copies)) write(key, Object(value));
    localStorage.setItem(frameKey('popup', card), JSON.stringify(frame));
    enqueue(markTip(third, { saved: true }, new Date()));
    const model: TipModel = new TipModel(
      'popup',
      () => import('../../components/deferred/index.ts'),
      () => render(<TipPage model={model} />, document.body),
    );
    render(<TipPage model={model} />, document.body);
    model.update((state, { reconcileState }) => reconcileState('popup', state, false));
    await until(() => {
      expect(document.documentElement.dataset.ready).toBeDefined();
      expect(document.querySelector('[data-part="text"]')?.textContent).toBeTruthy();
    });
    const after = await local.get(null);
    expect(parseMark(after[`mark:${second}`])).toEqual(parseMark(mark));
    expect(after['tip:mine-good']).toEqual(tip);
    expect(parseMark(after[`mark:${third}`]).saved).toBe(true);
    if (newer in copies) expect(localStorage.getItem(newer)).not.toBeNull();
    render(null, document.body);
  });
  await fc.assert(state, { numRuns: STATES });
}, 600_000);
