import * as v from 'valibot';
import { isJapanese } from '../messages/index.ts';
import { levels } from '../tips/tip.ts';
import { isRecord } from './entry.ts';

/** When the tip changes: with each tab, hour or day, or only when asked. */
const rotationModes = ['tab', 'hour', 'day', 'paused'] as const;
export type RotationMode = (typeof rotationModes)[number];

const appearances = ['auto', 'light', 'dark'] as const;
const textSizes = ['small', 'medium', 'large'] as const;
const tipLanguages = ['en', 'ja', 'both'] as const;
const uiLanguages = ['auto', 'en', 'ja'] as const;

/** Each choice, as it is written. */
export const choices = {
  themesOff: v.array(v.string()),
  rotation: v.picklist(rotationModes),
  appearance: v.picklist(appearances),
  textSize: v.picklist(textSizes),
  tipLanguage: v.picklist(tipLanguages),
  furigana: v.boolean(),
  uiLanguage: v.picklist(uiLanguages),
  /** Where the user teaches; none chosen means everywhere. */
  levels: v.array(v.picklist(levels)),
  /** Whether single keys do what the buttons do. */
  keys: v.boolean(),
  /** Whether the user has put away the first day's card. */
  welcomed: v.boolean(),
  /** Whether the user was asked after the first cycle if one tip a day is enough. */
  askedDaily: v.boolean(),
};

/**
 * The user's choices. Each field that does not parse falls back to its own default. Themes are stored as *off*, so
 * that a theme which an update brings is on.
 */
const settingsSchema = v.object({
  themesOff: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((ids) => ids.filter((id) => typeof id === 'string')),
    ),
    [],
  ),
  rotation: v.fallback(choices.rotation, 'tab'),
  appearance: v.fallback(choices.appearance, 'auto'),
  textSize: v.fallback(choices.textSize, 'medium'),
  /** Undefined where the user has not chosen. */
  tipLanguage: v.fallback(v.optional(choices.tipLanguage), undefined),
  furigana: v.fallback(choices.furigana, true),
  uiLanguage: v.fallback(choices.uiLanguage, 'auto'),
  levels: v.fallback(choices.levels, []),
  keys: v.fallback(choices.keys, true),
  welcomed: v.fallback(choices.welcomed, false),
  askedDaily: v.fallback(choices.askedDaily, false),
});

type Parsed = v.InferOutput<typeof settingsSchema>;
export type Settings = Parsed & { tipLanguage: NonNullable<Parsed['tipLanguage']> };

/** The settings that a stored value holds, in a browser of that language (a tag like `ja-JP`). */
export function parseSettings(value: unknown, browserLanguage: string): Settings {
  const parsed = v.parse(settingsSchema, isRecord(value) ? value : {});
  const tipLanguage = parsed.tipLanguage ?? (isJapanese(browserLanguage) ? 'both' : 'en');
  return { ...parsed, tipLanguage };
}
