import { expect, test } from 'vitest';
import collection from '../../data/tips.json';
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

test('Twenty tabs opened at once in a fresh browser show twenty tips, and tabs never looked at use none up.', async () => {
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

test('Two rounds of new tabs show each tip exactly twice, in another order, across restarts and a forgotten history.', async () => {
  const half = Math.floor(allIds.length / 2);
  const ids = await idsOfNewTabs(half);
  await opened().restart();
  ids.push(...(await idsOfNewTabs(allIds.length - half)));
  await opened().restart({ forgetHistory: true });
  ids.push(...(await idsOfNewTabs(allIds.length)));
  const [first, second] = [ids.slice(0, allIds.length), ids.slice(allIds.length)];
  expect(first.toSorted()).toEqual(allIds);
  expect(second.toSorted()).toEqual(allIds);
  expect(second).not.toEqual(first);
  expect(second[0]).not.toBe(first.at(-1));
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
