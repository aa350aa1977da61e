import { markKey, tipKey } from '../entries/entry-keys.ts';
import { SETTINGS_KEY } from '../entries/keys.ts';
import { parseMark } from '../entries/marks.ts';
import { parseSettings } from '../entries/settings.ts';
import { messagesBy } from '../messages/index.ts';
import { outboxIds } from '../storage/outbox.ts';
import { withPending } from '../storage/outbox-items.ts';
import { browserLanguage } from '../storage/runtime.ts';
import { isOwn, parseOwnTip } from '../tips/tip.ts';
import { type Card, readHand } from './hand.ts';
import { readRotation } from './opening.ts';
import { writeHand } from './write-hand.ts';

/**
 * Replaces the hand by what it will be once the outbox is stored, so that a tab which opens before that shows what the user
 * did. It is dealt anew afterwards.
 */
export function reviseHand(): void {
  const hand = outboxIds().length > 0 ? readHand() : undefined;
  const rotation = readRotation();
  if (!hand || !rotation) return;
  const pending = withPending({ [SETTINGS_KEY]: hand.settings }, (key) => key === SETTINGS_KEY);
  const settings = parseSettings(pending[SETTINGS_KEY], browserLanguage());
  const { page } = messagesBy(settings, browserLanguage());
  const left = hand.cards.flatMap((card) => revised(card) ?? []);
  const cards = left.filter(({ theme }) => !settings.themesOff.includes(theme.id));
  // A hand without cards would say that all tips are hidden.
  if (cards.length === 0) return;
  let { count } = rotation;
  const dealt = cards.map((card) => (card.count <= count ? card : { ...card, count: ++count }));
  writeHand({ ...hand, settings, messages: page, cards: dealt });
}

/** The card with what is in the outbox of its marks. */
export function withPendingMark(card: Card): Card {
  const key = markKey(card.tip.id);
  const pending = withPending({ [key]: card.mark }, (other) => other === key);
  return { ...card, mark: parseMark(pending[key]) };
}

/** The card as it will be once the outbox is stored; undefined where its tip is hidden or deleted then. */
function revised(given: Card): Card | undefined {
  const card = withPendingMark(given);
  if (card.mark.hidden) return undefined;
  if (!isOwn(card.tip)) return card;
  const key = tipKey(card.tip.id);
  const pending = withPending({ [key]: card.tip }, (other) => other === key);
  const tip = parseOwnTip(card.tip.id, pending[key]);
  return tip && { ...card, tip };
}
