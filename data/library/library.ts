import { isMarkKey, isTipKey } from '../entries/keys.ts';
import { type Mark, parseMark } from '../entries/marks.ts';
import {
  type Collection,
  type OwnTip,
  ownTheme,
  parseOwnTip,
  type Theme,
  type Tip,
} from '../tips/tip.ts';

/** The collection with what the user added to it and marked in it. */
export interface Library {
  sources: Collection['sources'];
  /** The themes that have tips. */
  themes: readonly Theme[];
  /** The bundled tips, then the user's own. */
  tips: readonly Tip[];
  marks: ReadonlyMap<string, Mark>;
}

/** What the user keeps beside the collection: own tips and marks, by the tips' ids. */
export interface UserData {
  tips: ReadonlyMap<string, OwnTip>;
  marks: ReadonlyMap<string, Mark>;
}

export const nothing: UserData = { tips: new Map(), marks: new Map() };

/** What the user keeps once the entries under these keys have changed; what cannot be read is left out. */
export function withEntries(
  own: UserData,
  changed: Iterable<readonly [string, unknown]>,
): UserData {
  const tips = new Map(own.tips);
  const marks = new Map(own.marks);
  for (const [key, entry] of changed) {
    const id = key.slice(key.indexOf(':') + 1);
    if (isMarkKey(key)) marks.set(id, parseMark(entry));
    if (!isTipKey(key)) continue;
    const tip = parseOwnTip(id, entry);
    if (tip) tips.set(id, tip);
    else tips.delete(id);
  }
  return { tips, marks };
}

/** The collection with what the user keeps. A bundled tip is never replaced by one of the user's. */
export function buildLibrary({ sources, themes, tips }: Collection, own: UserData): Library {
  const bundled = new Set(tips.map(({ id }) => id));
  const ownTips = [...own.tips.values()].filter(({ id }) => !bundled.has(id));
  return {
    sources,
    themes: ownTips.length > 0 ? [...themes, ownTheme] : themes,
    tips: [...tips, ...ownTips],
    marks: own.marks,
  };
}
