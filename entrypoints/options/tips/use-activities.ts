import { useMemo, useRef, useState } from 'preact/hooks';
import { deleteTip, type Mutation, writeTip } from '../../../data/entries/mutations.ts';
import { newId } from '../../../data/entries/new-id.ts';
import type { Messages } from '../../../data/messages/en.ts';
import { UserError } from '../../../data/messages/user-error.ts';
import { mutate, mutateInBulk } from '../../../data/rotation/mutate.ts';
import { refusalOf } from '../../../data/storage/unstored.ts';
import { checkRoom, fingerprint } from '../../../data/tips/own-tips.ts';
import type { OwnTip, Tip, WrittenTip } from '../../../data/tips/tip.ts';
import { keepOverridden } from './form/keep-overridden.ts';
import { writtenOf } from './form/tip-fields.ts';

/** What the user is doing to a tip, or has just done and can take back. */
export type Activity =
  | { doing: 'editing' }
  | { doing: 'noting'; stamp: string }
  | {
      done: 'marked' | 'tried' | 'noted' | 'unstamped' | 'changed' | 'deleted';
      undo(now: Date): Mutation;
      stamp?: string;
    }
  | { done: 'undone'; undo?: undefined };

/** A tip with which something is going on: its row stays in the list, whatever the filter says, and if it is deleted. */
export interface Held {
  tip: Tip;
  activity: Activity;
}

/** What a row asks for. The same functions as long as the view is there. */
export interface RowHandlers {
  begin(tip: Tip, activity: Activity): void;
  end(tip: Tip): void;
  /** Does it at once, and says so. */
  perform(tip: Tip, mutation: Mutation, activity: Activity): void;
  /** Changes a tip of the user's own; returns what is wrong, in words. */
  rewrite(tip: OwnTip, written: WrittenTip): string | undefined;
}

/** What is going on with the tips of the list, and the ways to do something to them. */
export function useActivities(own: readonly OwnTip[], messages: Messages) {
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map());
  const [latest, setLatest] = useState<Extract<Activity, { done: string }>>();
  const given = useRef({ own, messages });
  given.current = { own, messages };

  const mutations = useMemo<RowHandlers>(() => {
    const begin = (tip: Tip, activity: Activity) => {
      setHeld((held) => new Map(held).set(tip.id, { tip, activity }));
      if ('done' in activity) setLatest(activity);
    };
    const end = (tip: Tip) => setHeld((held) => new Map([...held].filter(([id]) => id !== tip.id)));
    const perform = (tip: Tip, mutation: Mutation, activity: Activity) => {
      // Nothing is shown as done before it is in the outbox.
      const storing = mutate(mutation);
      begin(tip, activity);
      return storing;
    };
    /** Where another page changed the same field in the same moment, that stands: the user sees both texts and chooses. */
    const offerChoice = async (tip: OwnTip, written: WrittenTip) => {
      try {
        if (await keepOverridden(tip, written)) begin(tip, { doing: 'editing' });
      } catch (cause) {
        console.error('What was stored meanwhile could not be read.', cause);
      }
    };
    return {
      begin,
      end,
      perform,
      rewrite(tip, written) {
        const { own, messages } = given.current;
        const others = own.filter(({ id }) => id !== tip.id);
        const before = writtenOf(tip);
        const undo = (now: Date) => writeTip(tip.id, before, now, written);
        const fault = faultIn([written], others, messages);
        if (fault) return fault;
        const mutation = writeTip(tip.id, written, new Date(), before);
        perform(tip, mutation, { done: 'changed', undo }).then(() => offerChoice(tip, written));
        return undefined;
      },
    };
  }, []);

  /** Adds tips of the user's own; resolves to what is wrong, in words, where that cannot be. */
  const add = async (tips: readonly WrittenTip[]) => {
    // In the list the newest come first, and those that come together in their own order.
    const ids = tips
      .map(() => newId('mine'))
      .sort()
      .reverse();
    const written = tips.map((tip, index) => writeTip(ids[index] ?? '', tip, new Date()));
    // The outbox in localStorage has no room for thousands.
    const store = () => (written.length > 1 ? mutateInBulk(written) : mutate(...written));
    return faultIn(tips, own, messages) ?? attempt(store, messages);
  };
  /** Deletes tips that were just added. */
  const takeBack = (tips: readonly WrittenTip[]) => {
    const added = new Set(tips.map(fingerprint));
    const ids = own.filter((tip) => added.has(fingerprint(tip))).map(({ id }) => id);
    const now = new Date();
    return attempt(() => mutateInBulk(ids.map((id) => deleteTip(id, now))), messages);
  };
  return { held, latest, mutations, add, takeBack };
}

/** What keeps the tips from being added to the others, in words. */
function faultIn(
  added: readonly WrittenTip[],
  others: readonly OwnTip[],
  { options }: Messages,
): string | undefined {
  const known = new Set(others.map(fingerprint));
  if (added.some((tip) => known.has(fingerprint(tip)))) return options.tips.form.duplicate;
  try {
    checkRoom(others, added);
    return undefined;
  } catch (fault) {
    if (fault instanceof UserError) return fault.localize(options.faults);
    throw fault;
  }
}

async function attempt(
  store: () => Promise<void>,
  { options }: Messages,
): Promise<string | undefined> {
  try {
    await store();
    return undefined;
  } catch (cause) {
    console.error('What was done in the list could not be stored.', cause);
    return refusalOf(cause) === 'full' ? options.faults.full : options.notSaved;
  }
}
