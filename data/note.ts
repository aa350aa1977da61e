import type { Deed } from './deeds.ts';
import type { Card } from './hand.ts';
import { newId } from './ids.ts';
import { MARK, SYNCED } from './keys.ts';
import { forget, write } from './local-storage.ts';
import type { Mark } from './marks.ts';
import { localDate } from './rotation.ts';

type NewStamp = { id: string; date: string };

/** Before the name of a deed that is not stored yet. */
export const DEED = 'deed:';

/** What pressing that button under a card means for what is stored; undefined where it means nothing. */
export function deedOf(button: string, { tip, mark }: Card, now: Date): Deed | undefined {
  const deeds: Record<string, { fields: Partial<Mark> } | { stamp: NewStamp }> = {
    save: { fields: { saved: !mark.saved } },
    hide: { fields: { hidden: !mark.hidden } },
    tried: { stamp: { id: newId('stamp'), date: localDate(now) } },
  };
  const deed = deeds[button];
  return deed && { key: MARK + tip.id, at: now.getTime(), ...deed };
}

/** Notes in localStorage what is to be done, so that it is not lost with a page that is closed now; returns its name. */
export function note(deed: Deed, index = 0): string {
  const name = `${DEED}${deed.at}-${String(index).padStart(4, '0')}-${crypto.randomUUID()}`;
  write(name, deed);
  forget(SYNCED);
  return name;
}
