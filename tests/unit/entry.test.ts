import { expect, test } from 'vitest';
import {
  deletedAt,
  inPlaceOf,
  isDeleted,
  isForgotten,
  withChange,
} from '../../data/entries/entry.ts';

test('A change keeps what a newer version stored, and is dated later than what it replaces, whatever the clock says.', () => {
  const stored = { themesOff: ['avoid'], ofTomorrow: { a: 1 }, rotation: 'sometimes', at: 5000 };
  expect(withChange(stored, { themesOff: [] }, 4000)).toEqual({
    themesOff: [],
    ofTomorrow: { a: 1 },
    rotation: 'sometimes',
    at: 5001,
    times: { themesOff: 5001, ofTomorrow: 5000, rotation: 5000 },
  });
  expect(withChange(stored, { rotation: 'day' }, 6000)).toMatchObject({ at: 6000 });
  expect(withChange('nonsense', { rotation: 'day' }, 6000)).toEqual({
    rotation: 'day',
    at: 6000,
    times: { rotation: 6000 },
  });
});

test('What is deleted is remembered as deleted for 180 days.', () => {
  const day = 24 * 60 * 60 * 1000;
  const deleted = deletedAt({ text: { en: 'Be there.' }, at: 5000 }, 4000);
  expect(deleted).toEqual({ deleted: true, at: 5001 });
  expect(isForgotten(deleted, 5001 + 180 * day)).toBe(false);
  expect(isForgotten(deleted, 5002 + 180 * day)).toBe(true);
  expect(isDeleted(inPlaceOf(deleted, { text: { en: 'Back again.' } }, 4000))).toBe(false);
});
