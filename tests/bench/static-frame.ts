import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildNode } from '../../components/frame/build-node.ts';
import { FRAME_PREFIX, type StoredFrame } from '../../data/rotation/frame.ts';
import { hidingAllBut } from '../drive/known-state.ts';
import { until } from '../drive/until.ts';
import { BenchBrowser, evaluate } from './bench-browser.ts';
import { storeRegularReader } from './regular-reader.ts';

/** The tip whose frame is kept: one of middling length. */
const TIP = 'speaking-speed';

const EMPTY_SCRIPT = 'empty.js';

/**
 * Writes beside the build two extensions of its own first frame as plain HTML and CSS, and returns their folders: one without
 * any script, and one with an empty script where the build has its own, the best that a script before the frame can reach.
 * Opens the build once to see that frame.
 */
export async function buildStaticFrames(build: string): Promise<[plain: string, script: string]> {
  const html = readFileSync(join(build, 'newtab.html'), 'utf8');
  const frame = await firstFrame(build);
  const withScript = html
    .replace(/(<script[^>]* src=")[^"]*/, `$1/${EMPTY_SCRIPT}`)
    .replace('</body>', () => `${frame}</body>`);
  const plain = withScript.replace(/<script[\s\S]*?<\/script>/g, '');
  return [writeExtension('bench-static', plain), writeExtension('bench-static-script', withScript)];
}

function writeExtension(name: string, html: string): string {
  const folder = resolve('.output', name);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    chrome_url_overrides: { newtab: 'newtab.html' },
  };
  writeFileSync(join(folder, 'newtab.html'), html);
  writeFileSync(join(folder, EMPTY_SCRIPT), '');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** The frame that a regular reader's new tab with the tip would begin with, as HTML. */
async function firstFrame(build: string): Promise<string> {
  const browser = await BenchBrowser.start(build);
  try {
    await storeRegularReader(browser, 0, hidingAllBut([TIP]));
    const page = await browser.openExtensionPage('newtab.html');
    await page.send('Runtime.evaluate', { expression: String(buildNode) });
    return await until('the frame', () => evaluate(page, storedFrame, `${FRAME_PREFIX}newtab:`));
  } finally {
    await browser.close();
  }
}

/** Runs in a page that has `buildNode`: a frame that is stored under such a key. */
function storedFrame(prefix: string): string | undefined {
  const key = Object.keys(localStorage).find((key) => key.startsWith(prefix));
  if (!key) return undefined;
  const { nodes }: StoredFrame = JSON.parse(localStorage.getItem(key) ?? '');
  const body = document.createElement('body');
  body.append(...nodes.map(buildNode));
  return body.innerHTML;
}
