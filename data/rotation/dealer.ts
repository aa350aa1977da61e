import { MARK_PREFIX, SYNCED_KEY, TIP_PREFIX } from '../entries/keys.ts';
import { localHour } from '../entries/local-time.ts';
import { type Mark, parseMark, unmarked } from '../entries/marks.ts';
import { isSame } from '../entries/merge.ts';
import { type Mutation, markTip } from '../entries/mutations.ts';
import { parseSettings, type Settings } from '../entries/settings.ts';
import { messagesIn } from '../messages/index.ts';
import * as storage from '../storage/local-area.ts';
import { forget, read, write } from '../storage/local-storage.ts';
import { LOCKS } from '../storage/locks.ts';
import { note } from '../storage/note.ts';
import { flushOthers, mutateAll, performNoted } from '../storage/outbox.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { loadCollection } from '../tips/collection.ts';
import { type Collection, ownTheme, type Tip } from '../tips/tip.ts';
import { cardOf, dealAhead, isGood } from './deal-ahead.ts';
import { deckOf } from './deck.ts';
import {
  type AllHidden,
  type Card,
  dropHand,
  type Hand,
  openFromHand,
  type PageContext,
  readHand,
  takeFromHand,
  type View,
  viewOf,
  writeHand,
} from './hand.ts';
import {
  advance,
  furtherOf,
  isOver,
  newRotation,
  nextTip,
  parseRotation,
  type Rotation,
  tipAt,
} from './law.ts';
import { type Dealt, type Page, readRotation, type ShownCard, writeRotation } from './opening.ts';

/**
 * What a page shows that could not open from the hand: the tip it showed `before`, if the deck still has it, else the one
 * that is due. Undefined where there is no tip at all.
 */
export function open(
  page: Page,
  now: Date,
  before?: ShownCard,
): Promise<View | AllHidden | undefined> {
  return withRotationLock(async (stored) => {
    const table = await lay(stored);
    const card = before && (await cardFrom(table, before.id, before.count));
    return card ? viewOf(card, stored, table.rotation, now) : openFromHand(page, now);
  });
}

/** The tip of that id, whether the deck has it or not; undefined where there is none. The rotation does not move. */
export function show(id: string, now: Date): Promise<View | undefined> {
  return withRotationLock(async (stored) => {
    const table = await lay(stored);
    const { rotation } = table;
    const card = await cardOutside(table, id, rotation.count + 1);
    return card && { ...viewOf(card, stored, rotation, now), isChosen: true };
  });
}

/**
 * The next tip of one theme, dealt from `walk`, a rotation of the page's own: that of the tabs does not move. Undefined
 * where the theme has no tip to show.
 */
export function nextOf(
  theme: string,
  walk: Rotation | undefined,
  now: Date,
): Promise<{ view: View; walk: Rotation } | undefined> {
  return withRotationLock(async (stored) => {
    const table = await lay(stored);
    const listed = table.shown.filter((tip) => tip.theme === theme).map(({ id }) => id);
    const isOwn = theme === ownTheme.id;
    const ids = isOwn ? (await storage.readOwnTips(listed)).map(({ id }) => id) : listed;
    const before = walk ?? newRotation(Math.random);
    const dealt = nextTip(ids, before, Math.random);
    const card = dealt && (await cardOutside(table, dealt.id, table.rotation.count + 1));
    if (!card) return undefined;
    const view = { ...viewOf(card, stored, table.rotation, now), isChosen: true };
    return { view, walk: advance(before, dealt, localHour(now)) };
  });
}

/**
 * Stores how far the rotation has come, deals the hand anew where it must be, and returns what the page is to show: the
 * same tip with its marks of now, unless it may no longer be shown or, on a page `shownAgain`, its hour or day is over.
 */
export function reconcile(
  page: Page,
  view: View | AllHidden,
  now: Date,
  shownAgain = false,
): Promise<View | AllHidden | undefined> {
  return withRotationLock(async (stored) => {
    const mode = stored.settings.rotation;
    if (view.card) {
      const { since, isChosen = false, hasPrevious } = view;
      const isDue = shownAgain && !isChosen && mode !== 'tab' && isOver(since, mode, now);
      const card = isDue ? undefined : await cardNow(stored, view);
      const same = card && { ...viewOf(card, stored, furtherRotation(stored), now), since };
      if (same) return isChosen ? { ...same, isChosen, hasPrevious } : same;
    }
    if (!handIfGood(stored)) await lay(stored);
    return openFromHand(page, now);
  });
}

/** The tip after the one shown: forward again after `previous`, else a new one. */
export function next(view: View, now: Date): Promise<View | undefined> {
  return withRotationLock(async (stored) => {
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
  return withRotationLock(async (stored) => {
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

/** All that belongs to the user by now, by its keys, not yet trusted; nothing where it cannot be read. */
export async function readEntries(): Promise<Record<string, unknown>> {
  await finishOthers();
  try {
    return await storage.readEntries();
  } catch (cause) {
    console.error('Your own tips and marks could not be read.', cause);
    return {};
  }
}

/** Whether nothing of the user's is stored yet; false where that cannot be read. */
export async function isNewcomer(): Promise<boolean> {
  // Who was met once need not be looked for among thousands of keys again.
  if (read('met')) return false;
  try {
    const isNew = (await storage.readUserKeys()).length === 0;
    if (!isNew) write('met', {});
    return isNew;
  } catch (cause) {
    console.error('What is stored could not be read.', cause);
    return false;
  }
}

/** Calls `listener` with what has changed of settings, marks and own tips, in whatever page; returns the way to stop. */
export function onDeckChanged(listener: (changed: Map<string, unknown>) => void): () => void {
  return storage.onChanged((changed) => {
    if (isTouchedBy(changed)) dropHand();
    listener(changed);
  });
}

/** Does what the user wished and deals the hand anew, so that the next tab knows it. Throws where storage refuses. */
export async function act(...mutations: readonly Mutation[]): Promise<void> {
  await change(() => mutateAll(mutations));
}

/** Does what was noted under that name as a button was pressed, and deals anew. Throws where storage refuses. */
export async function actOn(noted: string): Promise<void> {
  await change(() => performNoted([noted]));
}

/** Shows all hidden tips again. */
export async function bringAllBack(now: Date): Promise<void> {
  const { marks } = await storage.readOwnIdsAndMarks();
  const hidden = [...marks].filter(([, mark]) => mark.hidden);
  await act(...hidden.map(([id]) => markTip(id, { hidden: false }, now)));
}

/**
 * Stores changed settings and deals the hand anew, so that the next tab obeys them. Throws where storage refuses. What
 * they mean for the settings `shown` is noted at once: a page that is closed in the next moment loses nothing.
 */
export async function changeSettings(
  wish: (settings: Settings) => Partial<Settings>,
  now: Date,
  shown?: Settings,
): Promise<void> {
  const noted = shown && note({ key: 'settings', at: now.getTime(), fields: wish(shown) });
  await change(async () => {
    try {
      await storage.changeSettings(wish, now);
    } finally {
      if (noted) forget(noted);
    }
  });
}

/** Deals the hand anew once `store` has changed what is stored, so that the next tab knows it. */
export async function change(store: () => Promise<void>): Promise<void> {
  dropHand();
  await store();
  forget(SYNCED_KEY);
  await withRotationLock(async (stored) => {
    // Meanwhile another page may have dealt from what was stored before.
    dropHand();
    await lay(stored);
  });
}

interface Stored extends PageContext {
  /** False where storage could not be read: then the defaults stand here, and nothing is stored. */
  isRead: boolean;
  rotation: Rotation;
}

interface DealContext {
  collection: Collection;
  /** The tips that are not hidden, by id and theme alone; beside own ones, deleted ones may be among them. */
  shown: readonly Pick<Tip, 'id' | 'theme'>[];
  /** The ids of those that may be shown now. */
  deck: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
  rotation: Rotation;
}

/** Lets one page at a time play with what is stored, and stores the rotation if that moved it. */
async function withRotationLock<Result>(
  play: (stored: Stored) => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(LOCKS.rotation, async () => {
    await finishOthers();
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

/** Does what pages that were closed have left undone. */
async function finishOthers(): Promise<void> {
  if (await flushOthers()) dropHand();
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

/** Lays out collection, deck, marks and rotation, with a hand that is good. */
async function lay(stored: Stored): Promise<DealContext> {
  const collection = await loadCollection();
  const { themesOff } = stored.settings;
  const { marks, ...own } = await readOwn();
  const bundled = new Set(collection.tips.map(({ id }) => id));
  let ownIds = own.ids.filter((id) => !bundled.has(id));
  for (;;) {
    const tips = [...collection.tips, ...ownIds.map((id) => ({ id, theme: ownTheme.id }))];
    const shown = tips.filter(({ id }) => !marks.get(id)?.hidden);
    const deck = new Set(deckOf(tips, themesOff, marks).map(({ id }) => id));
    const rotation = furtherRotation(stored);
    const table = { collection, shown, deck, marks, rotation };
    const hasBundled = collection.tips.some(({ id }) => deck.has(id));
    const isHandGood = handIfGood(stored) !== undefined;
    if (isHandGood && hasBundled) return table;
    // Those of the user's own may all be deleted: then their theme has no tip.
    const shownIds = ownIds.filter((id) => !marks.get(id)?.hidden);
    if (shownIds.length > 0 && !(await storage.hasOwnTip(shownIds))) {
      ownIds = [];
      continue;
    }
    if (isHandGood) return table;
    const dealt = dealAhead(deck, rotation, Math.random);
    const cards = await cardsOf(dealt, table);
    const isUnmoved = furtherRotation(stored).count === rotation.count;
    if (cards.length === dealt.length && isUnmoved) {
      const { settings, messages } = stored;
      writeRotation(rotation);
      writeHand({ settings, messages, cards, themes: themesOf(table) });
      return table;
    }
    // Deleted since, or damaged: rare enough to look at all of them.
    const readable = await storage.readOwnTips(ownIds);
    ownIds = readable.map(({ id }) => id);
  }
}

/** The ids of the user's own tips, and all marks; none where they cannot be read. */
async function readOwn(): ReturnType<typeof storage.readOwnIdsAndMarks> {
  try {
    return await storage.readOwnIdsAndMarks();
  } catch (cause) {
    console.error('Your own tips and marks could not be read.', cause);
    return { ids: [], marks: new Map() };
  }
}

function themesOf({ collection, shown }: Pick<DealContext, 'collection' | 'shown'>) {
  return [...collection.themes, ownTheme]
    .filter(({ id }) => shown.some(({ theme }) => theme === id))
    .map(({ id, title }) => ({ id, title }));
}

/** The cards of those tips that can be read. The user's own are fetched one by one: there may be thousands. */
async function cardsOf(
  dealt: readonly Dealt[],
  { collection, marks }: Pick<DealContext, 'collection' | 'marks'>,
): Promise<Card[]> {
  const bundled = new Map<string, Tip>(collection.tips.map((tip) => [tip.id, tip]));
  const ownIds = dealt.map(({ id }) => id).filter((id) => !bundled.has(id));
  const own = ownIds.length > 0 ? await storage.readOwnTips(ownIds) : [];
  const tips = new Map([...bundled, ...own.map((tip) => [tip.id, tip] as const)]);
  return dealt.flatMap((place) => {
    const tip = tips.get(place.id);
    return tip ? cardOf(tip, marks.get(place.id) ?? unmarked, collection, place) : [];
  });
}

/** A card outside the hand, where the deck has its tip. */
async function cardFrom(
  table: DealContext,
  id: string | undefined,
  count: number,
): Promise<Card | undefined> {
  return id !== undefined && table.deck.has(id) ? cardOutside(table, id, count) : undefined;
}

/** A card outside the hand, whether the deck has its tip or not. */
async function cardOutside(
  table: DealContext,
  id: string,
  count: number,
): Promise<Card | undefined> {
  const [card] = await cardsOf([{ id, count, seed: table.rotation.seed }], table);
  return card;
}

/** The card that is shown, with the marks and words of now; undefined where it may no longer be shown. */
async function cardNow(stored: Stored, { card, isChosen }: View): Promise<Card | undefined> {
  const { tip, count, seed } = card;
  const inHand = handIfGood(stored)?.cards.find((other) => other.tip.id === tip.id);
  if (inHand) return { ...inHand, count, seed };
  const table = await lay(stored);
  const cardIn = isChosen ? cardOutside : cardFrom;
  return cardIn(table, tip.id, count);
}

/** Whether the hand no longer tells the truth once these entries changed. */
function isTouchedBy(changed: Map<string, unknown>): boolean {
  const hand = readHand();
  const isOfHand = ({ tip, mark }: Card) => {
    const key = MARK_PREFIX + tip.id;
    return changed.has(key) && !isSame(parseMark(changed.get(key)), mark);
  };
  const keys = [...changed.keys()];
  const isEmpty = hand?.cards.length === 0 && keys.some((key) => key.startsWith(MARK_PREFIX));
  return isEmpty || keys.some((key) => key.startsWith(TIP_PREFIX)) || !!hand?.cards.some(isOfHand);
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
