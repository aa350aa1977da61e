import { type Measures, type Mode, modes } from './measure.ts';
import { isUnclear, type Ratio, ratioOf, type Summary, summaryOf } from './statistics.ts';

/** What all openings of one extension in one mode came to. */
export interface Result {
  mode: Mode;
  name: string;
  measures: Record<keyof Measures, Summary>;
  /** Its median time to the first paint over that of each of the others, by their names. */
  paintOver: Record<string, Ratio>;
  taskOver: Record<string, Ratio>;
}

/** What the openings of all extensions in one mode came to. */
export function resultsOf(mode: Mode, taken: Map<string, Measures[]>): Result[] {
  return [...taken].map(([name, all]) => {
    const over = (measure: keyof Measures) => {
      const values = (some: readonly Measures[]) => some.map((one) => one[measure]);
      const ratios = [...taken].map(([other, others]) => [
        other,
        ratioOf(values(all), values(others)),
      ]);
      return Object.fromEntries(ratios);
    };
    const measures = summariesOf(all);
    return { mode, name, measures, paintOver: over('paint'), taskOver: over('task') };
  });
}

function summariesOf(taken: readonly Measures[]): Record<keyof Measures, Summary> {
  const summary = (measure: keyof Measures) => summaryOf(taken.map((one) => one[measure]));
  return {
    paint: summary('paint'),
    largest: summary('largest'),
    task: summary('task'),
    scriptBefore: summary('scriptBefore'),
    script: summary('script'),
    heap: summary('heap'),
    shift: summary('shift'),
  };
}

const headings: Record<Mode, string> = {
  warm: 'Warm: the renderer is alive. The paint counts from the start of the navigation. The heap holds the other page too.',
  cold: 'Cold: the renderer must be started. The paint counts from the moment the tab was asked for.',
};

const columns: { title: string; cell: (result: Result) => string }[] = [
  { title: '', cell: ({ name }) => name },
  { title: 'FCP ms', cell: ({ measures }) => written(measures.paint, 1) },
  { title: 'LCP ms', cell: ({ measures }) => written(measures.largest, 1) },
  { title: '÷ blank', cell: ({ name, paintOver }) => ratio(name, 'blank', paintOver) },
  { title: '÷ floor', cell: ({ name, paintOver }) => ratio(name, 'floor', paintOver) },
  { title: '÷ static', cell: ({ name, paintOver }) => ratio(name, 'static', paintOver) },
  {
    title: '÷ static, script',
    cell: ({ name, paintOver }) => ratio(name, 'static, script', paintOver),
  },
  { title: '÷ jte-tips', cell: ({ name, paintOver }) => ratio(name, 'jte-tips', paintOver) },
  { title: 'task ms', cell: ({ measures }) => written(measures.task, 1) },
  { title: '÷ static', cell: ({ name, taskOver }) => ratio(name, 'static', taskOver) },
  { title: 'JS before frame kB', cell: ({ measures }) => written(measures.scriptBefore, 1, 1000) },
  { title: 'JS kB', cell: ({ measures }) => written(measures.script, 1, 1000) },
  { title: 'heap kB', cell: ({ measures }) => written(measures.heap, 0, 1000) },
  { title: 'shift', cell: ({ measures }) => written(measures.shift, 3) },
];

const LEGEND = [
  'FCP and LCP: first and largest contentful paint. Task: main-thread time of an untouched tab after one second.',
  'A ratio of medians stands with its 95 % interval (bootstrap); “≈”: these openings do not tell the two apart.',
].join('\n');

/** A table to read for each mode: the median of each measure (and its range), and ratios of medians. */
export function tablesOf(results: readonly Result[]): string {
  const tables = modes.map((mode) => {
    const rows = results.filter((result) => result.mode === mode);
    const lines = [
      columns.map(({ title }) => title),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ];
    return `${headings[mode]}\n\n${aligned(lines)}`;
  });
  return [...tables, LEGEND].join('\n\n');
}

function aligned(lines: string[][]): string {
  const widths = columns.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(padded).join('  ')).join('\n');
}

function written({ median, min, max }: Summary, digits: number, unit = 1): string {
  const [middle, least, most] = [median, min, max].map((value) => (value / unit).toFixed(digits));
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

function ratio(name: string, other: string, ratios: Record<string, Ratio>): string {
  const found = name === other ? undefined : ratios[other];
  if (!found) return '';
  const [value, low, high] = [found.value, found.low, found.high].map((part) => part.toFixed(2));
  return `${isUnclear(found) ? '≈ ' : ''}${value} [${low}–${high}]`;
}
