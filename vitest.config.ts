import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { env, everything, slow } from './tests/selection.ts';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `npm test`: every test that answers at once. `npm run test:all` is all there are. */
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
    // By itself one processor of two stands idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: [local('./tests/setup.ts')],
    include: everything,
    exclude: slow,
    env,
  },
});
