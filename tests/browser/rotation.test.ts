import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
import { hidingAllBut } from '../drive/known-state.ts';
import { pressForAnother, tipOn } from '../drive/pages.ts';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();
const allIds = collection.tips.map(({ id }) => id).sort();

async function idsOfNewTabs(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let tab = 0; tab < count; tab++) {
    const page = await opened().newTab();
    const { id } = await tipOn(page);
    ids.push(id);
    if (tab === count - 1) await untilStored(id);
    await page.close();
  }
  return ids;
}

/** A browser that is closed within milliseconds and forgets its history too may lose the last step. */
async function untilStored(id: string): Promise<void> {
  await until('the last tip to be stored', async () =>
    JSON.stringify((await opened().stored()).rotation)?.includes(`"${id}"]`),
  );
}

async function storedSeed(): Promise<unknown> {
  return Object(await opened().stored()).rotation.seed;
}

test('Twenty tabs opened at once show twenty tips, tabs never looked at use none up, and one round shows each tip once.', async () => {
  const tabs = await opened().newTabs(20, false);
  const unseen = await opened().newTabs(5, false);
  const ids: string[] = [];
  for (const tab of tabs) {
    await tab.show();
    ids.push((await tipOn(tab)).id);
  }
  // First the unseen ones: a browser shows the neighbour of a tab that is closed.
  for (const tab of [...unseen, ...tabs]) await tab.close();
  expect(new Set(ids).size).toBe(20);
  ids.push(...(await idsOfNewTabs(allIds.length - 20)));
  expect(ids.toSorted()).toEqual(allIds);
});

test('Two rounds of five tips show each exactly twice, by another seed, across restarts and a forgotten history.', async () => {
  const five = allIds.slice(0, 5);
  await opened().reset(hidingAllBut(five));
  const ids = await idsOfNewTabs(2);
  await opened().restart();
  ids.push(...(await idsOfNewTabs(3)));
  const firstSeed = await storedSeed();
  await opened().restart({ forgetHistory: true });
  ids.push(...(await idsOfNewTabs(5)));
  const [first, second] = [ids.slice(0, 5), ids.slice(5)];
  expect(first.toSorted()).toEqual(five);
  expect(second.toSorted()).toEqual(five);
  expect(second[0]).not.toBe(first.at(-1));
  expect(await storedSeed()).not.toBe(firstSeed);
});

test('“Previous tip” goes back through what was dealt, “Next tip” forward again and then on to new ones.', async () => {
  const page = await opened().openPage('newtab');
  const first = await tipOn(page);
  const second = await pressForAnother(page, 'Next tip');
  expect(await pressForAnother(page, 'Previous tip')).toEqual(first);
  expect(await pressForAnother(page, 'Next tip')).toEqual(second);
  const third = await pressForAnother(page, 'Next tip');
  expect([first.id, second.id]).not.toContain(third.id);
  await page.close();
});
