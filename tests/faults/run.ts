import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findKind } from '../drive/browsers.ts';
import { builds, ExtensionBrowser } from '../drive/extension-browser.ts';
import { faultyBuild } from '../drive/faulty-build.ts';
import { chance } from '../unit/chance.ts';

import { faultNames, killTrial, openingTrial, pages, pressTrial } from './trials.ts';

// npm run test:faults -- --trials 60 --seed 1 [--browser firefox]: storage that fails in every way on every page, then the
// browser killed that many times after a press. Ends with a table.
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string' },
  },
});
const trials = Number(values.trials);
const seed = Number(values.seed);
if (!Number.isInteger(trials) || !Number.isInteger(seed))
  throw new Error('Trials and seed are whole numbers.');
const kinds = (['chromium', 'firefox'] as const).filter(
  (kind) => !values.browser || kind === values.browser,
);
/** A tip has to stand by then. */
const LIMIT_MS = 1000;
/** A browser writes localStorage seconds late; every tenth kill comes after that. */
const FLUSHED_MS = 9000;

const failures: string[] = [];
for (const kind of kinds) {
  const build = faultyBuild(builds[kind]);
  const browser = await ExtensionBrowser.start(findKind(kind), { build });
  try {
    console.log(`\n${kind}, milliseconds until something is shown (with a hand / without one)`);
    for (const fault of faultNames) {
      const cells: string[] = [];
      for (const page of pages) {
        const times: number[] = [];
        for (const hasHand of [true, false]) {
          times.push(Math.round(await openingTrial(browser, fault, page, hasHand)));
        }
        cells.push(`${page} ${times.join(' / ')}`);
        if (times.some((time) => time > LIMIT_MS)) failures.push(`${kind}: ${fault}, ${page}`);
      }
      console.log(`${fault.padEnd(20)} ${cells.map((cell) => cell.padEnd(22)).join(' ')}`);
    }
    console.log(`\n${kind}, “Save” pressed: milliseconds until shown, what is said, stored later`);
    for (const fault of faultNames) {
      const { milliseconds, said, isStored } = await pressTrial(browser, fault);
      console.log(`${fault.padEnd(20)} ${Math.round(milliseconds)} ms, ${isStored}, “${said}”`);
      if (!isStored) failures.push(`${kind}: ${fault}, a press was lost`);
    }
    const draw = chance(seed);
    let kept = 0;
    for (let trial = 1; trial <= trials; trial++) {
      const wait = trial % 10 === 0 ? FLUSHED_MS : draw() * 500;
      const isKept = await killTrial(browser, wait);
      if (isKept) kept++;
      else failures.push(`${kind}: killed ${Math.round(wait)} ms after it was shown`);
    }
    console.log(`\n${kind}, killed after a press was shown: ${kept} of ${trials} kept`);
  } finally {
    await browser.close();
    rmSync(build, { recursive: true });
  }
}
console.log(failures.length === 0 ? '\nNothing failed.' : `\nFailed:\n${failures.join('\n')}`);
if (failures.length > 0) process.exitCode = 1;
