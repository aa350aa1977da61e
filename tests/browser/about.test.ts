import { expect, inject, test } from 'vitest';
import { until } from '../drive/until.ts';
import { openBrowser } from './open-browser.ts';

const opened = openBrowser();

test('The options lead to the licences of all that is bundled.', async () => {
  const options = await opened().openReady('options');
  const address = await options.evaluate(
    ({ document }) => document.querySelector<HTMLAnchorElement>('.about a')?.href ?? '',
  );
  // In Firefox an extension's page arrives, but its navigation is never reported as done.
  options.page.goto(address).catch(() => {});
  const text = await until('the licences', () =>
    options.evaluate(
      ({ document, location }, address) => location.href === address && document.body.innerText,
      address,
    ),
  );
  for (const name of ['preact', 'valibot', 'webextension-polyfill']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+, `, 'm'));
  }
  expect(text).toContain('The JTE Tips authors');
  await options.close();
});

test('Firefox’s options give the address that its first window can show; others have no need of one.', async () => {
  const options = await opened().openReady('options');
  const address = await options.evaluate(
    ({ document }) => document.querySelector('.home-page code')?.textContent,
  );
  if (inject('kind') === 'firefox') expect(address).toMatch(/^moz-extension:.*\/newtab\.html$/);
  else expect(address).toBeUndefined();
  await options.close();
});
