/**
 * Do the chances of `yearEnd` come true? `npx tsx bench/year-end.ts [--every 1]`
 *
 * Every borough and category of the shipped crimes of London, every financial year with five years before it, from the
 * end of each month from March to February, on what was known then: the chance that recorded crime of the year is at most,
 * or at least, so many percent above or below that of the year before, held to what came. Prints the tables.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { yearEnd } from '../src/change/ahead/year-end.ts';
import { parsePeriod } from '../src/period/parse-period.ts';
import { seriesFrom } from '../src/series/series-from.ts';
import { count as indicator } from './simulate/indicators.ts';

const { values: asked } = parseArgs({
  options: { every: { type: 'string', default: '1' } },
});
const every = Number(asked.every);
const changes = [-15, -8, -3, 0, 3, 8, 15];
const bins = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1];

interface Tally {
  many: number;
  said: number;
  came: number;
}
const tally = (): Tally => ({ many: 0, said: 0, came: 0 });
const byBin = bins.slice(1).map(tally);
const byMonth = new Map<number, { bins: Tally[]; inside: number; years: number }>();

/** Counts of every borough and category, by month from April 2010 to the month before the pandemic's. */
const start = '2010-04';
const months = 119;
const series = new Map<string, number[]>();
for (const line of readFileSync(new URL('../data/london-crime.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)) {
  const [area = '', period = '', category = '', count = ''] = line.split(',');
  const place = 12 * (Number(period.slice(0, 4)) - 2010) + Number(period.slice(5, 7)) - 4;
  if (place < 0 || place >= months) continue;
  const key = `${area} ${category}`;
  const own = series.get(key) ?? new Array<number>(months).fill(0);
  own[place] = (own[place] ?? 0) + Number(count);
  series.set(key, own);
}

const total = (of: readonly number[], from: number) =>
  of.slice(from, from + 12).reduce((sum, one) => sum + one, 0);
let read = 0;
for (const [key, counts] of [...series].filter((_, at) => at % every === 0)) {
  for (let year = 36; year + 12 <= months; year += 12) {
    const before = total(counts, year - 12);
    const came = total(counts, year);
    if (before < 60) continue;
    for (let seen = 0; seen <= 11; seen += 1) {
      const known = seriesFrom(indicator, { area: key, start, numerator: counts.slice(0, year + seen) });
      const of = parsePeriod(`${2010 + year / 12}/${String(11 + year / 12).padStart(2, '0')}`);
      read += 1;
      // One of the targets for each month, in turn.
      const meets = read % 2 === 0 ? 'at-most' : 'at-least';
      for (const change of [changes[read % changes.length] ?? 0]) {
        const found = yearEnd(known, { target: { change }, meets, year: of });
        const { chance, goal } = found.evidence;
        const { lower, upper } = found.estimate;
        if (chance === null || goal === null || lower === null || upper === null) continue;
        const inside = came >= lower && came <= upper;
        const bin = Math.max(
          0,
          bins.findIndex((_, at) => chance < (bins[at + 1] ?? 2)),
        );
        const month = byMonth.get(seen) ?? { bins: bins.slice(1).map(tally), inside: 0, years: 0 };
        byMonth.set(seen, month);
        for (const one of [byBin[bin], month.bins[bin]]) {
          if (one === undefined) continue;
          one.many += 1;
          one.said += chance;
          one.came += Number(meets === 'at-most' ? came <= goal : came >= goal);
        }
        month.years += 1;
        month.inside += Number(inside);
      }
    }
  }
}
/** As the tables of docs/methods/year-end.md. */
const percent = (part: number, of: number) => (of === 0 ? '-' : ((100 * part) / of).toFixed(0));
console.log(`Every ${every}th of ${series.size} series, ${read} forecasts.\n`);
console.log('| chance said, % | on average | came true | forecasts |\n|---|---|---|---|');
byBin.forEach(({ came, many, said }, bin) => {
  const range = `${100 * (bins[bin] ?? 0)} to ${100 * (bins[bin + 1] ?? 1)}`;
  console.log(`| ${range} | ${percent(said, many)} | ${percent(came, many)} | ${many} |`);
});
console.log('\n| months in | year inside 95% |\n|---|---|');
for (const [seen, { inside, years }] of byMonth) console.log(`| ${seen} | ${percent(inside, years)} |`);
