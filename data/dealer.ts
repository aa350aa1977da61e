import { loadCollection } from './collection.ts';
import { cardOf, type Dealt, dealAhead, isGood } from './deal.ts';
import { deckOf } from './deck.ts';
import {
  type Card,
  dropHand,
  type Hand,
  openFromHand,
  type Page,
  readHand,
  readRotation,
  type Setting,
  type Shown,
  takeFromHand,
  type View,
  viewOf,
  writeHand,
  writeRotation,
} from './hand.ts';
import { messagesIn } from './messages/index.ts';
import { furtherOf, isOver, parseRotation, type Rotation, tipAt } from './rotation.ts';
import { browserLanguage } from './runtime.ts';
import { parseSettings, type Settings } from './settings.ts';
import * as storage from './storage.ts';
import { type Collection, ownTheme, type Tip } from './tips.ts';

/**
 * What a page shows that could not open from the hand: the tip it showed `before`, if the deck still has it, else the one
 * that is due. Undefined where there is no tip at all.
 */
export function open(page: Page, now: Date, before?: Shown): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const table = await lay(stored);
    const card = before && (await cardFrom(table, before.id, before.count));
    return card ? viewOf(card, stored, table.rotation, now) : openFromHand(page, now);
  });
}

/**
 * Stores how far the rotation has come, deals the hand anew where it must be, and returns what the page is to show: the
 * same tip, unless it may no longer be shown or, on a page `shownAgain`, its hour or day is over.
 */
export function settle(
  page: Page,
  view: View,
  now: Date,
  shownAgain = false,
): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const { id } = view.card.tip;
    const mode = stored.settings.rotation;
    const isDue = shownAgain && mode !== 'tab' && isOver(view.since, mode, now);
    const same = () => {
      const rotation = furtherRotation(stored);
      return { ...viewOf(view.card, stored, rotation, now), since: view.since };
    };
    const isInHand = handIfGood(stored)?.cards.some(({ tip }) => tip.id === id);
    if (isInHand && !isDue) return same();
    const { deck } = await lay(stored);
    if (deck.has(id) && !isDue) return same();
    return openFromHand(page, now);
  });
}

/** The tip after the one shown: forward again after `previous`, else a new one. */
export function next(view: View, now: Date): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const table = await lay(stored);
    const shown = view.card.count;
    for (let count = shown + 1; count <= table.rotation.count; count++) {
      const card = await cardFrom(table, tipAt(table.rotation, count), count);
      if (card) return viewOf(card, stored, table.rotation, now);
    }
    const taken = takeFromHand(now);
    // A popup may show the coming card without having used it up.
    return taken?.card.tip.id === view.card.tip.id ? takeFromHand(now) : taken;
  });
}

/** The tip dealt before the one shown; the same view, without a way back, where the history ends. */
export function previous(view: View, now: Date): Promise<View | undefined> {
  return inTurn(async (stored) => {
    const table = await lay(stored);
    for (let count = view.card.count - 1; ; count--) {
      const id = tipAt(table.rotation, count);
      if (id === undefined) return { ...view, hasPrevious: false };
      const card = await cardFrom(table, id, count);
      if (card) return viewOf(card, stored, table.rotation, now);
    }
  });
}

/** The settings as they are stored, or the defaults where they cannot be read, and the words in their language. */
export async function readSettings() {
  return settingOf(await readStored());
}

/** The themes to choose from, all tips with the theme of each, and the source of those that are bundled. */
export async function readCollection() {
  const [{ themes, tips, source }, own] = await Promise.all([loadCollection(), readOwn()]);
  return {
    source,
    themes: own.length > 0 ? [...themes, ownTheme] : themes,
    tips: [...tips, ...own],
  };
}

/** Calls `listener` when settings or own tips have changed, in whatever page; returns the way to stop. */
export function onDeckChanged(listener: () => void): () => void {
  return storage.onChanged(({ ownTips }) => {
    if (ownTips) dropHand();
    listener();
  });
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

interface Stored extends Setting {
  /** False where storage could not be read: then the defaults stand here, and nothing is stored. */
  isRead: boolean;
  rotation: Rotation;
}

interface Table {
  collection: Collection;
  /** The ids of the tips that may be shown now. */
  deck: ReadonlySet<string>;
  rotation: Rotation;
}

/** Lets one page at a time play with what is stored, and stores the rotation if that moved it. */
async function inTurn<Result>(play: (stored: Stored) => Promise<Result>): Promise<Result> {
  return navigator.locks.request('rotation', async () => {
    const found = await readStored();
    const { isRead, settings, messages } = settingOf(found);
    const stored = {
      isRead,
      settings,
      messages: messages.page,
      rotation: parseRotation(found?.rotation, Math.random),
    };
    const result = await play(stored);
    const rotation = readRotation();
    const isNews = rotation && (!found?.rotation || rotation.count > stored.rotation.count);
    if (stored.isRead && isNews) await keep(rotation);
    return result;
  });
}

function settingOf(found: storage.Stored | undefined) {
  const settings = parseSettings(found?.settings, browserLanguage());
  const messages = messagesIn(settings.uiLanguage, browserLanguage());
  return { isRead: found !== undefined, settings, messages };
}

/** A page whose storage is full still shows tips; the copy in localStorage knows how far they have come. */
async function keep(rotation: Rotation): Promise<void> {
  try {
    await storage.writeRotation(rotation);
  } catch (cause) {
    console.error('How far the tips have come could not be stored.', cause);
  }
}

/** Undefined where storage cannot be read: the page shows tips all the same. */
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

/** Lays out collection, deck and rotation, with a hand that is good. */
async function lay(stored: Stored): Promise<Table> {
  const collection = await loadCollection();
  const bundled = new Set(collection.tips.map(({ id }) => id));
  const own = (await readOwn()).filter(({ id }) => !bundled.has(id));
  const tips = deckOf([...collection.tips, ...own], stored.settings.themesOff);
  const deck = new Set(tips.map(({ id }) => id));
  for (;;) {
    const rotation = furtherRotation(stored);
    if (handIfGood(stored)) return { collection, deck, rotation };
    const dealt = dealAhead(deck, rotation, Math.random);
    const cards = await cardsOf(dealt, collection);
    const isUnmoved = furtherRotation(stored).count === rotation.count;
    if (cards.length === dealt.length && isUnmoved) {
      writeRotation(rotation);
      writeHand({ settings: stored.settings, messages: stored.messages, cards });
      return { collection, deck, rotation };
    }
    const readable = new Set(cards.map(({ tip }) => tip.id));
    for (const { id } of dealt) if (!readable.has(id)) deck.delete(id);
    if (deck.size === 0) for (const { id } of collection.tips) deck.add(id);
  }
}

/** The user's own tips, by id and theme alone; none where they cannot be read. */
async function readOwn() {
  try {
    return (await storage.ownTipIds()).map((id) => ({ id, theme: ownTheme.id }));
  } catch (cause) {
    console.error('Your own tips could not be read.', cause);
    return [];
  }
}

/** The cards of those tips that can be read. The user's own are fetched one by one: there may be thousands. */
async function cardsOf(dealt: readonly Dealt[], collection: Collection): Promise<Card[]> {
  const bundled = new Map<string, Tip>(collection.tips.map((tip) => [tip.id, tip]));
  const ownIds = dealt.map(({ id }) => id).filter((id) => !bundled.has(id));
  const own = ownIds.length > 0 ? await storage.readOwnTips(ownIds) : [];
  const tips = new Map([...bundled, ...own.map((tip) => [tip.id, tip] as const)]);
  return dealt.flatMap((place) => {
    const tip = tips.get(place.id);
    return tip ? cardOf(tip, collection, place) : [];
  });
}

/** A card outside the hand, where the deck has its tip. */
async function cardFrom(
  { deck, collection, rotation }: Table,
  id: string | undefined,
  count: number,
): Promise<Card | undefined> {
  if (id === undefined || !deck.has(id)) return undefined;
  const [card] = await cardsOf([{ id, count, seed: rotation.seed }], collection);
  return card;
}

/** The hand, if it was dealt under the stored settings from a rotation that is not behind the stored one. */
function handIfGood(stored: Stored): Hand | undefined {
  const hand = readHand();
  const copy = readRotation();
  const isBehind = !copy || copy.count < stored.rotation.count;
  return hand && !isBehind && isGood(hand, stored, copy) ? hand : undefined;
}

function furtherRotation({ rotation }: Stored): Rotation {
  const copy = readRotation();
  return copy ? furtherOf(copy, rotation) : rotation;
}
