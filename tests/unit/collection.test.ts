import * as v from 'valibot';
import { expect, test } from 'vitest';
import { collectionSchema } from '../../data/tips/tip.ts';
import collection from '../../data/tips.json';

test('The bundled collection holds to its schema.', () => {
  expect(v.safeParse(collectionSchema, collection).issues).toBeUndefined();
});

test('Each tip has an id of its own and a theme of the collection.', () => {
  const ids = collection.tips.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const themes = collection.themes.map(({ id }) => id);
  expect(themes).toEqual(['in-class', 'outside', 'beyond', 'avoid']);
  for (const { theme } of collection.tips) expect(themes).toContain(theme);
});

test('Of the article in Connect only the closing words, answer 19, are the author’s.', () => {
  const tips = collection.tips.filter(({ source }) => source === 'connect-2023-10');
  for (const { answer, by } of tips) expect(by === 'author').toBe(answer === 19);
});
