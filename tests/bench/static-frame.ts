import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../drive/until.ts';
import { BenchBrowser, evaluate } from './bench-browser.ts';

/** The tip whose frame is kept: one of middling length. */
const TIP = 'speaking-speed';

/**
 * Makes an extension of the build's own first frame as plain HTML and CSS, without any script, and returns its folder: the
 * best that any script before the frame could reach. Opens the build once to see that frame.
 */
export async function buildStaticFrame(build: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jte-tips-static-'));
  const html = readFileSync(join(build, 'newtab.html'), 'utf8');
  const withoutScript = html.replace(/<script[\s\S]*?<\/script>/g, '');
  const frame = await firstFrame(build);
  const manifest = {
    manifest_version: 3,
    name: 'Bench: static',
    version: '1',
    chrome_url_overrides: { newtab: 'newtab.html' },
  };
  writeFileSync(join(folder, 'newtab.html'), withoutScript.replace(/<\/body>/, `${frame}</body>`));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function firstFrame(build: string): Promise<string> {
  const browser = await BenchBrowser.start(build);
  try {
    const page = await browser.openExtensionPage(`newtab.html#${TIP}`);
    return await until('the frame', () =>
      evaluate(page, () => document.querySelector('[data-tip-id]') && document.body.innerHTML),
    );
  } finally {
    await browser.close();
  }
}
