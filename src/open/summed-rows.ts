import type { Indicator, Scheme } from '../indicator/indicator.ts';
import type { Row } from '../series/observation.ts';
import { type Table, tableOf } from '../series/table.ts';
import type { TableShape } from './any-table.ts';
import { added, type Flat } from './flat.ts';

/** Adds up what belongs to one figure, and keeps the columns that the indicator asks about. */
export function summedRows(
  table: Table<Row>,
  flat: readonly Flat[],
  indicator: Indicator,
  shape: TableShape,
  scheme: string | null,
  names: readonly string[],
  said: string[],
): Table<Row> {
  const isOwn = (name: string) => Object.hasOwn({ ...indicator.dimensions, ...indicator.where }, name);
  const kept = names.filter(
    (name) =>
      isOwn(name) ||
      name === 'countBasis' ||
      name === 'basis' ||
      ((name === 'category' || name === 'outcome') &&
        shape.kind === 'tally' &&
        flat.some(({ labels }) => labels[name] !== '')),
  );
  const sums = new Map<string, Flat>();
  let summed = 0;
  for (const each of flat) {
    const key = JSON.stringify([each.area, each.period, ...kept.map((name) => each.labels[name])]);
    const before = sums.get(key);
    if (before !== undefined) summed += 1;
    sums.set(key, before === undefined ? each : added(before, each));
  }
  if (summed > 0 && said.every((text) => !text.startsWith('Added up')))
    said.push(`Rows of one figure are added up: ${summed + sums.size} make ${sums.size}.`);
  const isTally = shape.kind === 'tally';
  const isPlain =
    isTally && !kept.includes('category') && !kept.includes('outcome') && indicator.outcomes === undefined;
  const hasBelow = flat.some(({ below }) => below !== null);
  const rows = [...sums.values()].map((each) => {
    const place = {
      area: each.area,
      period: each.period,
      ...Object.fromEntries(kept.map((name) => [name, each.labels[name]])),
    };
    if (shape.kind === 'published')
      return { ...place, value: each.top, ...(hasBelow ? { n: each.below } : {}), state: each.state };
    if (isTally && !isPlain) return { ...place, count: each.top, state: each.state };
    return {
      ...place,
      numerator: each.top,
      ...(hasBelow ? { denominator: each.below } : {}),
      state: each.state,
    };
  });
  return tableOf({ ...table.about, scheme: (scheme as Scheme | null) ?? null }, rows as unknown as Row[]);
}
