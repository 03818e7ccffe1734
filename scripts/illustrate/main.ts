/** Writes the illustrative tables into `data/`: the same figures at every run. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeIndex, writeTable } from '../tidy/write-index.ts';
import { illustrate } from './illustration.ts';
import { illustrations } from './illustrations.ts';

const readData = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../data/${file}`, import.meta.url)), 'utf8');

const tables = illustrations(readData('areas.csv'), readData('populations.csv')).map(illustrate);
const entries = tables.map(writeTable);
writeIndex('illustrative', entries);
for (const { file, rows, bytes, parameters } of entries)
  process.stdout.write(`${file}: ${rows} rows, ${bytes} bytes, seed ${parameters?.['seed']}\n`);
