/** Mutation testing of one folder of src by the tests of that folder: `npm run mutate -- numeric`. */
const folder = process.env.MUTATED ?? 'numeric';
/** A random share of the changes in place of all of them: `MUTATED_SHARE=0.2`. */
const isSample = process.env.MUTATED_SHARE !== undefined;

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  mutate: [`src/${folder}/**/*.ts`, `!src/${folder}/index.ts`],
  ignorePatterns: ['dist', 'out', 'data', 'docs', 'examples', 'bench', '!docs/methods'],
  plugins: [
    '@stryker-mutator/vitest-runner',
    new URL('./prose.mjs', import.meta.url).href,
    new URL('./sample.mjs', import.meta.url).href,
  ],
  checkers: isSample ? ['sample'] : [],
  // The words of caveats and sources: a test of them would only repeat them. See prose.mjs for what stays in.
  ignorers: ['prose'],
  // `a[i]?.b` made `a[i].b` does not compile here (noUncheckedIndexedAccess), so no one could write that fault.
  mutator: { excludedMutations: ['OptionalChaining'] },
  // What is worked out once, as a module loads, would need every module loaded again for each mutant.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A loop that never ends is found by counting its steps. The time is for what that misses: it is generous,
  // because a busy machine must not pass for a mutant found.
  timeoutMS: 4000,
  timeoutFactor: 1.5,
  dryRunTimeoutMinutes: 30,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false, reportMutants: false },
  jsonReporter: { fileName: `out/mutation/${folder}.json` },
  // The next run tests only the mutants whose code or tests have changed; `--force` tests all.
  incremental: !isSample,
  incrementalFile: `out/mutation/${folder}-incremental.json`,
  tempDirName: 'out/mutation/work',
  disableTypeChecks: false,
};
