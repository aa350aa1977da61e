import { tipKey } from '../../../../data/entries/entry-keys.ts';
import { readPendingEntries } from '../../../../data/storage/local-area.ts';
import { type OwnTip, parseOwnTip, type WrittenTip } from '../../../../data/tips/tip.ts';
import { type FieldName, fieldNames, fieldsOf } from './tip-fields.ts';
import { keepDraft } from './use-draft.ts';

/**
 * Keeps for the form what was written in fields that another page changed in the same moment, and that stand as that page
 * wrote them; resolves to whether there are any.
 */
export async function keepOverridden(tip: OwnTip, written: WrittenTip): Promise<boolean> {
  const key = tipKey(tip.id);
  const stored = parseOwnTip(tip.id, (await readPendingEntries([key]))[key]);
  if (!stored) return false;
  const [before, typed, standing] = [fieldsOf(tip), fieldsOf(written), fieldsOf(stored)];
  const names = fieldNames.filter(
    (name) => typed[name] !== before[name] && typed[name] !== standing[name],
  );
  if (names.length === 0) return false;
  const only = (fields: Record<FieldName, string>) =>
    Object.fromEntries(names.map((name) => [name, fields[name]]));
  keepDraft(`tip ${tip.id}`, { typed: only(typed), before: only(before) });
  return true;
}
