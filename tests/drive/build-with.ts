import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/**
 * Makes a copy of a build whose pages run `script` with these arguments before anything else. Returns its folder. The script
 * sees nothing else from outside.
 */
export function buildWith<Args extends unknown[]>(
  script: (...args: Args) => void,
  build: string,
  ...args: Args
): `/${string}` {
  const folder = copyOfBuild(build);
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  writeFileSync(join(folder, 'first.js'), `(${script})(${given});`);
  for (const page of ['newtab', 'popup', 'options']) {
    const path = join(folder, `${page}.html`);
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replace('<head>', '<head><script src="/first.js"></script>'));
  }
  return folder;
}

/** Copies a build, and returns the folder of the copy. */
export function copyOfBuild(build: string): `/${string}` {
  const folder = mkdtempSync(join(tmpdir(), 'jte-tips-build-'));
  cpSync(resolve('.output', build), folder, { recursive: true });
  return `/${relative('/', folder)}`;
}
