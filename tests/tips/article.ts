import { hashOf } from '../../data/hash.ts';
import hashes from './article-runs.json' with { type: 'json' };

/** So many words in a row that an article has too count as copied. */
const RUN_LENGTH = 6;

/**
 * The runs of words of all sources, as hashes: their texts are not ours to publish. Made by `runsOf` from each whole
 * article.
 */
const articleRuns = new Set(hashes);

/** Each run of words in an English text, with the hash that stands for it. */
export function runsOf(text: string): { words: string; hash: string }[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.slice(RUN_LENGTH - 1).map((_, start) => {
    const run = words.slice(start, start + RUN_LENGTH).join(' ');
    return { words: run, hash: hashOf(run, 0).toString(16).padStart(8, '0') };
  });
}

/** The runs of words in an English text that an article has too. */
export function copiedRuns(text: string): string[] {
  return runsOf(text)
    .filter(({ hash }) => articleRuns.has(hash))
    .map(({ words }) => words);
}
