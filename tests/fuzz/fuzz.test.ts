import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, type Chosen, ofModestPanel, ofPanel, ofSeries } from './asked.ts';
import { panels, panelsOf, serieses } from './awkward.ts';
import { faultsOf } from './promises.ts';

/** Few, and always the same, in the suite; a long search sets the number and starts anywhere. */
const wanted = process.env['FUZZ_RUNS'];
const runs = wanted === undefined ? { numRuns: 40, seed: 2019 } : { numRuns: Number(wanted) };

const chosen: fc.Arbitrary<Chosen> = fc.record({
  which: fc.nat(11),
  place: fc.nat(40),
  length: fc.integer({ min: 1, max: 12 }),
});

function keepsItsPromises<Input>(asked: Readonly<Record<string, Asked<Input>>>, inputs: fc.Arbitrary<Input>) {
  it.each(Object.entries(asked))('%s', (_, analysis) => {
    fc.assert(
      fc.property(inputs, chosen, (input, choice) => {
        expect(faultsOf(analysis, input, choice)).toEqual([]);
      }),
      runs,
    );
  });
}

describe('whatever the figures of one series, an analysis answers in plain data and one sentence', () => {
  keepsItsPromises(ofSeries, serieses);
});

describe('whatever the figures of several areas, an analysis answers in plain data and one sentence', () => {
  keepsItsPromises(ofPanel, panels);
  keepsItsPromises(ofModestPanel, panelsOf(300));
});
