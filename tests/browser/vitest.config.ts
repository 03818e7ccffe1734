import { defineConfig } from 'vitest/config';

/** The dashboard in a real Chromium, over the built pages: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['tests/browser/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
