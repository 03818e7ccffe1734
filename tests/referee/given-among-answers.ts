import { matches } from './tolerance.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What a mapping may know of an answer: its names and lengths, with `null` for every figure and word. */
export function shapeOf(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(shapeOf);
  if (typeof expected !== 'object' || expected === null) return null;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, shapeOf(value)]));
}

/** Members of `expected` that are arguments: where to predict, which quantiles, the sizes at which a curve is drawn. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  funnel_phe: ['Population', 'Observed_events', 'Events'],
  ols: ['predict_at'],
  'robust-stats': ['quantile_p'],
};

export function whereOf(file: string, expected: Plain): Plain {
  const names = ARGUMENTS[file] ?? [];
  return Object.fromEntries(names.flatMap((name) => (name in expected ? [[name, expected[name]]] : [])));
}

/** What the origin's tests ask for where a file of cases states it only in the words of its answers. */
const ASKED = [
  { file: 'standardisation_phe_isr', cases: ['isr-1-*', 'isr-3-*', 'isr-13-*'], kind: 'rate', per: 100000 },
  { file: 'standardisation_phe_isr', cases: ['isr-5-*'], kind: 'rate', per: 1000 },
  { file: 'standardisation_phe_isr', cases: ['isr-7-*', 'isr-9-*'], kind: 'ratio', per: 1 },
  { file: 'standardisation_phe_isr', cases: ['isr-11-*', 'isr-15-*'], kind: 'ratio', per: 100 },
  { file: 'standardisation_phe_isr', cases: ['isr-13-*', 'isr-15-*'], levels: [0.95] },
] as const;

export function optionsAsked(file: string, id: string): Plain {
  const asked = ASKED.filter((one) => one.file === file && one.cases.some((pattern) => matches(pattern, id)));
  return Object.assign({}, ...asked.map(({ file: _, cases: __, ...options }) => options));
}
