import { localDate } from '../../data/entries/local-date.ts';
import { removeStamp } from '../../data/entries/mutations.ts';
import { stampOn } from '../../data/entries/stamp-on.ts';
import { commit, mutate } from '../../data/rotation/mutate.ts';
import { followingTip, previousTip } from '../../data/rotation/navigate.ts';
import type { Page } from '../../data/rotation/opening.ts';
import { readProgress } from '../../data/rotation/user-data.ts';
import { openOptions } from '../../data/storage/runtime.ts';
import { creditOf, plainCredit } from '../../data/tips/credit.ts';
import { plainText } from '../../data/tips/ruby.ts';
import { textParts } from '../base/text-parts.ts';
import type { Deferred, Notice, PageState } from '../tip/page-model.ts';
import { copyText } from './notice/notice.ts';
import { reconcileState } from './reconcile-state.ts';
import { nextInThemes, previousInThemes, withoutTip } from './themes/override-themes.ts';

// Each action returns what the page shows after it; if it throws, the page stays as it was. What it changes is in the outbox
// since the button was pressed.

type ActionHandler = Deferred['actions']['next'];

export const next: ActionHandler = ({ model, state }) => following(model.page, state);

export const previous: ActionHandler = async ({ model, state }) => {
  const { view, themeOverride } = state;
  if (view.card && !view.hasPrevious) return state;
  const before = { ...state, notice: undefined };
  if (themeOverride)
    return reconcileState(model.page, { ...before, ...previousInThemes(themeOverride) });
  const card = view.card && (await previousTip(view, new Date()));
  return card ? { ...before, view: card } : reconcileState(model.page, before);
};

export const save: ActionHandler = async ({ model, state }) => {
  await commit();
  return reconcileState(model.page, { ...state, notice: undefined });
};

/** Hides the tip and shows the next one. A hidden tip that the reader asked for is brought back instead. */
export const hide: ActionHandler = async ({ model, pressed, state }) => {
  const { tip, mark } = pressed.card;
  await commit();
  if (mark.hidden) return reconcileState(model.page, { ...state, notice: undefined });
  const themeOverride = state.themeOverride && withoutTip(state.themeOverride, tip.id);
  const left = { ...state, themeOverride };
  const after = state.view.card?.tip.id === tip.id ? await following(model.page, left) : left;
  return { ...after, notice: { about: 'hidden', view: pressed } };
};

/** Stamps the tip with today's date. If it is stamped already, the reader can change that stamp's note or take it back. */
export const tried: ActionHandler = async ({ model, pressed, state, mutation }) => {
  await commit();
  const after = await reconcileState(model.page, { ...state, notice: undefined });
  const { id } = pressed.card.tip;
  const { card } = after.view;
  const added =
    mutation && 'stamp' in mutation && 'date' in mutation.stamp ? mutation.stamp : undefined;
  if (card?.tip.id !== id) return after;
  const stamp = stampOn(card.mark, added?.date ?? localDate(new Date())) ?? added;
  if (!stamp) return after;
  const isNew = stamp.id === added?.id;
  const about = isNew ? 'stamped' : 'triedToday';
  const notice: Notice = { about, tip: id, stamp, progress: await readProgress() };
  if (isNew || !added) return { ...after, notice };
  // Pressed again before the page knew of the first stamp.
  await mutate(removeStamp(id, added.id, new Date()));
  return reconcileState(model.page, { ...after, notice });
};

/** Copies the question for the JTE in both languages, the Japanese without its readings. */
export const copyQuestion: ActionHandler = async ({ pressed, state }) => {
  const { ask } = pressed.card.suggestion;
  if (!ask) return state;
  const lines = [ask.en ?? '', plainText(ask.ja ?? '')];
  return { ...state, notice: await copyText(lines.join('\n'), 'copiedQuestion') };
};

/** Copies the tip in the languages shown, the Japanese without its readings, and its credit. */
export const copy: ActionHandler = async ({ pressed, state }) => {
  const { card, settings, messages } = pressed;
  const parts = textParts(card.tip.text, settings.tipLanguage);
  const lines = parts.map(({ words }) => plainText(words));
  const credit = plainCredit(creditOf(card.tip, messages));
  const notice = await copyText([...lines, '', credit].join('\n'), 'copied');
  return { ...state, notice };
};

/** Opens a picture of the tip. */
export const picture: ActionHandler = async ({ pressed, state }) => ({
  ...state,
  notice: undefined,
  picture: pressed,
});

/** Opens a sheet of the tip, to be printed and talked over with the JTE. */
export const print: ActionHandler = async ({ pressed, state }) => {
  open(`options.html#sheets=${encodeURIComponent(pressed.card.tip.id)}`);
  return state;
};

export const options: ActionHandler = async ({ state }) => {
  await openOptions();
  return state;
};

async function following(page: Page, { view, themeOverride }: PageState): Promise<PageState> {
  const now = new Date();
  const inTheme = themeOverride && (await nextInThemes(themeOverride));
  if (inTheme) return inTheme;
  const following = !themeOverride && view.card && (await followingTip(view, now));
  if (following) return { view: following };
  // All tips of the themes, or all tips, are hidden.
  const { settings, messages } = view;
  return reconcileState(page, { view: { settings, messages } });
}
