import * as v from 'valibot';
import { isRecord } from './entry.ts';
import { isJapanese } from './messages/index.ts';
import { rotationModes } from './rotation.ts';

const appearances = ['auto', 'light', 'dark'] as const;
const textSizes = ['small', 'medium', 'large'] as const;
const tipLanguages = ['en', 'ja', 'both'] as const;
const uiLanguages = ['auto', 'en', 'ja'] as const;

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
  rotation: v.fallback(v.picklist(rotationModes), 'tab'),
  appearance: v.fallback(v.picklist(appearances), 'auto'),
  textSize: v.fallback(v.picklist(textSizes), 'medium'),
  /** Undefined where the user has not chosen. */
  tipLanguage: v.fallback(v.optional(v.picklist(tipLanguages)), undefined),
  furigana: v.fallback(v.boolean(), true),
  uiLanguage: v.fallback(v.picklist(uiLanguages), 'auto'),
});

type Parsed = v.InferOutput<typeof settingsSchema>;
export type Settings = Parsed & { tipLanguage: NonNullable<Parsed['tipLanguage']> };

/** The settings that a stored value holds, in a browser of that language (a tag like `ja-JP`). */
export function parseSettings(value: unknown, browserLanguage: string): Settings {
  const parsed = v.parse(settingsSchema, isRecord(value) ? value : {});
  const tipLanguage = parsed.tipLanguage ?? (isJapanese(browserLanguage) ? 'both' : 'en');
  return { ...parsed, tipLanguage };
}
