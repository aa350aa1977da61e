import { type Mark, unmarked } from '../entries/marks.ts';
import type { Settings } from '../entries/settings.ts';
import * as storage from '../storage/local-area.ts';
import { reportFailure } from '../storage/patience.ts';
import { loadCollection } from '../tips/collection.ts';
import { type Collection, ownTheme, type Tip } from '../tips/tip.ts';
import { suggestionOf } from '../tips/variants.ts';
import { cardOf } from './deal-ahead.ts';
import { deckOf } from './deck.ts';
import type { Card, Hand } from './hand.ts';
import type { Place } from './place.ts';
import type { Stored } from './rotation-lock.ts';

/** What cards are dealt from: the collection, and what the user added to it, marked and switched off. */
export interface DealContext {
  collection: Collection;
  /** The tips that are not hidden, by id and theme alone. */
  shown: readonly Pick<Tip, 'id' | 'theme'>[];
  /** The ids of those that may be shown now. */
  deck: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
  /** Where the user teaches. */
  levels: Settings['levels'];
  /** False where own tips and marks could not be read. */
  isRead: boolean;
}

/** Reads what cards are dealt from. */
export async function loadDealContext({
  settings,
  isRead,
}: Pick<Stored, 'settings' | 'isRead'>): Promise<DealContext> {
  const [collection, own] = await Promise.all([loadCollection(), readOwn()]);
  const { marks } = own;
  const bundled = new Set(collection.tips.map(({ id }) => id));
  const ownIds = own.ids.filter((id) => !bundled.has(id));
  const tips = [...collection.tips, ...ownIds.map((id) => ({ id, theme: ownTheme.id }))];
  return {
    collection,
    shown: tips.filter(({ id }) => !marks.get(id)?.hidden),
    deck: new Set(deckOf(tips, settings.themesOff, marks).map(({ id }) => id)),
    marks,
    levels: settings.levels,
    isRead: isRead && own.isRead,
  };
}

/** The cards of those tips that can be read. The user's own are read one by one: there may be thousands. */
export async function cardsOf(
  dealt: readonly Place[],
  { collection, marks, levels }: DealContext,
): Promise<Card[]> {
  const bundled = new Map<string, Tip>(collection.tips.map((tip) => [tip.id, tip]));
  const ownIds = dealt.map(({ id }) => id).filter((id) => !bundled.has(id));
  const own = ownIds.length > 0 ? await storage.readOwnTips(ownIds) : [];
  const tips = new Map([...bundled, ...own.map((tip) => [tip.id, tip] as const)]);
  return dealt.flatMap((place) => {
    const tip = tips.get(place.id);
    if (!tip) return [];
    const suggestion = suggestionOf(tip, levels, place);
    return cardOf(tip, marks.get(place.id) ?? unmarked, collection, suggestion, place);
  });
}

/** The card of a tip that the deck has. */
export async function cardInDeck(context: DealContext, place: Place): Promise<Card | undefined> {
  return context.deck.has(place.id) ? cardOutside(context, place) : undefined;
}

/** The card of a tip, whether the deck has it or not. */
export async function cardOutside(context: DealContext, place: Place): Promise<Card | undefined> {
  const [card] = await cardsOf([place], context);
  return card;
}

/** The same without the user's own tips, for when they cannot be read. */
export function withoutOwnTips(context: DealContext): DealContext {
  const { collection, shown, deck } = context;
  const bundled = new Set(collection.tips.map(({ id }) => id));
  const left = shown.filter(({ id }) => bundled.has(id));
  const inDeck = left.filter(({ id }) => deck.has(id));
  const ids = (inDeck.length > 0 ? inDeck : left).map(({ id }) => id);
  return { ...context, shown: left, deck: new Set(ids), isRead: false };
}

/** The themes with tips to show, whether they are on or off. */
export function themesOf({ collection, shown }: DealContext): Hand['themes'] {
  return [...collection.themes, ownTheme]
    .filter(({ id }) => shown.some(({ theme }) => theme === id))
    .map(({ id, title }) => ({ id, title }));
}

/** The ids of the user's own tips, and all marks; where they cannot be read, the marks in the outbox alone. */
async function readOwn() {
  try {
    const { ids, marks } = await storage.readOwnIdsAndMarks();
    return { isRead: ids !== undefined, ids: ids ?? [], marks: storage.marksIn(marks) };
  } catch (cause) {
    reportFailure('Your own tips and marks could not be read.', cause);
    return { isRead: false, ids: [], marks: storage.marksIn({}) };
  }
}
