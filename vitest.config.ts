import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The whole suite runs once under each of these, because no answer may depend on the machine's time zone. */
const timeZones = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'];

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^police-indicators$/, replacement: local('./src/index.ts') },
      { find: /^police-indicators\/data\/(.+)$/, replacement: local('./src/tables/$1.ts') },
      { find: /^police-indicators\/node$/, replacement: local('./src/node/index.ts') },
      { find: /^police-indicators\/(.+)$/, replacement: local('./src/entries/$1.ts') },
    ],
  },
  test: {
    pool: 'forks',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: [local('./tests/setup.ts')],
    projects: timeZones.map((zone) => ({
      extends: true,
      test: { name: zone, include: ['tests/**/*.test.ts'], env: { TZ: zone } },
    })),
  },
});
