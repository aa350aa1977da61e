import { MARK_PREFIX, SYNCED_KEY } from '../entries/keys.ts';
import { localDate } from '../entries/local-time.ts';
import type { Mark } from '../entries/marks.ts';
import type { Mutation } from '../entries/mutations.ts';
import { newId } from '../entries/new-id.ts';
import type { Card } from '../rotation/hand.ts';
import { forget, write } from './local-storage.ts';

type NewStamp = { id: string; date: string };

/** Before the name of a deed that is not stored yet. */
export const OUTBOX_PREFIX = 'deed:';

/** What pressing that button under a card means for what is stored; undefined where it means nothing. */
export function deedOf(button: string, { tip, mark }: Card, now: Date): Mutation | undefined {
  const mutations: Record<string, { fields: Partial<Mark> } | { stamp: NewStamp }> = {
    save: { fields: { saved: !mark.saved } },
    hide: { fields: { hidden: !mark.hidden } },
    tried: { stamp: { id: newId('stamp'), date: localDate(now) } },
  };
  const mutation = mutations[button];
  return mutation && { key: MARK_PREFIX + tip.id, at: now.getTime(), ...mutation };
}

/** Notes in localStorage what is to be done, so that it is not lost with a page that is closed now; returns its name. */
export function note(mutation: Mutation, index = 0): string {
  const name = `${OUTBOX_PREFIX}${mutation.at}-${String(index).padStart(4, '0')}-${crypto.randomUUID()}`;
  write(name, mutation);
  forget(SYNCED_KEY);
  return name;
}
