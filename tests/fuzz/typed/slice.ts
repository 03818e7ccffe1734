import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Fuzzer } from './fuzzed.ts';
import type { Types } from './shapes.ts';

/** One process of the long form: the functions by their places, each result as a line; where it is now is in a file of its own. */
const [typesFile = '', resultsFile = '', stateFile = '', places = '', seedText = '1'] = process.argv.slice(2);
const types = JSON.parse(readFileSync(typesFile, 'utf8')) as Types;
const seed = Number(seedText);
const state = openSync(stateFile, 'w');
const SECONDS = 1.5;

const fuzzer = new Fuzzer(types, seed);
let calls = 0;
for (const place of places.split(',').map(Number)) {
  const one = types.functions[place];
  if (one === undefined) continue;
  const began = process.hrtime.bigint();
  const tally = await fuzzer.fuzz(one, {
    ...{ calls: 6000, answers: 200, most: 20_000, seed },
    before: () => {
      calls += 1;
      writeSync(state, `${place} ${calls}\n`.padEnd(32), 0);
    },
    goOn: () => Number(process.hrtime.bigint() - began) < SECONDS * 1e9,
  });
  appendFileSync(
    resultsFile,
    `${JSON.stringify({ place, key: one.key, ...tally, faults: [...tally.faults.values()] })}\n`,
  );
}
