import { scheduler } from 'node:timers/promises';
import { locks } from 'node:worker_threads';
import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seed } from '../drive/seed.ts';
import { chance } from './chance.ts';

// No run differs from the last but by the seed it is given. A test that failed prints it.
fc.configureGlobal({ seed });

// happy-dom has no Web Locks; Node has real ones.
Object.defineProperty(navigator, 'locks', { value: locks });

// Nor a scheduler; Node’s leaves work for other tasks too.
const postTask = (task: () => void) => scheduler.yield().then(task);
Object.defineProperty(globalThis, 'scheduler', { value: { postTask }, configurable: true });

// Nor has the fake storage getKeys(), which Chrome 130 and Firefox 143 have.
const { get } = fakeBrowser.storage.local;
fakeBrowser.storage.local.getKeys = async () => Object.keys(await get(null));

// It counts no bytes.
fakeBrowser.storage.local.getBytesInUse = async () => 0;

// Nor commands with their keys.
fakeBrowser.commands.getAll = async () => [];

// Nor the language of a browser.
fakeBrowser.i18n.getUILanguage = () => 'en-GB';

beforeEach(({ onTestFailed }) => {
  Math.random = chance(seed);
  onTestFailed(() => console.log(`JTE_TIPS_SEED=${seed}`));
  fakeBrowser.reset();
  localStorage.clear();
});
