import { defineConfig } from 'vitest/config';
import { dated, env, everything, long, otherZones, slow } from './tests/selection.ts';
import quick from './vitest.config.ts';

const { include: _include, exclude: _exclude, env: _env, ...shared } = quick.test ?? {};

/** `npm run test:all`: every test there is, and those of dates under three more time zones. */
export default defineConfig({
  ...quick,
  test: {
    ...shared,
    projects: [
      { extends: true, test: { name: 'quick', include: everything, exclude: slow, env } },
      { extends: true, test: { name: 'slow', include: slow, env, testTimeout: 300_000 } },
      ...otherZones.map((zone) => ({
        extends: true as const,
        test: { name: zone, include: dated, exclude: long, env: { TZ: zone } },
      })),
    ],
  },
});
