import { localHour } from '../entries/local-hour.ts';
import { readOwnTips } from '../storage/local-area.ts';
import { ownTheme } from '../tips/tip.ts';
import { cardInDeck, cardOutside } from './deal-context.ts';
import { dealHand } from './deal-hand.ts';
import { type AllHidden, openFromHand, takeFromHand, type View, viewOf } from './hand.ts';
import { tipAt } from './history.ts';
import { newRotation, nextTip } from './law.ts';
import type { Page, ShownCard } from './opening.ts';
import { placeOf } from './place.ts';
import { advance, type Rotation } from './rotation.ts';
import { furtherRotation, withRotationLock } from './rotation-lock.ts';

/**
 * What a page shows that could not open from the hand: the card it showed `before`, if the deck still has its tip, else the
 * one that is due. Undefined where there is no tip at all.
 */
export function openPage(
  page: Page,
  now: Date,
  before?: ShownCard | null,
): Promise<View | AllHidden | undefined> {
  return withRotationLock(async (stored) => {
    const context = await dealHand(stored, now);
    const rotation = furtherRotation(stored);
    const card = before && (await cardInDeck(context, placeOf(rotation, before.id, before.count)));
    return card ? viewOf(card, stored, rotation, now) : openFromHand(page, now);
  });
}

/** The tip of that id, whether the deck has it or not; undefined where there is none. The rotation does not move. */
export function showTip(id: string, now: Date): Promise<View | undefined> {
  return withRotationLock(async (stored) => {
    const context = await dealHand(stored, now);
    const rotation = furtherRotation(stored);
    const card = await cardOutside(context, placeOf(rotation, id, rotation.count + 1));
    return card && { ...viewOf(card, stored, rotation, now), askedFor: 'tip' };
  });
}

/**
 * The next tip of some themes, dealt from a rotation of the page's own: that of the tabs does not move. Undefined where
 * the themes have no tip to show.
 */
export function nextOfThemes(
  themes: readonly string[],
  rotationBefore: Rotation | undefined,
  now: Date,
): Promise<{ view: View; own: Rotation } | undefined> {
  return withRotationLock(async (stored) => {
    const context = await dealHand(stored, now);
    const rotation = furtherRotation(stored);
    const listed = context.shown.filter(({ theme }) => themes.includes(theme));
    const bundled = listed.filter(({ theme }) => theme !== ownTheme.id);
    const own = listed.filter(({ theme }) => theme === ownTheme.id);
    const readable = own.length > 0 ? await readOwnTips(own.map(({ id }) => id)) : [];
    const ids = [...bundled, ...readable].map(({ id }) => id);
    const before = rotationBefore ?? newRotation(Math.random);
    const dealt = nextTip(ids, before, Math.random);
    const count = rotation.count + 1;
    const card = dealt && (await cardOutside(context, placeOf(rotation, dealt.id, count)));
    if (!card) return undefined;
    const view: View = { ...viewOf(card, stored, rotation, now), askedFor: 'theme' };
    return { view, own: advance(before, dealt, localHour(now)) };
  });
}

/** The tip after the one shown: forward again after `previousTip`, else a new one. */
export function followingTip(view: View, now: Date): Promise<View | undefined> {
  return withRotationLock(async (stored) => {
    const context = await dealHand(stored, now);
    const rotation = furtherRotation(stored);
    for (let count = view.card.count + 1; count <= rotation.count; count++) {
      const id = tipAt(rotation, count) ?? '';
      const card = await cardInDeck(context, placeOf(rotation, id, count));
      if (card) return viewOf(card, stored, rotation, now);
    }
    const taken = takeFromHand(now);
    // A popup may show the coming card without having used it up.
    return taken?.card.tip.id === view.card.tip.id ? takeFromHand(now) : taken;
  });
}

/** The tip dealt before the one shown; the same view, without a way back, where the history ends. */
export function previousTip(view: View, now: Date): Promise<View | undefined> {
  return withRotationLock(async (stored) => {
    const context = await dealHand(stored, now);
    const rotation = furtherRotation(stored);
    for (let count = view.card.count - 1; ; count--) {
      const id = tipAt(rotation, count);
      if (id === undefined) return { ...view, hasPrevious: false };
      const card = await cardInDeck(context, placeOf(rotation, id, count));
      if (card) return viewOf(card, stored, rotation, now);
    }
  });
}
