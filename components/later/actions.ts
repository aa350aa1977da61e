import { next as nextTip, previous as previousTip, settle } from '../../data/after-frame.ts';
import { markTip, newId, stampTip } from '../../data/deeds.ts';
import { localDate } from '../../data/marks.ts';
import { plainText } from '../../data/ruby.ts';
import type { Turn } from '../tip-model.ts';
import { copyText, doOrSay } from './notice.ts';

export const next: Turn = async (_later, view, model) => {
  model.notice = undefined;
  return (await model.moment?.next()) ?? nextTip(view, new Date());
};

export const previous: Turn = async (_later, view, model) => {
  model.notice = undefined;
  return model.moment ? model.moment.previous() : previousTip(view, new Date());
};

export const save: Turn = async (_later, view, model) => {
  const { tip, mark } = view.card;
  await doOrSay(model, markTip(tip.id, { saved: !mark.saved }, new Date()));
  return settle(model.page, view, new Date());
};

/** Hides the tip and shows the next; a hidden one, which the reader asked for, is shown again from now on. */
export const hide: Turn = async (later, view, model) => {
  const { tip, mark } = view.card;
  const isDone = await doOrSay(model, markTip(tip.id, { hidden: !mark.hidden }, new Date()));
  if (!isDone || mark.hidden) return settle(model.page, view, new Date());
  const shown = await next(later, view, model);
  model.notice = { about: 'hidden', view };
  return shown ?? settle(model.page, { ...view, isChosen: false }, new Date());
};

/** Stamps the tip with today's date. It can be tried, and stamped, more than once. */
export const tried: Turn = async (_later, view, model) => {
  const now = new Date();
  const { id } = view.card.tip;
  const stamp = { id: newId('stamp'), date: localDate(now) };
  if (await doOrSay(model, stampTip(id, stamp, now))) {
    model.notice = { about: 'stamped', tip: id, stamp };
  }
  return settle(model.page, view, now);
};

/** Copies the question for the JTE in both languages, the Japanese without its readings. */
export const copyQuestion: Turn = async (_later, view, model) => {
  const { tip } = view.card;
  if ('ask' in tip)
    await copyText(model, `${tip.ask.en}\n${plainText(tip.ask.ja)}`, 'copiedQuestion');
  return view;
};
