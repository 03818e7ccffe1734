import { defineConfig } from 'vitest/config';
import suite from '../../vitest.config.ts';
import { keptWorker } from './kept-worker.ts';

const folder = process.env['MUTATED'] ?? 'numeric';
const { projects: _, ...test } = suite.test ?? {};

/** The tests of one folder, under one time zone, in a thread that is kept from mutant to mutant. */
export default defineConfig({
  ...suite,
  plugins: [
    {
      name: 'kept-worker',
      configureVitest({ project }) {
        // Here, because the mutation tool asks for threads of its own.
        Object.assign(project.config, {
          pool: 'kept',
          poolRunner: { name: 'kept', createPoolWorker: keptWorker },
        });
      },
    },
  ],
  test: {
    ...test,
    include: [`tests/${folder}/**/*.test.ts`],
    // Tens of thousands of draws to a test; random-draws.test.ts holds the same code to the very numbers drawn.
    exclude: ['tests/numeric/random.test.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    env: { TZ: 'UTC' },
  },
});
