import fc from 'fast-check';

// The same examples for every mutant, so that a score can be repeated; a mutant found needs no smallest example.
fc.configureGlobal({ seed: 20_26, numRuns: 25, endOnFailure: true });

// A kept thread still has the last mutant switched on; what a test file works out as it loads must not meet it.
const { __stryker__: switches } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
if (switches !== undefined) switches.activeMutant = undefined;
