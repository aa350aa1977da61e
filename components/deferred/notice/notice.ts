import { markTip, removeStamp, stampTip } from '../../../data/entries/mutations.ts';
import { mutate } from '../../../data/rotation/mutate.ts';
import type { Page } from '../../../data/rotation/opening.ts';
import type { Notice, PageState } from '../../tip/page-model.ts';
import { reconcileState } from '../reconcile-state.ts';

/** Takes back what the notice is about; returns what the page shows then. */
export async function undo(page: Page, state: PageState): Promise<PageState> {
  const { notice } = state;
  const now = new Date();
  if (notice?.about === 'hidden') {
    await mutate(markTip(notice.view.card.tip.id, { hidden: false }, now));
    return reconcileState(page, { ...state, view: notice.view, notice: undefined });
  }
  if (!notice || !('stamp' in notice)) return state;
  await mutate(removeStamp(notice.tip, notice.stamp.id, now));
  return reconcileState(page, { ...state, notice: undefined });
}

/** Stores the note with the stamp that the notice is about; returns what the page shows then. */
export async function keepNote(page: Page, state: PageState, note: string): Promise<PageState> {
  return storeNote(page, state, note, { about: 'noteKept' });
}

/** The same for a note whose field lost the focus, which may still be changed. */
export async function keepUnfinished(
  page: Page,
  state: PageState,
  note: string,
): Promise<PageState> {
  const { notice } = state;
  if (!notice || !('stamp' in notice)) return state;
  return storeNote(page, state, note, notice);
}

async function storeNote(
  page: Page,
  state: PageState,
  note: string,
  kept: Notice,
): Promise<PageState> {
  const { notice } = state;
  if (!notice || !('stamp' in notice)) return state;
  await mutate(stampTip(notice.tip, { ...notice.stamp, note }, new Date()));
  return reconcileState(page, { ...state, notice: kept });
}

/** Copies the text; returns `done`, or that it could not be copied. */
export async function copyText(text: string, done: 'copied' | 'copiedQuestion'): Promise<Notice> {
  try {
    await navigator.clipboard.writeText(text);
    return { about: done };
  } catch (cause) {
    console.error('The text could not be copied.', cause);
    return { about: 'notCopied' };
  }
}
