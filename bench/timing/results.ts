import { cpus } from 'node:os';
import type { Effort, Measured } from './measure.ts';

/** To three digits, which is more than a repetition holds. */
const digits = (value: number) => Number(value.toPrecision(3));

/** As data: one record a row, in the order of the rows. */
export const asRecords = (measured: readonly Measured[]): readonly Measured[] =>
  measured.map(({ name, ratio, floorMicros, micros, note }) => ({
    name,
    ratio: digits(ratio),
    floorMicros: digits(floorMicros),
    micros: digits(micros),
    note,
  }));

const HEAD = ['method', 'times the floor', 'floor, µs', 'method, µs', 'note'];

/** As a table in Markdown. */
export function asTable(measured: readonly Measured[]): string {
  const lines = asRecords(measured).map(({ name, ratio, floorMicros, micros, note }) =>
    [name, ratio, floorMicros, micros, note].join(' | '),
  );
  return [HEAD.join(' | '), '--- | ---: | ---: | ---: | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** The table with how to read it. */
export function asMarkdown(
  measured: readonly Measured[],
  { rounds, block, series }: Effort & { readonly series: number },
): string {
  const processor = cpus()[0]?.model.trim() ?? 'a processor without a name';
  return `# How fast, beside a floor

Written by \`npm run bench\`; the same as data in \`results.json\`.

- A floor (\`bench/floors\`) is a bare loop over typed arrays that does the work of a method and nothing else: no check, no gap, no option, no explanation. It is a yardstick, not a way to do it.
- **Times the floor** is what holds from one machine to the next, to about a tenth. The microseconds are of this one: Node ${process.versions.node}, ${processor}.
- Microseconds of processor time for one series of 120 months, unless a name says otherwise: medians of ${rounds} rounds, in which a block of the floor and a block of the method take turns in one process (\`--single-threaded\`, so that compiling and collecting count where they fall). A block lasts at least ${block / 1000} ms and goes through all of ${series.toLocaleString('en-GB')} seeded series (of courses, three tenths as many; \`bench/workload\`): counts from 5 to 500 a month, with shifts, trends, seasons, overdispersion and outliers.
- Both give the same figures for every series, to a billionth of their size, or nothing is measured. What a method gives beyond them stands in the note.
- "Kernel": the loops of the library alone, as a scan of many series runs them. A name in code: the function as a user calls it.

${asTable(measured)}
`;
}
