import { styleText } from 'node:util';
import { newRotation, nextTip, type Random, roundOf } from '../../data/rotation/law.ts';
import { advance } from '../../data/rotation/rotation.ts';
import { withSources } from '../../data/tips/collection.ts';
import type { CollectionJson, Level, Variant } from '../../data/tips/tip.ts';
import { fittingLevels, suggestionOf } from '../../data/tips/variants.ts';
import collection from '../../data/tips.json' with { type: 'json' };
import { chance } from '../unit/chance.ts';

// Plays a school year of new tabs, 200 days from April, and prints how often tips and what they suggest repeat:
// `npm run simulate`.

const SCHOOL_DAYS = 200;
const { tips } = withSources(collection as CollectionJson);

interface Shown {
  id: string;
  count: number;
  month: number;
  try: Variant | undefined;
  ask: Variant | undefined;
}

function playYear(tabsADay: number, chosen: readonly Level[], random: Random): Shown[] {
  const ids = tips.map(({ id }) => id);
  const shown: Shown[] = [];
  let rotation = newRotation(random);
  for (let day = 0; day < SCHOOL_DAYS; day++) {
    const date = new Date(Date.UTC(2026, 3, 1 + Math.floor((day * 365) / SCHOOL_DAYS), 10));
    for (let tab = 0; tab < tabsADay; tab++) {
      const next = nextTip(ids, rotation, random);
      const tip = tips.find(({ id }) => id === next?.id);
      if (!next || !tip) throw new Error('No tip was dealt.');
      rotation = advance(rotation, next, date.toISOString().slice(0, 13));
      const round = roundOf(rotation, tip.id);
      const suggestion = suggestionOf(tip, chosen, round);
      const variantOf = (part: 'try' | 'ask') =>
        tip[part].find(({ en }) => en === suggestion[part]?.en);
      shown.push({
        id: tip.id,
        count: rotation.count,
        month: round.month,
        try: variantOf('try'),
        ask: variantOf('ask'),
      });
    }
  }
  return shown;
}

function smallestGap(shown: readonly Shown[]): number {
  const last = new Map<string, number>();
  return shown.reduce((least, { id, count }) => {
    const gap = count - (last.get(id) ?? Number.NEGATIVE_INFINITY) - 1;
    last.set(id, count);
    return Math.min(least, gap);
  }, Number.POSITIVE_INFINITY);
}

/** Of all tips that have a try for the month, in how many months it came at the tip's first showing. */
function seasonalFirst(shown: readonly Shown[], chosen: readonly Level[]): string {
  const firsts = new Map(shown.toReversed().map((one) => [`${one.month} ${one.id}`, one]));
  const served = [...firsts.values()].filter(({ id, month }) => {
    const tip = tips.find((tip) => tip.id === id);
    return fittingLevels(tip?.try ?? [], chosen).some(({ months }) => months?.includes(month));
  });
  return `${served.filter((one) => one.try?.months).length}/${served.length}`;
}

/** How many of the variants that fit were shown. */
function sharesOf(part: 'try' | 'ask', shown: readonly Shown[], chosen: readonly Level[]): string {
  const all = tips.flatMap((tip) => fittingLevels(tip[part], chosen));
  return `${new Set(shown.map((one) => one[part])).size}/${all.length}`;
}

function row(tabsADay: number, chosen: readonly Level[], random: Random) {
  const shown = playYear(tabsADay, chosen, random);
  const pairs = new Set(shown.map((one) => `${one.month} ${one.id} ${one.try?.en}`));
  return {
    'tabs a day': tabsADay,
    teaches: chosen.join(' ') || 'everywhere',
    'smallest gap': smallestGap(shown),
    'tries shown': sharesOf('try', shown, chosen),
    'asks shown': sharesOf('ask', shown, chosen),
    'showings of a (tip, try) in its months': (shown.length / pairs.size).toFixed(1),
    'month’s own first': seasonalFirst(shown, chosen),
  };
}

const seed = Number(process.argv[2] ?? 1);
console.log(styleText('bold', `A school year from seed ${seed}`));
const random = chance(seed);
const schools: Level[][] = [[], ['es'], ['jhs'], ['shs']];
console.table([40, 1].flatMap((tabs) => schools.map((chosen) => row(tabs, chosen, random))));
