import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const isFirefox = inject('kind') === 'firefox';
const folder = isFirefox ? '.output/firefox-mv3' : '.output/chrome-mv3';
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

test('The extension asks for storage and for nothing else, and runs nothing in the background.', () => {
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.permissions).toEqual(['storage']);
  for (const key of ['host_permissions', 'optional_permissions', 'background', 'content_scripts']) {
    expect(manifest[key], key).toBeUndefined();
  }
});

test('Its pages may load their own scripts and the CSS written into them, and nothing from anywhere.', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy.replace(/ 'sha256-[\w+/]+='/g, ' (hash)')).toBe(
    "default-src 'none'; script-src 'self'; style-src (hash) (hash) (hash); " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
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
