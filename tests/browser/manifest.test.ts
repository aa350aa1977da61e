import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builds } from '../drive/extension-browser.ts';

const isFirefox = inject('kind') === 'firefox';
const folder = `.output/${builds[inject('kind')]}`;
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

test('The extension asks for storage and for nothing else, and runs nothing in the background.', () => {
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.permissions).toEqual(['storage']);
  for (const key of ['host_permissions', 'optional_permissions', 'background', 'content_scripts']) {
    expect(manifest[key], key).toBeUndefined();
  }
});

test('Its pages may load their own scripts and the CSS written into them, and nothing from anywhere.', () => {
  // Firefox loads the icon of a tab as the page's own.
  const images = isFirefox ? "img-src 'self'; " : '';
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy.replace(/ 'sha256-[\w+/]+='/g, ' (hash)')).toBe(
    `default-src 'none'; script-src 'self'; style-src (hash) (hash) (hash); ${images}` +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('Every page’s tab has an icon, by the page where the browser does not give it the extension’s.', () => {
  for (const page of ['newtab', 'popup', 'options']) {
    const html = readFileSync(join(folder, `${page}.html`), 'utf8');
    const [, icon] = /<link rel="icon" href="([^"]+)">/.exec(html) ?? [];
    expect(icon).toBe(isFirefox ? '/icon/32.png' : undefined);
  }
  expect(Object.values(manifest.icons)).toContain('icon/32.png');
});

test('It names the lowest version of the browser.', () => {
  if (isFirefox) expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('143.0');
  else expect(manifest.minimum_chrome_version).toBe('130');
});

test('A key opens the popup, and is not one that Firefox’s menus or a Mac’s letters take.', () => {
  const { default: key, mac } = manifest.commands._execute_action.suggested_key;
  expect(Object.keys(manifest.commands)).toEqual(['_execute_action']);
  expect([key, mac]).toEqual(['Ctrl+Shift+F', 'MacCtrl+Shift+F']);
});
