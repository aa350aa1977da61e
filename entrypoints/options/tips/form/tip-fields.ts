import * as v from 'valibot';
import { type OwnTip, type WrittenTip, writtenTipSchema } from '../../../../data/tips/tip.ts';

/** The fields of the form, by the paths of what they say in a tip. */
export const fieldNames = ['text.en', 'text.ja', 'try.en', 'try.ja', 'saidBy'] as const;
export type FieldName = (typeof fieldNames)[number];
type Fields = Record<FieldName, string>;

/** What is wrong with a field. */
type FieldFault = 'empty' | 'long';
type FieldFaults = Partial<Record<FieldName, FieldFault>>;

/** What stands in the fields of a tip. */
export function fieldsOf(tip: Pick<OwnTip, 'text' | 'try' | 'saidBy'>): Fields {
  return {
    'text.en': tip.text.en ?? '',
    'text.ja': tip.text.ja ?? '',
    saidBy: tip.saidBy ?? '',
    'try.en': tip.try?.en ?? '',
    'try.ja': tip.try?.ja ?? '',
  };
}

/** The tip that the fields say, or what is wrong with them. */
export function tipIn(fields: Fields): { tip?: WrittenTip; faults: FieldFaults } {
  const { success, output, issues } = v.safeParse(writtenTipSchema, saidIn(fields));
  if (success) return { tip: output, faults: {} };
  const faults: FieldFaults = {};
  for (const issue of issues) {
    const path = v.getDotPath(issue);
    const name = fieldNames.find((name) => name === path) ?? 'text.en';
    faults[name] = issue.type === 'max_length' ? 'long' : 'empty';
  }
  return { faults };
}

/** The tip as it was written, to be written once more. */
export function writtenOf(tip: OwnTip): WrittenTip {
  return v.parse(writtenTipSchema, saidIn(fieldsOf(tip)));
}

/** What the fields say, without those that say nothing. */
function saidIn(fields: Fields) {
  const filled = (names: Record<string, FieldName>) => {
    const entries = Object.entries(names).map(([key, name]) => [key, fields[name].trim()]);
    return Object.fromEntries(entries.filter(([, words]) => words));
  };
  const tried = filled({ en: 'try.en', ja: 'try.ja' });
  return {
    text: filled({ en: 'text.en', ja: 'text.ja' }),
    ...(Object.keys(tried).length > 0 && { try: tried }),
    ...filled({ saidBy: 'saidBy' }),
  };
}
