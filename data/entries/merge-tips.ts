import * as v from 'valibot';
import { type OwnTip, type WrittenTip, writtenTipSchema } from '../tips/tip.ts';

type Said = Pick<OwnTip, 'text' | 'try' | 'saidBy'>;

/**
 * The tip that two pages make of one that both saw `before`: each field as the one that changed it wrote it, as it is `stored`
 * where both did. Where nothing would be left of its text, the tip that is `wanted`.
 */
export function mergeTips(before: Said, wanted: WrittenTip, stored: Said): WrittenTip {
  const field = (read: (tip: Said) => string | undefined) =>
    read(stored) === read(before) ? read(wanted) : read(stored);
  const merged = {
    text: filled({ en: field(({ text }) => text.en), ja: field(({ text }) => text.ja) }),
    try: filled({ en: field((tip) => tip.try?.en), ja: field((tip) => tip.try?.ja) }),
    saidBy: field(({ saidBy }) => saidBy),
  };
  const { success, output } = v.safeParse(writtenTipSchema, filled(merged));
  return success ? output : wanted;
}

/** The object without fields that hold nothing; undefined where none does. */
function filled(fields: object): object | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
