import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig, type ResolvedConfig } from 'wxt';
import { overridesNewTab, POPUP_MODE } from './data/storage/builds.ts';
import { withPhraseBorders } from './data/tips/phrases.ts';

/**
 * What Firefox and addons.mozilla.org know the extension by, and what the users' data in Firefox belongs to: never to be
 * changed. It only looks like an address; there is no such domain, and Firefox asks for none.
 */
const GECKO_ID = 'jte-tips@alt-tips';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // A reviewer needs no pictures of the stores to rebuild the package (docs/review.md).
  zip: { excludeSources: ['store/**'] },
  modules: ['@wxt-dev/webextension-polyfill'],
  // npm start and the tests open the browser themselves; development mode leaves it to the developer's own.
  webExt: { disabled: true },
  manifest: ({ browser, mode }) => ({
    name: mode === POPUP_MODE ? '__MSG_popupName__' : '__MSG_name__',
    description: overridesNewTab({ browser, mode })
      ? '__MSG_description__'
      : '__MSG_popupDescription__',
    default_locale: 'en',
    permissions: ['storage'],
    action: { default_title: '__MSG_name__' },
    // Free in Chrome, Edge and Firefox. Not with Alt: that opens Firefox's menus, types letters on a Mac, and with Shift
    // switches languages in Windows. On a Mac the browsers keep Command-Shift-F for their full screen.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Ctrl+Shift+F', mac: 'MacCtrl+Shift+F' },
      },
    },
    // The first versions with storage.getKeys(), of autumn 2024 and 2025.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '143.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '143.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  vite: (build) => ({
    define: {
      BUILD_ID: JSON.stringify(buildId()),
      OVERRIDES_NEW_TAB: overridesNewTab(build),
    },
    plugins: [
      renderBlockingScripts(),
      reloadOffer(),
      ...(build.browser === 'firefox' ? [tabIcon()] : []),
      plainImports(),
      bundledTips(),
      licenseList(),
    ],
    // The polyfill of modulepreload fetches, and there is nothing to preload: one script stands before the frame.
    build: {
      modulePreload: false,
      target: ['chrome130', 'firefox143'],
      rolldownOptions: {
        // A constant that two files share would otherwise be a third file for both to fetch.
        optimization: { inlineConst: true },
        output: {
          // The script with all that it needs at once, what others need of it too: a second file would delay the frame.
          codeSplitting: {
            groups: [{ name: 'main', test: /wxt-html-plugins|pages\/main\.ts$/ }],
          },
        },
      },
    },
  }),
  hooks: {
    // WXT takes the mode for NODE_ENV, and Vite builds for development unless that is “production”.
    'config:resolved': ({ config }) => {
      if (config.command === 'build') process.env.NODE_ENV = 'production';
    },
    // Without an override the page stays in the build: the lists of the options open it by its address.
    'entrypoints:found': ({ config }, entrypoints) => {
      if (overridesNewTab(config)) return;
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'newtab') entrypoint.type = 'unlisted-page';
      }
    },
    'build:manifestGenerated': async (wxt, manifest) => {
      if (wxt.config.command === 'build') {
        manifest.content_security_policy = {
          extension_pages: await contentSecurityPolicy(wxt.config),
        };
      }
    },
  },
});

/** A name for all that a hand is dealt from: cards and words of an older version are not shown (see data/rotation/hand.ts). */
function buildId(): string {
  const files = [
    'package.json',
    'data/tips.json',
    'data/tips/phrases.ts',
    'data/rotation/hand.ts',
    'data/rotation/opening.ts',
    'data/rotation/rotation.ts',
    'data/tips/variants.ts',
    'data/messages/tip-en.ts',
    'data/messages/tip-ja.ts',
  ];
  return sha256(files.map((file) => readFileSync(file, 'utf8')).join()).slice(0, 8);
}

/** The collection with marks in its Japanese where a line may break: between phrases. */
function bundledTips(): Plugin {
  const path = join(import.meta.dirname, 'data/tips.json');
  return {
    name: 'bundled-tips',
    enforce: 'pre',
    // By another name, or Vite takes it for JSON.
    resolveId: { filter: { id: /\/tips\.json$/ }, handler: () => '\0tips' },
    load: {
      filter: { id: /^\0tips$/ },
      handler() {
        this.addWatchFile(path);
        return sortedByLanguage(withPhraseBorders(JSON.parse(readFileSync(path, 'utf8'))));
      },
    },
  };
}

/** A module with that data. Its texts stand one language after the other: so they are packed 4 kB smaller. */
function sortedByLanguage(data: unknown): string {
  const texts: Record<string, string[]> = { en: [], ja: [] };
  const json = JSON.stringify(data, (key, value) => {
    if (typeof value !== 'string' || !texts[key]) return value;
    texts[key].push(value);
    return `${key}()`;
  });
  return `
    const take = (texts) => () => texts.shift();
    const en = take(${JSON.stringify(texts.en)});
    const ja = take(${JSON.stringify(texts.ja)});
    export default ${json.replace(/"(en|ja)\(\)"/g, '$1()')};`;
}

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

/** Puts into each page what it offers where a part of it cannot be loaded (components/frame/offer-reload.ts). */
function reloadOffer(): Plugin {
  return {
    name: 'reload-offer',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('</head>', `${readFileSync('components/frame/reload-offer.html', 'utf8')}$&`),
    },
  };
}

/** Gives the tabs an icon. Chromium shows the extension's by itself. */
function tabIcon(): Plugin {
  return {
    name: 'tab-icon',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'icon', href: '/icon/32.png' }, injectTo: 'head' },
    ],
  };
}

/** Writes what of others is bundled, and under which licence, into licenses.txt beside the pages. */
function licenseList(): Plugin {
  return {
    name: 'license-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const folders = modules.flatMap(
        (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [],
      );
      const licenses = [...new Set(folders)].sort().map(licenseOf);
      const source = [readFileSync('LICENSE', 'utf8'), ...licenses].join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
    },
  };
}

/** What may be linked to: the Mozilla Public License asks for a notice of it and of where the source is, which npm has. */
const licenseAddresses: Record<string, string> = { 'MPL-2.0': 'https://mozilla.org/MPL/2.0/' };

/** The name, version and licence of the package in that folder, with the licence's text or its address. */
function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const address = `https://www.npmjs.com/package/${name}/v/${version}`;
  const text =
    licenseAddresses[license] ?? (file ? readFileSync(join(folder, file), 'utf8').trimEnd() : '');
  return `${name} ${version}, ${license}, ${address}\n\n${text}\n`;
}

/** Spares the pages 2 kB before their first frame: Vite’s helper of `import()` preloads, and here is nothing to preload. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/** Allows the pages' own scripts and icon and, by hash, the CSS that the build wrote into the built pages. */
async function contentSecurityPolicy({
  outDir: folder,
  browser,
}: Pick<ResolvedConfig, 'outDir' | 'browser'>): Promise<string> {
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
    ['style-src', ...hashes].join(' '),
    ...(browser === 'firefox' ? ["img-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
