import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { TestSpecification, Vitest } from 'vitest/node';
import suite from '../../vitest.config.ts';
import { keptWorker } from './kept-worker.ts';

const folder = process.env['MUTATED'] ?? 'numeric';

/** The tests of one folder, under one time zone, in a thread that is kept from mutant to mutant. */
export default defineConfig({
  ...suite,
  plugins: [
    {
      name: 'kept-worker',
      configureVitest({ project, vitest }) {
        // Here, because the mutation tool asks for threads of its own.
        Object.assign(project.config, {
          pool: 'kept',
          poolRunner: { name: 'kept', createPoolWorker: keptWorker },
        });
        Object.assign(vitest.config.sequence, { sequencer: quickestFirst });
      },
    },
    {
      name: 'cheap-switches',
      transform: (code) => (code.includes('function stryMutAct_9fa48') ? withCheapSwitches(code) : null),
    },
    {
      name: 'few-examples',
      transform: (code, id) =>
        id.endsWith('.test.ts') ? code.replaceAll(/numRuns: \d+/g, 'numRuns: 10') : null,
    },
  ],
  test: {
    ...suite.test,
    include: [`tests/${folder}/**/*.test.ts`],
    exclude: [
      // Tens of thousands of draws to a test; random-draws.test.ts holds the same code to the very numbers drawn.
      'tests/numeric/random.test.ts',
    ],
    setupFiles: ['tests/mutation/setup.ts'],
    env: { TZ: 'UTC' },
    // Every step counts which change it could hold, so that a test takes many times as long.
    testTimeout: 600_000,
  },
});

/** The first test that fails ends a run: so what failed last time goes first, and then what took the least time. */
function quickestFirst({ cache, config }: Vitest) {
  const took = ({ project, moduleId }: TestSpecification) => {
    const last = cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`);
    return last?.failed ? -1 : (last?.duration ?? 0);
  };
  return {
    sort: (files: TestSpecification[]) => [...files].sort((one, other) => took(one) - took(other)),
    shard: (files: TestSpecification[]) => files,
  };
}

/**
 * The places that can be changed are asked one by one whether they are, and counted in a dictionary: fifteen times the
 * time of the tests themselves. Both are asked of one name instead, and only the first run, without a change, counts.
 */
function withCheapSwitches(code: string): string {
  const asked = code
    .replaceAll(/stryMutAct_9fa48\(("\d+")\)/g, '(stryOn.activeMutant === $1 && stryMutAct_9fa48($1))')
    .replaceAll(/stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g, '(stryOn.activeMutant === undefined && $&)');
  return `const stryOn = globalThis.__stryker__ ??= {};${asked}`;
}
