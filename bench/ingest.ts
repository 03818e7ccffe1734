import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../src/numeric/median.ts';
import { others, roads } from './ingest/roads.ts';
import { writeStreetFile } from './ingest/street-file.ts';

/**
 * How fast a street file becomes counts by area, month and category, and in how much memory, on each road beside
 * DuckDB alone that runs the same GROUP BY. Each road has a process of its own in every round, one after another, and
 * the medians are compared. Writes the file into a temporary folder and removes it.
 *
 * Run with `npx tsx bench/ingest.ts [rows] [rounds]`: a million rows in 3 rounds by default.
 */
const [mode, given = ''] = process.argv.slice(2);
const BYTES_A_ROW = 215;

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  /** Seconds of processor time, which other work on the machine hardly changes. */
  readonly processor: number;
  /** Most memory held at once, in MB. */
  readonly peak: number;
}

async function measure(road: (path: string) => Promise<number>, path: string): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const rows = await road(path);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ rows, seconds, processor: (user + system) / 1e6, peak }));
}

function run(name: string, path: string): Measured | null {
  const other = others[name];
  const self = [...process.execArgv, fileURLToPath(import.meta.url), name, path];
  const [command, parts] =
    other === undefined
      ? [process.execPath, self]
      : [other.command, [other.command === 'python3' ? '-c' : '-e', other.program, path]];
  const { status, stdout, stderr, error } = spawnSync(command, parts, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as Measured;
  const isAbsent = error !== undefined || /No module named|there is no package/.test(stderr);
  if (other !== undefined && isAbsent) return null;
  throw new Error(stderr);
}

async function compare(rows: number, rounds: number, folder: string): Promise<void> {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2 * rows * BYTES_A_ROW) throw new Error(`no room for ${rows} rows in ${folder}`);
  const path = join(folder, 'street.csv');
  await writeStreetFile(path, rows);
  console.log(`${rows} rows, ${(statSync(path).size / 1e6).toFixed(0)} MB, ${rounds} rounds`);
  const measured = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const name of [...Object.keys(roads), ...Object.keys(others)]) {
      const one = run(name, path);
      if (one !== null) measured.set(name, [...(measured.get(name) ?? []), one]);
      else if (round === 0) console.log(`${name.padEnd(12)} is not installed: skipped`);
    }
  const middle = (name: string, of: (each: Measured) => number) =>
    median((measured.get(name) ?? []).map(of)) ?? 0;
  const base = measured.get('duckdb')?.[0]?.rows;
  for (const [name, all] of measured) {
    if (all.some((each) => each.rows !== base || each.rows !== rows)) throw new Error(`${name} lost rows`);
    const [seconds, processor] = [
      middle(name, (each) => each.seconds),
      middle(name, (each) => each.processor),
    ];
    const ratio = seconds / middle('duckdb', (each) => each.seconds);
    const worked = processor / middle('duckdb', (each) => each.processor);
    const peak = Math.max(...all.map((each) => each.peak));
    console.log(
      `${name.padEnd(12)} ${seconds.toFixed(2)} s (${processor.toFixed(2)} s of processor), ${Math.round(rows / seconds / 1000)}k rows/s, peak ${peak.toFixed(0)} MB, ratio to duckdb ${ratio.toFixed(2)} (${worked.toFixed(2)} of processor)`,
    );
  }
}

const road = mode === undefined ? undefined : roads[mode];
if (road !== undefined) await measure(road, given);
else {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  try {
    await compare(Number(mode ?? 1e6), Number(given || 3), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
