import { defineConfig } from 'vitest/config';

/** Tests against two real servers, which they start and stop: `npm run test:cluster`. */
export default defineConfig({
  test: { include: ['tests/cluster/*.cluster.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
