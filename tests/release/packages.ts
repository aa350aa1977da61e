import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { readZip, unzip } from './unzip.ts';

// npm run test:packages: makes the packages of the stores in a clone, holds them against the builds that the browser tests
// load, and rebuilds Firefox's from its sources in another folder, byte for byte. It takes minutes: every release runs it.
const release = `jte-tips-${packageJson.version}`;
const SOURCES = `${release}-sources.zip`;
const REBUILT = `${release}-firefox.zip`;
const packages = {
  [`${release}-chrome.zip`]: 'chrome-mv3',
  [`${release}-chrome-popup.zip`]: 'chrome-mv3-popup',
  [`${release}-opera.zip`]: 'opera-mv3',
  [REBUILT]: 'firefox-mv3',
};

const folder = mkdtempSync(join(tmpdir(), 'jte-tips-release-'));
try {
  const clone = join(folder, 'clone');
  const sources = join(folder, 'from', 'the sources');
  execFileSync('git', ['clone', '--quiet', '.', clone]);
  run(clone, ['npm', 'ci'], ['npm', 'run', 'zip']);
  for (const [name, build] of Object.entries(packages)) holdsBuild(zipIn(clone, name), build);

  unzip(zipIn(clone, SOURCES), sources);
  run(sources, ['npm', 'ci'], ['npm', 'run', 'zip:firefox']);
  const first = sha256(zipIn(clone, REBUILT));
  const second = sha256(zipIn(sources, REBUILT));
  if (first !== second) throw new Error(`${REBUILT} is another one when built from ${SOURCES}.`);
  for (const name of [...Object.keys(packages), SOURCES]) {
    cpSync(zipIn(clone, name), join('.output', name));
    console.log(`${sha256(zipIn(clone, name))}  ${name}`);
  }
  console.log(`${REBUILT} came out the same from ${SOURCES} in another folder.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Throws where the package holds anything else than the files of the build here, which the browser tests load. */
function holdsBuild(zip: string, build: string): void {
  for (const [name, content] of readZip(zip)) {
    const here = readFileSync(join('.output', build, name));
    if (!content.equals(here))
      throw new Error(`${name} of ${zip} differs from the build ${build}.`);
  }
}

function run(cwd: string, ...commands: [string, ...string[]][]): void {
  for (const [command, ...args] of commands) {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function zipIn(folder: string, name: string): string {
  return join(folder, '.output', name);
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
