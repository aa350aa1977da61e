import type { Stamp } from '../../../data/entries/marks.ts';
import { markTip, removeStamp, stampTip } from '../../../data/entries/mutations.ts';
import type { View } from '../../../data/rotation/hand.ts';
import type { PictureOutcome } from '../../picture/share-picture.ts';
import type { TipModel } from '../../tip/tip-model.ts';
import { commit, mutate, reconcile } from '../after-frame.ts';

/** What the page has to say of what was done last. */
export type Notice =
  | { about: 'hidden'; view: View }
  | { about: 'stamped'; tip: string; stamp: Pick<Stamp, 'id' | 'date'>; isNoteRefused?: true }
  | { about: 'notSaved' | 'noted' | 'copied' | 'copiedQuestion' | 'notCopied' }
  | { about: PictureOutcome };

/** Takes back what the page speaks of, and returns what it shows then. */
export async function undo(model: TipModel): Promise<TipModel['view']> {
  const { notice, page } = model;
  const now = new Date();
  if (notice?.about === 'hidden') {
    const isDone = await sayIfRefused(model, () =>
      mutate(markTip(notice.view.card.tip.id, { hidden: false }, now)),
    );
    return isDone ? reconcile(page, notice.view, now) : model.view;
  }
  if (notice?.about === 'stamped')
    await sayIfRefused(model, () => mutate(removeStamp(notice.tip, notice.stamp.id, now)));
  return model.view && reconcile(page, model.view, now);
}

/** Keeps a note with the stamp that was put last and says so, and returns what the page shows then. */
export async function keepNote(model: TipModel, note: string): Promise<TipModel['view']> {
  const view = await storeNote(model, note);
  model.notice ??= { about: 'noted' };
  return view;
}

async function storeNote(model: TipModel, note: string): Promise<TipModel['view']> {
  const { notice, page, view } = model;
  const now = new Date();
  if (notice?.about === 'stamped') {
    const mutation = stampTip(notice.tip, { ...notice.stamp, note }, now);
    // What is written stays where it is until it is kept.
    if (!(await sayIfRefused(model, () => mutate(mutation))))
      model.notice = { ...notice, isNoteRefused: true };
  }
  return view && reconcile(page, view, now);
}

/** The same for a note that the reader turns from, perhaps to press another button, and may still change. */
export async function keepUnfinished(model: TipModel, note: string): Promise<TipModel['view']> {
  const { notice } = model;
  const view = await storeNote(model, note);
  if (notice?.about === 'stamped') {
    const { about, tip, stamp } = notice;
    model.notice ??= { about, tip, stamp };
  }
  return view;
}

/** Does what was noted as a button was pressed; returns false, and the page says so, where storage refuses. */
export async function isStored(model: TipModel, noted: string | undefined): Promise<boolean> {
  return noted !== undefined && sayIfRefused(model, () => commit([noted]));
}

/** Whether it was done, and the page says no more of what was done before; else it says that storage refused. */
export async function sayIfRefused(model: TipModel, doIt: () => Promise<void>): Promise<boolean> {
  try {
    await doIt();
    model.notice = undefined;
    return true;
  } catch (cause) {
    console.error('What was done could not be stored.', cause);
    model.notice = { about: 'notSaved' };
    return false;
  }
}

/** Copies the text and says so, or says that it could not be copied. */
export async function copyText(
  model: TipModel,
  text: string,
  done: 'copied' | 'copiedQuestion',
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    model.notice = { about: done };
  } catch (cause) {
    console.error('The text could not be copied.', cause);
    model.notice = { about: 'notCopied' };
  }
}
