import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuzzReport, type Result } from './report.ts';
import { type Types, typesOf } from './shapes.ts';
import { impure } from './starts.ts';

/**
 * The long form, `npm run fuzz:functions`: every function of every entry, in slices of a process each. A call that says nothing for
 * two minutes is a hang: its process is ended, and the next function begins. `FUZZ_SEED` begins elsewhere, `FUZZ_AT_ONCE` says how many run at a
 * time, `FUZZ_FOLDER` goes on where a run has stopped. What was called and what came of it is `docs/fuzz.md`.
 */
const folder = process.env['FUZZ_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'police-functions-'));
const seed = process.env['FUZZ_SEED'] ?? '1';
const HUNG = 120_000;
const SLICE = 4;
const AT_ONCE = Number(process.env['FUZZ_AT_ONCE'] ?? 2);
const paths = {
  types: join(folder, 'types.json'),
  results: join(folder, 'results'),
  state: join(folder, 'state'),
};

const types: Types = existsSync(paths.types)
  ? (JSON.parse(readFileSync(paths.types, 'utf8')) as Types)
  : typesOf();
writeFileSync(paths.types, JSON.stringify(types));
if (!existsSync(paths.results)) writeFileSync(paths.results, '');
const results = () =>
  readFileSync(paths.results, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);

const done = new Set(results().map(({ place }) => place));
/** What answers at once comes first, so that a run that is stopped has most of them. */
const slowest: readonly string[] = ['.', 'source', 'node'];
const left = types.functions.flatMap(({ entry, name }, place) =>
  done.has(place) || impure.includes(`${entry}:${name}`) ? [] : [place],
);
const lateness = (place: number) => slowest.indexOf(types.functions[place]?.entry ?? '.');
left.sort((a, b) => lateness(a) - lateness(b) || a - b);
console.log(`${folder}: ${left.length} functions`);

/** Slices are cut before any runs, and run several at a time: what one process calls is the same however many there are. */
const slices: number[][] = [];
for (let from = 0; from < left.length; from += SLICE) slices.push(left.slice(from, from + SLICE));
await Promise.all(Array.from({ length: AT_ONCE }, (_, process) => work(process)));

const { faults, text } = fuzzReport(types, results());
writeFileSync(fileURLToPath(new URL('../../../docs/fuzz.md', import.meta.url)), text);
for (const fault of faults) console.log(fault);

/** Takes one slice after the other, and of one in which a call did not end what is left of it. */
async function work(place: number): Promise<void> {
  for (let slice = slices.shift(); slice !== undefined; slice = slices.shift()) {
    for (let rest = slice; rest.length > 0; ) {
      const state = `${paths.state}-${place}`;
      await run(rest, state);
      const now = new Set(results().map(({ place: each }) => each));
      const [stuck] = rest.filter((each) => !now.has(each));
      // One that never ended is told as what it is.
      if (stuck !== undefined) {
        const at = `a call that did not end (${existsSync(state) ? readFileSync(state, 'utf8').trim() : 'its start'})`;
        const key = types.functions[stuck]?.key ?? '';
        appendFileSync(
          paths.results,
          `${JSON.stringify({ place: stuck, key, calls: 0, answers: 0, refusals: 0, faults: [at] })}\n`,
        );
        now.add(stuck);
      }
      rest = rest.filter((each) => !now.has(each));
    }
    const all = results();
    console.log(`${all.length} functions, ${all.reduce((sum, { calls }) => sum + calls, 0)} calls`);
  }
}

/** Ends when the process does, or when it has been at one call for too long. */
function run(slice: readonly number[], stateFile: string): Promise<void> {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL('./slice.ts', import.meta.url));
    rmSync(stateFile, { force: true });
    const child = spawn(
      process.execPath,
      [...process.execArgv, script, paths.types, paths.results, stateFile, slice.join(','), seed],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    let last = '';
    let same = 0;
    const every = 5000;
    const watch = setInterval(() => {
      const state = existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : '';
      // What comes before its first call is its start.
      same = state === last && state !== '' ? same + every : 0;
      last = state;
      if (same >= HUNG) child.kill('SIGKILL');
    }, every);
    child.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}
