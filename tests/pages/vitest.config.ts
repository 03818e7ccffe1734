import { defineConfig } from 'vitest/config';

/** The paper as pages, in a real Chromium: `npm run test:pages`. */
export default defineConfig({
  test: {
    include: ['tests/pages/*.pages.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
