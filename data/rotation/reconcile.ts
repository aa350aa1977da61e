import { markKey } from '../entries/entry-keys.ts';
import { isMarkKey, isTipKey } from '../entries/keys.ts';
import { parseMark } from '../entries/marks.ts';
import { isSame } from '../entries/merge.ts';
import { onChanged } from '../storage/changes.ts';
import { cardInDeck, cardOutside } from './deal-context.ts';
import { dealHand, goodHand } from './deal-hand.ts';
import { type AllHidden, type Card, openFromHand, readHand, type View, viewOf } from './hand.ts';
import type { Page } from './opening.ts';
import { withPendingMark } from './revise-hand.ts';
import { isOver } from './rotation.ts';
import { furtherRotation, type Stored, withRotationLock } from './rotation-lock.ts';
import { dropHand } from './write-hand.ts';

/**
 * Persists the rotation, deals a new hand where it must, and returns what the page is to show: the same tip with its current
 * marks, unless it may no longer be shown or, on a page `shownAgain`, its hour or day is over.
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
      // What cannot be known now is reconciled when storage answers.
      if (!stored.isRead) return { ...view, card: withPendingMark(view.card) };
      const { since, askedFor, hasPrevious } = view;
      const isDue = shownAgain && !askedFor && mode !== 'tab' && isOver(since, mode, now);
      const card = isDue ? undefined : await currentCard(stored, view, now);
      const same = card && { ...viewOf(card, stored, furtherRotation(stored), now), since };
      if (same) return askedFor ? { ...same, askedFor, hasPrevious } : same;
    }
    if (!goodHand(stored, now)) await dealHand(stored, now);
    return openFromHand(page, now);
  });
}

/** Calls `listener` with what has changed of settings, marks and own tips, in whatever page; returns the way to stop. */
export function onUserEntriesChanged(
  listener: (changed: Map<string, unknown>) => void,
): () => void {
  return onChanged((changed) => {
    if (isHandAffected(changed)) dropHand();
    listener(changed);
  });
}

/** The card that is shown, with its current marks and words; undefined where it may no longer be shown. */
async function currentCard(
  stored: Stored,
  { card, askedFor }: View,
  now: Date,
): Promise<Card | undefined> {
  const { tip, count } = card;
  const inHand = goodHand(stored, now)?.cards.find(
    (other) => other.tip.id === tip.id && other.count === count,
  );
  if (inHand) return inHand;
  const context = await dealHand(stored, now);
  const place = { ...card, id: tip.id };
  const isHidden = !context.shown.some(({ id }) => id === tip.id);
  const mayStay = askedFor === 'tip' || (askedFor === 'theme' && !isHidden);
  return mayStay ? cardOutside(context, place) : cardInDeck(context, place);
}

/** Whether the hand is out of date once these entries changed. */
function isHandAffected(changed: Map<string, unknown>): boolean {
  const hand = readHand();
  const isOfHand = ({ tip, mark }: Card) => {
    const key = markKey(tip.id);
    return changed.has(key) && !isSame(parseMark(changed.get(key)), mark);
  };
  const keys = [...changed.keys()];
  const isEmpty = hand?.cards.length === 0 && keys.some(isMarkKey);
  return isEmpty || keys.some(isTipKey) || !!hand?.cards.some(isOfHand);
}
