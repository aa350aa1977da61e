import { creditOf } from '../../data/tips/credit.ts';
import { plainText } from '../../data/tips/ruby.ts';
import { textParts } from '../base/text-parts.ts';
import type { Press, TipModel } from '../tip/tip-model.ts';
import { followingTip, openOptions, previousTip, reconcile } from './after-frame.ts';
import { copyText, isStored } from './notice/notice.ts';

/** What the page shows once a button was pressed. */
type Action = (press: Press) => Promise<TipModel['view']>;

export const next: Action = async ({ model, shown }) => {
  model.notice = undefined;
  return following(model, shown);
};

export const previous: Action = async ({ model, shown }) => {
  if (shown.card && !shown.hasPrevious) return shown;
  model.notice = undefined;
  const now = new Date();
  if (shown.card && !model.themeOverride) return previousTip(shown, now);
  return reconcile(model.page, model.themeOverride?.previous() ?? shown, now);
};

export const save: Action = async ({ model, shown, noted }) => {
  await isStored(model, noted);
  return reconcile(model.page, shown, new Date());
};

/** Hides the tip and shows the next; a hidden one, which the reader asked for, is shown again from now on. */
export const hide: Action = async ({ model, pressed, shown, noted }) => {
  const { tip, mark } = pressed.card;
  const isHidden = (await isStored(model, noted)) && !mark.hidden;
  if (!isHidden) return reconcile(model.page, shown, new Date());
  model.notice = { about: 'hidden', view: pressed };
  return shown.card?.tip.id === tip.id ? following(model, shown) : shown;
};

/** Stamps the tip with today's date. It can be tried, and stamped, more than once. */
export const tried: Action = async ({ model, pressed, shown, mutation, noted }) => {
  const isDone = await isStored(model, noted);
  const view = await reconcile(model.page, shown, new Date());
  const { id } = pressed.card.tip;
  const stamp =
    mutation && 'stamp' in mutation && 'date' in mutation.stamp ? mutation.stamp : undefined;
  if (isDone && stamp && view?.card?.tip.id === id)
    model.notice = { about: 'stamped', tip: id, stamp };
  return view;
};

/** Copies the question for the JTE in both languages, the Japanese without its readings. */
export const copyQuestion: Action = async ({ model, pressed, shown }) => {
  const { tip } = pressed.card;
  if ('ask' in tip) {
    await copyText(model, `${tip.ask.en}\n${plainText(tip.ask.ja)}`, 'copiedQuestion');
  }
  return shown;
};

/** Copies the tip in the languages shown, the Japanese without its readings, and whose advice it is. */
export const copy: Action = async ({ model, pressed, shown }) => {
  const { card, settings, messages } = pressed;
  const parts = textParts(card.tip.text, settings.tipLanguage);
  const lines = parts.map(({ words }) => plainText(words));
  await copyText(model, [...lines, '', creditOf(card, messages)].join('\n'), 'copied');
  return shown;
};

/** Gives a picture of the tip to the share sheet, or to the downloads. Other buttons need not wait for it. */
export const picture: Action = async ({ model, pressed, shown }) => {
  import('../picture/share-picture.ts').then(async ({ sharePicture }) => {
    model.notice = { about: await sharePicture(pressed) };
    model.refresh();
  });
  return shown;
};

/** Opens a sheet of the tip, to be printed and talked over with the JTE. */
export const print: Action = async ({ pressed, shown }) => {
  open(`options.html#sheets=${encodeURIComponent(pressed.card.tip.id)}`);
  return shown;
};

export const options: Action = async ({ shown }) => {
  await openOptions();
  return shown;
};

async function following(model: TipModel, shown: Press['shown']): Promise<TipModel['view']> {
  const now = new Date();
  const view = model.themeOverride
    ? await model.themeOverride.next()
    : shown.card && (await followingTip(shown, now));
  if (view) return view;
  // With the last tip hidden there is none of the theme of the moment, or none at all.
  model.themeOverride = undefined;
  return reconcile(model.page, { ...shown, card: undefined }, now);
}
