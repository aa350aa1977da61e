import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonTestResults } from 'vitest/node';
import { seed as firstSeed } from './seed.ts';

// npm run test:repeat -- 10 [file …]: the tests in browsers again and again, each round with another seed of the rotation,
// beginning with JTE_TIPS_SEED.
const [wanted = '10', ...files] = process.argv.slice(2);
const rounds = Number(wanted);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`How many rounds is “${wanted}”?`);

const folder = mkdtempSync(join(tmpdir(), 'jte-tips-repeat-'));
const seedsOfFailures = new Map<string, number[]>();
try {
  for (let round = 1; round <= rounds; round++) {
    const seed = firstSeed + round - 1;
    for (const kind of ['chromium', 'firefox']) {
      const start = Date.now();
      const failed = failuresOf(kind, seed);
      for (const name of failed) {
        seedsOfFailures.set(name, [...(seedsOfFailures.get(name) ?? []), seed]);
      }
      const seconds = Math.round((Date.now() - start) / 1000);
      console.log(
        `Round ${round} of ${rounds}, seed ${seed}, ${kind}: ${failed.length} failed, ${seconds} s`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const [name, seeds] of seedsOfFailures) {
  console.log(
    `Failed ${seeds.length} of ${rounds} times (JTE_TIPS_SEED=${seeds.join(', ')}): ${name}`,
  );
}
console.log(seedsOfFailures.size === 0 ? 'No test failed.' : 'Some tests failed.');
if (seedsOfFailures.size > 0) process.exitCode = 1;

/** The names of the tests that fail in one round, or of the file where that fails as a whole; Vitest may fail beside them all. */
function failuresOf(kind: string, seed: number): string[] {
  const report = join(folder, `${kind}-${seed}.json`);
  // The JSON leaves out what fails beside the tests; the reporter of dots writes all of it to stderr.
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', kind, ...reporters, ...files];
  const { error, stderr, status } = spawnSync('vitest', args, {
    env: { ...process.env, JTE_TIPS_SEED: String(seed) },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  const { testResults }: JsonTestResults = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.filter(({ status }) => status === 'failed');
  if (status !== 0) console.log(stderr);
  if (status !== 0 && failed.length === 0) return [`${kind}: the run as a whole`];
  return failed.flatMap(({ name, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    const names = tests.length > 0 ? tests.map(({ fullName }) => fullName) : [name];
    return names.map((name) => `${kind}: ${name}`);
  });
}
