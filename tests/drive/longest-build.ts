import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPhraseBorders } from '../../data/tips/phrases.ts';
import { plainText } from '../../data/tips/ruby.ts';
import collection from '../../data/tips.json' with { type: 'json' };
import type { Kind } from './browsers.ts';
import { copyOfBuild } from './build-with.ts';
import { builds } from './extension-browser.ts';

type Written = Record<'en' | 'ja', string>;

/** The bundled tips, each with one thing to try and one to ask: in either language the longest that it has in any month. */
const longestTips = collection.tips.map((tip) => ({
  ...tip,
  try: [longestOf(tip.try)],
  ask: [longestOf(tip.ask)],
}));

/** The ids of the tips by how much stands on a page with them in that build, the one with the least first. */
export const idsByLength = longestTips
  .map((tip) => ({ id: tip.id, length: lengthOf(tip.text, ...tip.try, ...tip.ask) }))
  .sort((one, other) => one.length - other.length)
  .map(({ id }) => id);

/**
 * Makes a copy of a browser's build with those tips, so that no layout depends on what this month suggests. Returns its
 * folder; throws where the build has no file of tips.
 */
export function longestBuild(kind: Kind): `/${string}` {
  const folder = copyOfBuild(builds[kind]);
  const chunks = join(folder, 'chunks');
  const chunk = readdirSync(chunks).find((name) => name.startsWith('_tips-'));
  if (!chunk) throw new Error(`There is no file of tips in ${chunks}.`);
  const data = withPhraseBorders({ ...collection, tips: longestTips });
  writeFileSync(join(chunks, chunk), `export default ${JSON.stringify(data)};`);
  return folder;
}

function longestOf(variants: readonly Written[]): Written {
  const longest = (language: 'en' | 'ja') =>
    variants
      .map((variant) => variant[language])
      .reduce((one, other) => (plainText(other).length > plainText(one).length ? other : one));
  return { en: longest('en'), ja: longest('ja') };
}

/** In letters of English: a Japanese one is as wide as two. */
function lengthOf(...texts: Written[]): number {
  return texts.reduce((sum, { en, ja }) => sum + en.length + 2 * plainText(ja).length, 0);
}
