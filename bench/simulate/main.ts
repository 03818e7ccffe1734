/**
 * How often the methods are right where the truth is known: `npm run simulate`.
 *
 * npm run simulate -- [--seed 1] [--replicates 2000] [--family TEXT] [--cell TEXT] [--full] [--write]
 *
 * `--family` takes the families, and `--cell` the cells, whose name holds the text; `--workers 1` leaves the other
 * processors alone. Prints the tables; `--write` puts them into docs/methods as well. Every cell draws from a stream of its own, made
 * from the seed and its name, so that neither order nor number of processes matters. Ends with 1 where a target is
 * missed that known-limits.ts does not explain. `--save FILE` keeps what was measured and `--load FILE` (as often as
 * there are files) makes the tables of it again; `--times` adds the seconds of each cell.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { random } from '../../src/numeric/random.ts';
import type { Cell } from './cell.ts';
import { cells } from './cells.ts';
import { type Measured, report } from './report.ts';
import { writeTables } from './write.ts';

const usual = 2000;

const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    replicates: { type: 'string', default: `${usual}` },
    family: { type: 'string' },
    cell: { type: 'string', default: '' },
    workers: { type: 'string', default: `${availableParallelism()}` },
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    times: { type: 'boolean', default: false },
    save: { type: 'string' },
    load: { type: 'string', multiple: true },
    worker: { type: 'boolean', default: false },
  },
});
const { family } = asked;
const wanted = cells.filter(
  (cell) =>
    (asked.full || cell.core) &&
    (family === undefined || cell.family.includes(family)) &&
    cell.name.includes(asked.cell),
);

/** A seed of its own for each cell: FNV-1a of its name, after the seed asked for. */
function seedOf({ family: of, name }: Cell): number {
  let hash = 2166136261;
  for (const unit of `${of}/${name}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619);
  return Number(asked.seed) * 4294967296 + (hash >>> 0);
}

function measure(cell: Cell): Measured {
  const replicates = Math.max(2, Math.round(((cell.replicates ?? usual) * Number(asked.replicates)) / usual));
  const before = process.cpuUsage();
  const scores = cell.run(replicates, random(seedOf(cell)));
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return { family: cell.family, name: cell.name, core: cell.core, replicates, scores, seconds };
}

/** In a worker: cells by number, one after the other, as they are asked for. */
function work(): void {
  process.on('message', (at) => {
    const cell = wanted[Number(at)];
    if (cell === undefined) process.exit(0);
    process.send?.(measure(cell));
  });
}

/** Kept after every cell, so that a run that is broken off is not lost. */
function keep(found: readonly Measured[]): void {
  if (asked.save !== undefined) writeFileSync(asked.save, JSON.stringify(found.filter(Boolean)));
}

async function simulate(): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  let next = wanted.length;
  const serve = (worker: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      let current = -1;
      const give = () => {
        // The slowest cells come last in the list, so they are begun first.
        next -= 1;
        current = next;
        worker.send(current);
      };
      worker.on('message', (measured: Measured) => {
        found[current] = measured;
        keep(found);
        process.stderr.write(`\r${found.filter(Boolean).length} of ${wanted.length} cells`);
        give();
      });
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${wanted[current]?.name}`))));
      give();
    });
  const workers = Array.from({ length: Math.min(Number(asked.workers), wanted.length) }, () =>
    fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--worker']),
  );
  await Promise.all(workers.map(serve));
  process.stderr.write('\n');
  return found;
}

const keyOf = ({ family: of, name }: Pick<Cell, 'family' | 'name'>): string => `${of}/${name}`;

/** What was measured before, in the order of the cells: long runs may be made in parts. */
function loaded(files: readonly string[]): readonly Measured[] {
  // Written by `--save`.
  const kept = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Measured[]);
  const found = new Map(kept.map((one) => [keyOf(one), one]));
  return wanted.flatMap((cell) => found.get(keyOf(cell)) ?? []);
}

if (asked.worker) work();
else {
  const measured = asked.load === undefined ? await simulate() : loaded(asked.load);
  const run = new Set(measured.map(keyOf));
  const found = report(measured, {
    seed: asked.seed,
    notRun: wanted.filter((cell) => !run.has(keyOf(cell))),
  });
  console.log(found.text);
  if (asked.times) for (const { name, seconds } of measured) console.log(`${seconds.toFixed(1)} s ${name}`);
  if (asked.write) writeTables(found, asked);
  process.exitCode = found.missed > 0 ? 1 : 0;
}
