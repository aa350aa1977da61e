import * as v from 'valibot';
import { isJapanese } from '../messages/index.ts';
import { levels } from '../tips/tip.ts';
import { isRecord } from './entry.ts';

/** How a setting is written, and how it is read: what does not parse is the fallback. */
function setting<Schema extends v.GenericSchema>(written: Schema, fallback: v.InferOutput<Schema>) {
  return { written, read: v.fallback(written, fallback) };
}

const strings = v.pipe(
  v.array(v.unknown()),
  v.transform((items) => items.filter((item) => typeof item === 'string')),
);
const tipLanguage = v.picklist(['en', 'ja', 'both']);

const fields = {
  /** Themes are stored as *off*, so that a theme which an update brings is on. */
  themesOff: { written: v.array(v.string()), read: v.fallback(strings, []) },
  /** When the tip changes: with each tab, hour or day, or only when asked. */
  rotation: setting(v.picklist(['tab', 'hour', 'day', 'paused']), 'tab'),
  appearance: setting(v.picklist(['auto', 'light', 'dark']), 'auto'),
  textSize: setting(v.picklist(['small', 'medium', 'large']), 'medium'),
  /** Undefined where the user has not chosen. */
  tipLanguage: { written: tipLanguage, read: v.fallback(v.optional(tipLanguage), undefined) },
  furigana: setting(v.boolean(), true),
  uiLanguage: setting(v.picklist(['auto', 'en', 'ja']), 'auto'),
  /** Where the user teaches; none chosen means everywhere. */
  levels: setting(v.array(v.picklist(levels)), []),
  /** Whether single keys do what the buttons do. */
  keys: setting(v.boolean(), true),
  /** Whether the user has put away the first day's card. */
  welcomed: setting(v.boolean(), false),
  /** Whether the user was asked after the first cycle if one tip a day is enough. */
  askedDaily: setting(v.boolean(), false),
};

type Fields = typeof fields;

/** The schemas of all fields. */
function schemas<Use extends 'written' | 'read'>(use: Use) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field[use]])) as {
    [Name in keyof Fields]: Fields[Name][Use];
  };
}

/** What each field may hold, as it is written. */
export const choices = schemas('written');
const settingsSchema = v.object(schemas('read'));

type Parsed = v.InferOutput<typeof settingsSchema>;
/** The user's choices, each its default where none can be read. */
export type Settings = Parsed & { tipLanguage: NonNullable<Parsed['tipLanguage']> };
export type RotationMode = Settings['rotation'];

/** The settings that a stored value holds, in a browser of that language (a tag like `ja-JP`). */
export function parseSettings(value: unknown, browserLanguage: string): Settings {
  const parsed = v.parse(settingsSchema, isRecord(value) ? value : {});
  const tipLanguage = parsed.tipLanguage ?? (isJapanese(browserLanguage) ? 'both' : 'en');
  return { ...parsed, tipLanguage };
}
