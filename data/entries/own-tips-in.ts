import { type OwnTip, parseOwnTip } from '../tips/tip.ts';
import { tipIdIn } from './keys.ts';

/** The user's own tips among entries, by their keys, not yet trusted; those that cannot be read are left out. */
export function ownTipsIn(entries: Record<string, unknown>): OwnTip[] {
  return Object.entries(entries).flatMap(([key, entry]) => {
    const id = tipIdIn(key);
    return id === undefined ? [] : (parseOwnTip(id, entry) ?? []);
  });
}
