import * as v from 'valibot';
import { halfOf } from '../../data/rotation/law.ts';
import { parseRuby, plainText } from '../../data/tips/ruby.ts';
import {
  type CollectionJson,
  collectionSchema,
  levels,
  type Variant,
} from '../../data/tips/tip.ts';
import { copiedRuns } from './article.ts';

type TipJson = CollectionJson['tips'][number];

const LEAST = { try: 4, ask: 2 };
const levelNames = { es: 'elementary', jhs: 'junior high', shs: 'senior high' };

/**
 * What a collection lacks, each in a sentence that says what to do. `published` are the ids of all tips that were ever
 * released.
 */
export function tipFaults(value: unknown, published: readonly string[]): string[] {
  const { success, output, issues } = v.safeParse(collectionSchema, value);
  if (!success) {
    return issues.map((issue) => `${pathOf(value, issue)}: ${issue.message}`);
  }
  return [...idFaults(output, published), ...output.tips.flatMap(faultsIn), ...monthFaults(output)];
}

/** Where in the collection an issue of the schema lies, by the tip's id where there is one. */
function pathOf(value: unknown, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'The file';
  const [, place, rest = ''] = /^tips\.(\d+)(?:\.(.*))?$/.exec(path) ?? [];
  if (place === undefined) return path;
  const { tips } = Object(value);
  return `${tips[place]?.id ?? `tip ${Number(place) + 1}`} ${rest}`.trim();
}

function idFaults(
  { tips, themes, sources }: CollectionJson,
  published: readonly string[],
): string[] {
  const ids = tips.map(({ id }) => id);
  const themeIds = themes.map(({ id }) => id);
  const sourceIds = sources.map(({ id }) => id);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `${id}: two tips have this id; give the new one another.`),
    ...published
      .filter((id) => !ids.includes(id))
      .map((id) => `${id}: this tip is gone, and marks of years point at its id; bring it back.`),
    ...ids
      .filter((id) => !published.includes(id))
      .map((id) => `${id}: a new tip; add its id to tests/tips/published-ids.json.`),
    ...tips
      .filter(({ theme }) => !themeIds.includes(theme))
      .map(
        ({ id, theme }) => `${id}: there is no theme ${theme}; take one of ${themeIds.join(', ')}.`,
      ),
    ...tips
      .filter(({ source }) => !sourceIds.includes(source))
      .map(
        ({ id, source }) =>
          `${id}: there is no source ${source}; take one of ${sourceIds.join(', ')}, or add it to "sources".`,
      ),
    ...themeIds.flatMap((themeId) => halfFaults(themeId, tips)),
  ];
}

/** The gap between two showings of a tip holds by itself only where the ids split a theme evenly. */
function halfFaults(themeId: string, tips: readonly TipJson[]): string[] {
  const halves = tips.filter(({ theme }) => theme === themeId).map(({ id }) => halfOf(id));
  const second = halves.filter((half) => half === 1).length;
  const first = halves.length - second;
  return Math.abs(first - second) > 1
    ? [
        `${themeId}: its ids put ${first} tips into the first half of each cycle and ${second} into the second; give the new tip another id, so that they differ by one at most.`,
      ]
    : [];
}

function faultsIn(tip: TipJson): string[] {
  const faults = [
    ...textFaults('text', tip.text),
    ...variantFaults('try', tip.try),
    ...variantFaults('ask', tip.ask),
    ...repeatFaults(tip),
    ...keywordFaults(tip),
  ];
  return faults.map((fault) => `${tip.id}: ${fault}`);
}

/** Sentences that a tip says twice, whether to try or to ask. */
function repeatFaults({ try: tries, ask }: TipJson): string[] {
  const sentences = [...tries, ...ask].map(({ en }) => en);
  return [...new Set(sentences.filter((en, index) => sentences.indexOf(en) !== index))].map(
    (en) => `it says “${en}” twice; write another in place of one of them.`,
  );
}

function variantFaults(part: 'try' | 'ask', variants: readonly Variant[]): string[] {
  const faults = variants.flatMap((variant, index) => [
    ...textFaults(`${part} ${index + 1}`, variant),
    ...levelFaults(`${part} ${index + 1}`, variant),
  ]);
  if (variants.length < LEAST[part])
    faults.push(`it has ${variants.length} ${part}; write at least ${LEAST[part]}.`);
  for (const level of levels) {
    const fits = ({ levels, months }: Variant) => !months && (levels?.includes(level) ?? true);
    if (!variants.some(fits))
      faults.push(`no ${part} fits ${levelNames[level]} schools in every month; write one.`);
  }
  if (!variants.some(({ levels }) => levels?.includes('es')))
    faults.push(`no ${part} is written for elementary schools; add one with "levels": ["es"].`);
  return faults;
}

function textFaults(part: string, { en, ja }: { en: string; ja: string }): string[] {
  const faults = copiedRuns(en).map(
    (words) => `${part} copies “${words}” from an article; say it in your own words.`,
  );
  const unread = parseRuby(ja)
    .filter(({ reading }) => reading === undefined)
    .flatMap(({ base }) => base.match(/[\p{Script=Han}々〆]+|[｜《》]/gu) ?? []);
  if (unread.length > 0)
    faults.push(`${part} has no reading at ${unread.join(' ')}; write it like 授業《じゅぎょう》.`);
  if (!/[ぁ-んァ-ン]/.test(ja)) faults.push(`${part} has no Japanese; write it in "ja".`);
  return faults;
}

/** At elementary schools the partner is a homeroom teacher, and the pupils are children. */
function levelFaults(part: string, { en, ja, levels }: Variant): string[] {
  if (levels && !levels.includes('es')) return [];
  const others = (en + plainText(ja)).match(/JTE|students?|生徒/i);
  if (!others) return [];
  return [
    levels?.length === 1
      ? `${part} says “${others[0]}” at an elementary school; say homeroom teacher (担任の先生) and children (子ども).`
      : `${part} says “${others[0]}” at elementary schools too; say teaching partner (一緒に教える先生) and the class (みんな), or add "levels": ["jhs", "shs"].`,
  ];
}

function keywordFaults({ keywords }: TipJson): string[] {
  return (['en', 'ja'] as const)
    .filter((language) => keywords[language].length === 0)
    .map((language) => `it has no keywords in "${language}"; add what readers may search for.`);
}

function monthFaults({ tips }: CollectionJson): string[] {
  const served = new Set(tips.flatMap((tip) => tip.try).flatMap(({ months }) => months ?? []));
  return Array.from({ length: 12 }, (_, index) => index + 1)
    .filter((month) => !served.has(month))
    .map((month) => `No tip has a try for month ${month}; write one with "months": [${month}].`);
}
