import * as catalogue from '../../../src/entries/catalogue.ts';
import * as chart from '../../../src/entries/chart.ts';
import * as engine from '../../../src/entries/engine.ts';
import * as methods from '../../../src/entries/methods.ts';
import * as periods from '../../../src/entries/periods.ts';
import * as report from '../../../src/entries/report.ts';
import * as scan from '../../../src/entries/scan.ts';
import * as schema from '../../../src/entries/schema.ts';
import * as source from '../../../src/entries/source.ts';
import * as front from '../../../src/index.ts';
import * as node from '../../../src/node/index.ts';

/** Every entry of the package: what it exports as it runs, and the file whose types say what each takes. */
export const entries = {
  '.': { module: front, file: 'src/index.ts' },
  methods: { module: methods, file: 'src/entries/methods.ts' },
  periods: { module: periods, file: 'src/entries/periods.ts' },
  catalogue: { module: catalogue, file: 'src/entries/catalogue.ts' },
  schema: { module: schema, file: 'src/entries/schema.ts' },
  source: { module: source, file: 'src/entries/source.ts' },
  chart: { module: chart, file: 'src/entries/chart.ts' },
  report: { module: report, file: 'src/entries/report.ts' },
  scan: { module: scan, file: 'src/entries/scan.ts' },
  engine: { module: engine, file: 'src/entries/engine.ts' },
  node: { module: node, file: 'src/node/index.ts' },
} as const;

export type EntryName = keyof typeof entries;

/** A function as it runs; what is no function is none. */
export function functionOf(entry: EntryName, name: string): ((...given: unknown[]) => unknown) | null {
  const value: unknown = (entries[entry].module as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'function' ? (value as (...given: unknown[]) => unknown) : null;
}
