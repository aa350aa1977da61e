import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTips } from '../../data/entries/merge-tips.ts';
import type { WrittenTip } from '../../data/tips/tip.ts';

const words = fc.constantFrom('One.', 'Two.', 'Three.');
const text = fc
  .record({ en: words, ja: words }, { requiredKeys: [] })
  .filter((text) => Object.keys(text).length > 0);
const tip: fc.Arbitrary<WrittenTip> = fc.record(
  { text, try: text, saidBy: words },
  { requiredKeys: ['text'] },
);

test('A change of what nobody else changed is as it was written, and who changed nothing changes nothing.', () => {
  fc.assert(
    fc.property(tip, tip, (before, written) => {
      expect(mergeTips(before, written, before)).toEqual(written);
      expect(mergeTips(before, before, written)).toEqual(written);
      expect(mergeTips(before, written, written)).toEqual(written);
    }),
  );
});

test('Two pages that change different fields both have their way, in either order.', () => {
  fc.assert(
    fc.property(tip, text, words, (before, text, saidBy) => {
      const [one, other] = [
        { ...before, text },
        { ...before, saidBy },
      ];
      const both = { ...before, text, saidBy };
      expect(mergeTips(before, one, other)).toEqual(both);
      expect(mergeTips(before, other, one)).toEqual(both);
    }),
  );
});

test('Of a field that both changed, what is stored stands; a tip never loses all of its text.', () => {
  const before = { text: { en: 'One.', ja: '一。' } };
  expect(
    mergeTips(before, { text: { en: 'Two.' } }, { text: { en: 'Three.', ja: '一。' } }),
  ).toEqual({ text: { en: 'Three.' } });
  expect(mergeTips(before, { text: { en: 'One.' } }, { text: { ja: '一。' } })).toEqual({
    text: { en: 'One.' },
  });
});
