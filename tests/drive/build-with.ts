import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** Makes a copy of a build whose pages run `script` before anything else. Returns its folder. The script sees nothing from outside. */
export function buildWith(script: () => void, build: string): `/${string}` {
  const folder = mkdtempSync(join(tmpdir(), 'jte-tips-build-'));
  cpSync(resolve('.output', build), folder, { recursive: true });
  writeFileSync(join(folder, 'first.js'), `(${script})();`);
  for (const page of ['newtab', 'popup', 'options']) {
    const path = join(folder, `${page}.html`);
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replace('<head>', '<head><script src="/first.js"></script>'));
  }
  return `/${relative('/', folder)}`;
}
