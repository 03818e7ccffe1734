import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import { countSteps } from '../../steps.ts';
import { Fuzzer } from './fuzzed.ts';
import type { Types } from './shapes.ts';

/** One process of the long form: the functions by their places, each result as a line; where it is now is in a file of its own. */
const [typesFile = '', resultsFile = '', stateFile = '', places = '', seedText = '1'] = process.argv.slice(2);
const types = JSON.parse(readFileSync(typesFile, 'utf8')) as Types;
const seed = Number(seedText);
const state = openSync(stateFile, 'w');
/** Steps that a function goes on for once its answers are there, and that no call needs: the same in every run. */
const STEPS = 12_000_000;
const MOST_STEPS = 300_000_000;

const fuzzer = new Fuzzer(types, seed);
let calls = 0;
const counted = countSteps(MOST_STEPS);
for (const place of places.split(',').map(Number)) {
  const one = types.functions[place];
  if (one === undefined) continue;
  let steps = 0;
  const tally = await fuzzer.fuzz(one, {
    ...{ calls: 6000, answers: 200, most: 20_000, seed },
    before: () => {
      steps += counted.steps();
      counted.begin();
      calls += 1;
      writeSync(state, `${place} ${calls}\n`.padEnd(32), 0);
    },
    goOn: () => steps < STEPS,
  });
  appendFileSync(
    resultsFile,
    `${JSON.stringify({ place, key: one.key, ...tally, faults: [...tally.faults.values()] })}\n`,
  );
}
