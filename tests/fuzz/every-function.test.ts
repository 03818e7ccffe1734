import { beforeAll, describe, expect, it } from 'vitest';
import { countSteps } from '../steps.ts';
import { type EntryName, entries } from './typed/entries.ts';
import { Fuzzer } from './typed/fuzzed.ts';
import { type Types, typesOf } from './typed/shapes.ts';
import { impure } from './typed/starts.ts';

/** Steps that no call needs: one that goes on beyond them does not end. */
const MOST_STEPS = 300_000_000;

describe('every function of every entry, called with values of the types that it takes', () => {
  let types: Types;
  let fuzzer: Fuzzer;
  beforeAll(() => {
    types = typesOf();
    fuzzer = new Fuzzer(types, 1, 2);
  }, 240_000);

  it.each(Object.keys(entries) as EntryName[])(
    '%s: comes to an answer, and every answer and refusal is sound',
    async (entry) => {
      const own = types.functions.filter(
        (one) => one.entry === entry && !impure.includes(`${entry}:${one.name}`),
      );
      expect(own.length).toBeGreaterThan(0);
      const faults: string[] = [];
      const steps = countSteps(MOST_STEPS);
      try {
        for (const one of own) {
          const tally = await fuzzer.fuzz(one, {
            ...{ calls: 5, answers: 2, most: 400, seed: 1 },
            before: steps.begin,
          });
          if (tally.answers === 0)
            faults.push(
              `${one.name} has no generator: none of ${tally.calls} calls was answered; give it a sound one in typed/starts.ts`,
            );
          for (const fault of tally.faults.values()) faults.push(`${one.name} ${fault}`);
        }
      } finally {
        steps.end();
      }
      expect(faults).toEqual([]);
    },
    600_000,
  );
});
