import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { readPoliceUkFiles } from '../src/node/index.ts';
import { random } from '../src/numeric/index.ts';

/**
 * How fast a street file of any size is read, and in how much memory, beside papaparse splitting the same file and
 * doing nothing with it. Writes the file to a temporary folder and reads it in a process for each, so that the peak
 * memory of one is not that of the other. Run with `npx tsx bench/ingest.ts [megabytes]`; 200 by default.
 */
const [mode, given = ''] = process.argv.slice(2);
const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n';
const TYPES = ['Anti-social behaviour', 'Burglary', 'Drugs', 'Vehicle crime', 'Violence and sexual offences'];
const OUTCOMES = ['Local resolution', 'Unable to prosecute suspect', 'Status update unavailable'];
const FORCES = ['West Mercia Police', 'Gwent Police', 'Cambridgeshire Constabulary'];

async function generate(path: string, megabytes: number): Promise<void> {
  const { below } = random(1);
  const any = (from: readonly string[]) => from[below(from.length)] ?? '';
  const hex = () =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const output = createWriteStream(path);
  output.write(HEADER);
  for (let written = 0, row = 0; written < megabytes * 1e6; ) {
    let text = '';
    for (let line = 0; line < 2000; line += 1, row += 1) {
      const type = any(TYPES);
      const isCrime = type !== 'Anti-social behaviour';
      const id = isCrime ? Array.from({ length: 8 }, hex).join('') : '';
      const force = FORCES[Math.floor(row / 200_000) % FORCES.length];
      const month = `20${15 + (Math.floor(row / 50_000) % 5)}-${String((Math.floor(row / 10_000) % 12) + 1).padStart(2, '0')}`;
      const lsoa = `E0100${1000 + below(5000)},Bromsgrove ${String(below(999)).padStart(3, '0')}A`;
      text += `${id},${month},${force},${force},-2.123456,52.123456,On or near Mill Lane,${lsoa},${type},${isCrime ? any(OUTCOMES) : ''},\n`;
    }
    written += text.length;
    if (!output.write(text)) await once(output, 'drain');
  }
  output.end();
  await finished(output);
}

async function countedByPapaparse(path: string): Promise<number> {
  let rows = 0;
  const parsing = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ',', newline: '\n' });
  const done = new Promise((resolve) => parsing.on('end', resolve));
  parsing.on('data', () => {
    rows += 1;
  });
  createReadStream(path, { highWaterMark: 1 << 18 }).pipe(parsing);
  await done;
  return rows - 1;
}

const report = (rows: number, started: number) =>
  console.log(
    JSON.stringify({
      rows,
      seconds: (performance.now() - started) / 1000,
      peak: process.resourceUsage().maxRSS / 1024,
    }),
  );

if (mode === 'read' || mode === 'papaparse') {
  const started = performance.now();
  const rows =
    mode === 'papaparse' ? await countedByPapaparse(given) : (await readPoliceUkFiles(given)).report.used;
  report(rows, started);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  try {
    const path = join(folder, 'street.csv');
    await generate(path, Number(mode ?? 200));
    console.log(`${(statSync(path).size / 1e6).toFixed(0)} MB`);
    const seconds = ['read', 'papaparse'].map((road) => {
      const self = fileURLToPath(import.meta.url);
      const run = spawnSync(process.execPath, [...process.execArgv, self, road, path], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      const measured = JSON.parse(run.stdout) as { rows: number; seconds: number; peak: number };
      const speed = Math.round(measured.rows / measured.seconds / 1000);
      console.log(
        `${road.padEnd(10)} ${measured.rows} rows, ${measured.seconds.toFixed(1)} s, ${speed}k rows/s, peak ${measured.peak.toFixed(0)} MB`,
      );
      return measured.seconds;
    });
    console.log(`ratio to papaparse alone: ${((seconds[0] ?? 0) / (seconds[1] ?? 1)).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
