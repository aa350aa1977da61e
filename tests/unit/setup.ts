import { locks } from 'node:worker_threads';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// happy-dom has no Web Locks; Node has real ones.
Object.defineProperty(navigator, 'locks', { value: locks });

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
});
