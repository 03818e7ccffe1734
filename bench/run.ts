/**
 * How fast each method is beside a floor: a bare loop that does the same work and nothing else. `npm run bench`.
 *
 * npm run bench -- [--quick] [--only TEXT] [--write]
 *
 * It runs with `--single-threaded`: with the compiler and the garbage collector on threads of their own, processor time
 * on a busy machine was several times that of the work, and functions were timed before they were compiled.
 * Writes bench/RESULTS.md and bench/results.json, unless only some rows were asked for. `--quick` (fewer series,
 * shorter blocks: within a minute) writes them to out/bench; `--write` makes it write to bench.
 * Fails where a method and its floor give different figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inputsOf } from './rows/inputs.ts';
import { rowsOf } from './rows/rows.ts';
import { type Effort, measure } from './timing/measure.ts';
import { asMarkdown, asRecords, asTable } from './timing/results.ts';
import { workload } from './workload/workload.ts';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const { quick, only } = asked;
const effort: Effort = quick ? { rounds: 3, block: 10_000 } : { rounds: 9, block: 30_000 };
const series = quick ? 200 : 1000;

const rows = rowsOf(inputsOf(workload(series))).filter(
  ({ name }) => only === undefined || name.includes(only),
);
const measured = rows.map((row, at) => {
  process.stderr.write(`${at + 1} of ${rows.length}: ${row.name}\n`);
  return measure(row, effort);
});
console.log(asTable(measured));

const committed = only === undefined && (!quick || asked.write);
const folder = fileURLToPath(new URL(committed ? '.' : '../out/bench/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/results.json`, `${JSON.stringify(asRecords(measured), null, 2)}\n`);
writeFileSync(`${folder}/RESULTS.md`, asMarkdown(measured, { ...effort, series }));
