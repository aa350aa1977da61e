import { loadCollection } from './collection.ts';
import { cardOf, dealHand, isGood } from './deal.ts';
import { deckOf } from './deck.ts';
import {
  type Card,
  dropHand,
  type Hand,
  openFromHand,
  type Page,
  readHand,
  readRotation,
  type Shown,
  takeFromHand,
  type View,
  viewOf,
  writeHand,
  writeRotation,
} from './hand.ts';
import { furtherOf, isOver, parseRotation, type Rotation, tipAt } from './rotation.ts';
import { parseSettings, type Settings } from './settings.ts';
import * as storage from './storage.ts';
import type { Collection, Tip } from './tips.ts';

export { onSettingsChanged } from './storage.ts';

/**
 * What a page shows that could not open from the hand: the tip it showed `before`, if the deck still has it, else the one
 * that is due. Undefined where there is no tip at all.
 */
export function open(page: Page, now: Date, before?: Shown): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const { deck, collection, rotation } = await lay(stored);
    const tip = before && deck.find(({ id }) => id === before.id);
    const card = tip
      ? cardOf(tip, collection, { count: before.count, seed: rotation.seed })
      : openFromHand(page, now);
    return card && viewOf(card, now);
  });
}

/**
 * Stores how far the rotation has come, deals the hand anew where it must be, and returns what the page is to show: the
 * same view, unless its tip may no longer be shown or, on a page `shownAgain`, its hour or day is over.
 */
export function settle(
  page: Page,
  view: View,
  now: Date,
  shownAgain = false,
): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const mode = stored.settings.rotation;
    const isDue = shownAgain && mode !== 'tab' && isOver(view.since, mode, now);
    const staysAs = (tips: readonly Tip[]) =>
      !isDue && tips.some(({ id }) => id === view.card.tip.id) ? view : undefined;
    const inHand = handIfGood(stored)?.cards.map(({ tip }) => tip) ?? [];
    const same = staysAs(inHand) ?? staysAs((await lay(stored)).deck);
    const card = same?.card ?? openFromHand(page, now);
    return card && { ...viewOf(card, now), ...(same && { since: same.since }) };
  });
}

/** The tip after the one shown: forward again after `previous`, else a new one. */
export function next(view: View, now: Date): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const table = await lay(stored);
    for (let count = view.card.count + 1; count <= table.rotation.count; count++) {
      const card = cardFromHistory(table, count);
      if (card) return viewOf(card, now);
    }
    let card = takeFromHand(now);
    // A popup may show the coming card without having used it up.
    if (card?.count === view.card.count) card = takeFromHand(now);
    return card && viewOf(card, now);
  });
}

/** The tip dealt before the one shown; the same view, without a way back, where the history ends. */
export function previous(view: View, now: Date): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const table = await lay(stored);
    for (let count = view.card.count - 1; tipAt(table.rotation, count) !== undefined; count--) {
      const card = cardFromHistory(table, count);
      if (card) return viewOf(card, now);
    }
    return { ...view, hasPrevious: false };
  });
}

/** The settings as they are stored. Throws where storage refuses. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await storage.readStored()).settings);
}

/** Stores changed settings and deals the hand anew, so that the next tab obeys them. Throws where storage refuses. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
  now: Date,
): Promise<void> {
  dropHand();
  await storage.changeSettings(change, now);
  await inTurn(async (stored) => void (await lay(stored)));
}

interface Stored {
  settings: Settings;
  rotation: Rotation;
}

interface Table {
  collection: Collection;
  deck: readonly Tip[];
  rotation: Rotation;
}

/** Lets one page at a time play with what is stored, and stores the rotation if that moved it. */
async function inTurn<Result>(play: (stored: Stored) => Promise<Result>): Promise<Result> {
  return navigator.locks.request('rotation', async () => {
    const found = await readStored();
    const stored = {
      settings: parseSettings(found?.settings),
      rotation: parseRotation(found?.rotation, Math.random),
    };
    const result = await play(stored);
    const rotation = readRotation();
    const isNews = rotation && (!found?.rotation || rotation.count > stored.rotation.count);
    if (found && isNews) await storage.writeRotation(rotation);
    return result;
  });
}

/** A page whose storage cannot be read still shows tips, by the default settings; undefined then. */
async function readStored(): Promise<storage.Stored | undefined> {
  try {
    return await storage.readStored();
  } catch (cause) {
    console.error(
      'What is stored could not be read; tips are shown by the default settings.',
      cause,
    );
    return undefined;
  }
}

/** Lays out collection, deck and rotation, with a hand that is good. Nothing waits between that and what follows. */
async function lay(stored: Stored): Promise<Table> {
  const collection = await loadCollection();
  const deck = deckOf(collection.tips, stored.settings.themesOff);
  const rotation = furtherRotation(stored);
  if (!handIfGood(stored)) {
    writeRotation(rotation);
    writeHand(dealHand(deck, collection, stored.settings, rotation, Math.random));
  }
  return { collection, deck, rotation };
}

/** The hand, if it was dealt under the stored settings from a rotation that is not behind the stored one. */
function handIfGood({ settings, rotation }: Stored): Hand | undefined {
  const hand = readHand();
  const copy = readRotation();
  const isGoodHand = hand && copy && copy.count >= rotation.count && isGood(hand, settings, copy);
  return isGoodHand ? hand : undefined;
}

function furtherRotation({ rotation }: Stored): Rotation {
  const copy = readRotation();
  return copy ? furtherOf(copy, rotation) : rotation;
}

function cardFromHistory({ collection, deck, rotation }: Table, count: number): Card | undefined {
  const tip = deck.find(({ id }) => id === tipAt(rotation, count));
  return tip && cardOf(tip, collection, { count, seed: rotation.seed });
}
