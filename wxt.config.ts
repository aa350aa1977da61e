import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // npm start and the tests open the browser themselves; development mode leaves it to the developer's own.
  webExt: { disabled: true },
  manifest: ({ browser }) => ({
    name: 'JTE Tips',
    description:
      'Each new tab shows an ALT one tip from a Japanese Teacher of English. No account, no network.',
    permissions: ['storage'],
    action: { default_title: 'JTE Tips' },
    // The first versions with storage.getKeys(), of autumn 2024 and 2025.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'jte-tips@jte-tips.example',
              strict_min_version: '143.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  vite: () => ({
    // Cards that an older collection dealt are not shown: see data/hand.ts.
    define: { COLLECTION: JSON.stringify(sha256(readFileSync('data/tips.json'))) },
    plugins: [renderBlockingScripts()],
    // The polyfill of modulepreload fetches, and there is nothing to preload: one script stands before the frame.
    build: { modulePreload: false, target: ['chrome130', 'firefox143'] },
  }),
  hooks: {
    'build:manifestGenerated': async (wxt, manifest) => {
      if (wxt.config.command === 'build') {
        manifest.content_security_policy = {
          extension_pages: await contentSecurityPolicy(wxt.config.outDir),
        };
      }
    },
  },
});

/** Gives back to the pages' scripts the attribute that Vite drops, so that no empty frame is painted before the tip. */
function renderBlockingScripts(): Plugin {
  return {
    name: 'render-blocking-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script type="module"', '$& blocking="render"'),
    },
  };
}

/** Allows the pages' own files and, by hash, the CSS that the build wrote into the built pages in `folder`. */
async function contentSecurityPolicy(folder: string): Promise<string> {
  const hashes = new Set<string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    for (const [, css = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
      hashes.add(`'sha256-${sha256(css)}'`);
    }
  }
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...hashes].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
