import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchBrowser } from './bench-browser.ts';
import { enter, type Measures, measure, modes } from './measure.ts';
import { storeRegularReader } from './regular-reader.ts';
import { buildStaticFrames } from './static-frame.ts';
import { shuffled } from './statistics.ts';
import { type Result, resultsOf, tablesOf } from './table.ts';

const WARM_UPS = 3;

interface Contestant {
  name: string;
  folder: string;
  /** How many tips of the user's own it is given, where it is this build. */
  own?: number;
}

// npm run bench: how fast the new tab of the build is, beside a page without script and others.
try {
  const { openings, cpu, contestants, json } = await readCommandLine();
  const results = await race(contestants, openings, cpu);
  console.log(json ? JSON.stringify({ openings, cpu, results }, null, 2) : tablesOf(results));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

async function readCommandLine() {
  const { values } = parseArgs({
    options: {
      openings: { type: 'string', default: '60' },
      cpu: { type: 'string', default: '1' },
      own: { type: 'string' },
      ext: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const build = { name: 'jte-tips', folder: resolve('.output/chrome-mv3'), own: 0 };
  if (!existsSync(join(build.folder, 'manifest.json'))) {
    throw new Error(`There is no build in ${build.folder}. Run npm run bench, which makes one.`);
  }
  const own = values.own === undefined ? 0 : wholeNumber('--own', values.own);
  const [plain, script] = await buildStaticFrames(build.folder);
  const contestants: Contestant[] = [
    { name: 'blank', folder: join(import.meta.dirname, 'blank') },
    { name: 'floor', folder: join(import.meta.dirname, 'floor') },
    { name: 'static', folder: plain },
    { name: 'static, script', folder: script },
    build,
    ...(own ? [{ ...build, name: 'jte-tips, own', own }] : []),
    ...values.ext.map(readExtension),
  ];
  const names = contestants.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two of the extensions are called “${twice}”.`);
  for (const { folder } of contestants) {
    if (!existsSync(join(folder, 'manifest.json'))) {
      throw new Error(`There is no unpacked extension in ${folder}.`);
    }
  }
  return {
    openings: wholeNumber('--openings', values.openings),
    cpu: wholeNumber('--cpu', values.cpu),
    contestants,
    json: values.json,
  };
}

function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new Error(`${option} takes a whole number from 1, not “${value}”.`);
  }
  return Number(value);
}

function readExtension(value: string): Contestant {
  const [, name, folder] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (!name || !folder) throw new Error(`--ext takes name=folder, not “${value}”.`);
  return { name, folder: resolve(folder) };
}

/** Opens the new tabs of all contestants in turn, in ever new order, so that what slows the machine slows all alike. */
async function race(
  contestants: readonly Contestant[],
  openings: number,
  cpu: number,
): Promise<Result[]> {
  const runners: { name: string; browser: BenchBrowser }[] = [];
  const closeAll = () => Promise.all(runners.map(({ browser }) => browser.close()));
  process.once('SIGINT', () => closeAll().finally(() => process.exit(130)));
  try {
    for (const { name, folder, own } of contestants) {
      const browser = await BenchBrowser.start(folder);
      runners.push({ name, browser });
      if (own !== undefined) await storeRegularReader(browser, own);
    }
    const results: Result[] = [];
    for (const mode of modes) {
      const taken = new Map<string, Measures[]>(runners.map(({ name }) => [name, []]));
      for (const { browser } of runners) await enter(mode, browser);
      for (let round = 1 - WARM_UPS; round <= openings; round++) {
        process.stderr.write(`\r${mode} ${Math.max(round, 0)}/${openings} `);
        for (const { name, browser } of shuffled(runners)) {
          const measures = await measure(browser, mode, cpu);
          if (round > 0) taken.get(name)?.push(measures);
        }
      }
      process.stderr.write('\n');
      results.push(...resultsOf(mode, taken));
    }
    return results;
  } finally {
    await closeAll();
  }
}
