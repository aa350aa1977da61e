import * as v from 'valibot';
import { type WrittenTip, writtenTipSchema } from '../tips/tip.ts';
import { markKey, tipKey } from './entry-keys.ts';
import { SETTINGS_KEY } from './keys.ts';
import { dateSchema, type Stamp, stampIdSchema } from './marks.ts';
import type { Settings } from './settings.ts';

const changeSchema = v.union([
  v.object({ fields: v.record(v.string(), v.unknown()) }),
  /** Themes switched off and on, so that two pages which switch different ones both have their way. */
  v.object({ themes: v.object({ off: v.array(v.string()), on: v.array(v.string()) }) }),
  v.object({
    stamp: v.union([
      v.object({ id: stampIdSchema, date: dateSchema, note: v.exactOptional(v.string()) }),
      v.object({ id: stampIdSchema, deleted: v.literal(true) }),
    ]),
  }),
  /** With `before`, only what differs from that is changed. */
  v.object({ tip: writtenTipSchema, before: v.exactOptional(writtenTipSchema) }),
  v.object({ deleted: v.literal(true) }),
]);

/** Something that the user changed, at a time in milliseconds, in what is stored under a key. */
export const mutationSchema = v.intersect([
  v.object({ key: v.string(), at: v.pipe(v.number(), v.finite()) }),
  changeSchema,
]);
export type Mutation = v.InferOutput<typeof mutationSchema>;

/** Saves or hides a tip, or undoes that. */
export function markTip(
  id: string,
  fields: { saved?: boolean; hidden?: boolean },
  now: Date,
): Mutation {
  return { key: markKey(id), at: now.getTime(), fields };
}

/** Stamps the tip as tried on that local date, or changes the date or the note of a stamp. */
export function stampTip(
  id: string,
  stamp: Pick<Stamp, 'id' | 'date' | 'note'>,
  now: Date,
): Mutation {
  const { note, ...rest } = stamp;
  return { key: markKey(id), at: now.getTime(), stamp: note ? { ...rest, note } : rest };
}

/** Removes a stamp. */
export function removeStamp(id: string, stamp: string, now: Date): Mutation {
  return { key: markKey(id), at: now.getTime(), stamp: { id: stamp, deleted: true } };
}

/**
 * Adds a tip of the user's own, changes what the user saw `before`, or restores it after it was deleted. What another page
 * changed meanwhile stays.
 */
export function writeTip(id: string, tip: WrittenTip, now: Date, before?: WrittenTip): Mutation {
  return { key: tipKey(id), at: now.getTime(), tip, ...(before && { before }) };
}

/** Deletes a tip of the user's own. */
export function deleteTip(id: string, now: Date): Mutation {
  return { key: tipKey(id), at: now.getTime(), deleted: true };
}

/** Changes settings of which the user sees the values `before`. */
export function changeSettings(
  fields: Partial<Settings>,
  before: Pick<Settings, 'themesOff'>,
  now: Date,
): Mutation[] {
  const { themesOff, ...others } = fields;
  const change = { key: SETTINGS_KEY, at: now.getTime() };
  const themes = themesOff && {
    off: themesOff.filter((id) => !before.themesOff.includes(id)),
    on: before.themesOff.filter((id) => !themesOff.includes(id)),
  };
  return [
    ...(themes ? [{ ...change, themes }] : []),
    ...(Object.keys(others).length > 0 ? [{ ...change, fields: others }] : []),
  ];
}
