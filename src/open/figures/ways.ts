import type { LabelColumn } from '../plan/plan.ts';
import { type Flat, first, quoted } from './flat.ts';

/** What can be said of a column that could be anything, as options. */
export function ways(
  { header, name }: Pick<LabelColumn, 'header' | 'name'>,
  values: ReadonlySet<string>,
  flat: readonly Flat[],
  hasCategory: boolean,
): readonly string[] {
  const isOneArea = flat.every(({ area }) => area === flat[0]?.area);
  // What stands above columns of periods has no column of its own.
  const isAbove = name === 'heading';
  const yes = [...values].find((value) => /^(?:y|yes|true|1)$/i.test(value));
  return [
    `--sum-over ${quoted(header)} adds them up`,
    `--where ${quoted(`${header}=${yes ?? first(values)}`)} takes one`,
    ...(isOneArea
      ? [isAbove ? '--across area makes them areas' : `--column ${quoted(`area=${header}`)} makes them areas`]
      : []),
    ...(hasCategory || isAbove ? [] : [`--column ${quoted(`category=${header}`)} makes it the category`]),
  ];
}
