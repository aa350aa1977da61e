import { type Measures, type Mode, modes } from './measure.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** What all openings of one extension in one mode came to. */
export interface Result {
  mode: Mode;
  name: string;
  measures: Record<keyof Measures, Summary>;
  /** Its median time to the paint over that of each of the others, by their names. */
  paintOver: Record<string, number>;
  taskOver: Record<string, number>;
}

/** What the openings of all extensions in one mode came to. */
export function resultsOf(mode: Mode, taken: Map<string, Measures[]>): Result[] {
  const rows = [...taken].map(([name, all]) => ({ name, measures: summariesOf(all) }));
  return rows.map(({ name, measures }) => {
    const over = (measure: keyof Measures) =>
      Object.fromEntries(
        rows.map((row) => [row.name, measures[measure].median / row.measures[measure].median]),
      );
    return { mode, name, measures, paintOver: over('paint'), taskOver: over('task') };
  });
}

function summariesOf(taken: readonly Measures[]): Record<keyof Measures, Summary> {
  const summary = (measure: keyof Measures) => summaryOf(taken.map((one) => one[measure]));
  return {
    paint: summary('paint'),
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
  { title: 'paint ms', cell: ({ measures }) => written(measures.paint, 1) },
  { title: '÷ blank', cell: ({ paintOver }) => ratio(paintOver.blank) },
  { title: '÷ floor', cell: ({ paintOver }) => ratio(paintOver.floor) },
  { title: '÷ jte-tips', cell: ({ paintOver }) => ratio(paintOver['jte-tips']) },
  { title: 'task ms', cell: ({ measures }) => written(measures.task, 1) },
  { title: '÷ blank', cell: ({ taskOver }) => ratio(taskOver.blank) },
  { title: 'JS before frame kB', cell: ({ measures }) => written(measures.scriptBefore, 1, 1000) },
  { title: 'JS kB', cell: ({ measures }) => written(measures.script, 1, 1000) },
  { title: 'heap kB', cell: ({ measures }) => written(measures.heap, 0, 1000) },
  { title: 'shift', cell: ({ measures }) => written(measures.shift, 3) },
];

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
  return tables.join('\n\n');
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

function ratio(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}
