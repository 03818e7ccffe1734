import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { policeUkOutcomes } from '../../src/indicator/police-uk-outcomes.ts';
import { random } from '../../src/numeric/random.ts';
import { crimeTypes } from '../../src/source/police-uk/record-layout.ts';

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n';
const types = [...crimeTypes.values()];
const outcomes = policeUkOutcomes.slice(0, 16).map(({ name }) => name);
const places = ['Bromsgrove', 'Redditch', 'Wyre Forest', 'Telford and Wrekin', 'Shropshire', 'Worcester'];
const FORCES = 43;
const ROWS_A_MONTH = 280_000;
const BATCH = 2000;

/** Writes a file of crimes in the shape of data.police.uk: 43 forces, a month for every 280,000, all crime types, sorted by month. */
export async function writeStreetFile(path: string, rows: number): Promise<void> {
  const { below } = random(1);
  const months = Math.max(1, Math.round(rows / ROWS_A_MONTH));
  const any = (from: readonly string[]) => from[below(from.length)] ?? '';
  const hex = () =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const output = createWriteStream(path);
  output.write(header);
  for (let row = 0; row < rows; ) {
    let text = '';
    for (const end = Math.min(rows, row + BATCH); row < end; row += 1) {
      const type = any(types);
      const isCrime = type !== 'Anti-social behaviour';
      const id = isCrime ? Array.from({ length: 8 }, hex).join('') : '';
      const month = Math.floor((row * months) / rows);
      const period = `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const number = Math.floor((row * months * FORCES) / rows) % FORCES;
      const force = `North ${String.fromCharCode(65 + (number % 26))}${number}shire Police`;
      const where = `-2.${below(1e6)},52.${below(1e6)},On or near Mill Lane`;
      const lsoa = `E0100${1000 + below(5000)},${any(places)} ${String(below(999)).padStart(3, '0')}A`;
      text += `${id},${period},${force},${force},${where},${lsoa},${type},${isCrime ? any(outcomes) : ''},\n`;
    }
    if (!output.write(text)) await once(output, 'drain');
  }
  output.end();
  await finished(output);
}
