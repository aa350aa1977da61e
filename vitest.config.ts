import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const browserTests = (kind: 'chromium' | 'firefox') => ({
  test: {
    name: kind,
    include: ['tests/browser/*.test.ts'],
    provide: { kind },
    globalSetup: ['tests/browser/install-browsers.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        plugins: [WxtVitest()],
        define: { BUILD_ID: JSON.stringify('as tested'), OVERRIDES_NEW_TAB: true },
        test: {
          name: 'unit',
          include: ['tests/unit/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/unit/setup.ts'],
          // A test that is slow on a busy machine is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      browserTests('chromium'),
      browserTests('firefox'),
    ],
  },
});
