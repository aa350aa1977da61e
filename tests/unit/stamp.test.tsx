import fc from 'fast-check';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Stamp } from '../../components/base/Stamp.tsx';
import { localDate } from '../../data/entries/local-date.ts';
import { parseMark } from '../../data/entries/marks.ts';
import { dateIn } from '../../data/messages/dates.ts';
import { en } from '../../data/messages/en.ts';
import { ja } from '../../data/messages/ja.ts';

function nameOf(stamp: preact.JSX.Element): string | null | undefined {
  const place = document.createElement('div');
  render(stamp, place);
  return place.querySelector('[role="img"]')?.getAttribute('aria-label');
}

test('A stamp says in the language of the page when the tip was tried, and how often.', () => {
  const date = '2026-11-23';
  expect(nameOf(<Stamp date={date} count={1} messages={en.page} />)).toBe(
    'Tried on 23 November 2026',
  );
  expect(nameOf(<Stamp date={date} count={3} messages={en.page} />)).toBe(
    'Tried 3 times, last on 23 November 2026',
  );
  expect(nameOf(<Stamp date={date} count={1} messages={ja.page} />)).toBe(
    '2026年11月23日に試しました',
  );
});

test('Every local date is shown as that very day, whatever the time zone.', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (now) => {
      const shown = dateIn('en', localDate(now), 'long');
      expect(shown).toBe(now.toLocaleDateString('en-GB', { dateStyle: 'long' }));
    }),
  );
});

test('A stored date that no calendar has is shown as some day, and breaks no page.', () => {
  const [stamp] = parseMark({ tried: [{ id: 'a', date: '2026-02-31' }] }).tried;
  expect(dateIn('ja', stamp?.date ?? '', 'medium')).toBe('2026/03/03');
});
