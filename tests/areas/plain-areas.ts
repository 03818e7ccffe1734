import { componentsOf } from '../../src/areas/components.ts';
import { belowAt } from '../../src/areas/level-chances.ts';
import { placesOf } from '../../src/areas/places.ts';
import { posteriorOf } from '../../src/areas/posterior.ts';
import { linkOf, placeOf, tablesFrom } from '../../src/areas/tables.ts';
import { verdictsOf } from '../../src/areas/verdicts.ts';

interface Table {
  readonly y: readonly number[];
  readonly n: readonly number[];
}

/** Tables as the reference has them: one judged to each dimension, and those before it. */
export interface PlainInputs {
  readonly kind: string;
  readonly target: number;
  readonly judged: readonly Table[];
  readonly earlier: readonly (readonly Table[])[];
}

/** The model as first written, under the names of the reference. */
export function plainAreas({ earlier, judged, kind, target }: PlainInputs) {
  const model = kind === 'poisson' ? 'poisson' : 'binomial';
  const tables = tablesFrom(
    model,
    judged.map((table, dimension) => [table, ...(earlier[dimension] ?? [])]),
  );
  const { fit, rows } = verdictsOf(tables, { alpha: 0.05, plain: true });
  const posteriors = judged.map((_, dimension) =>
    Array.from({ length: tables.areas }, (__, area) => {
      const at = placeOf(tables, dimension, 0) + area;
      const before = componentsOf(fit, dimension, area);
      if (before === null) throw new Error('every area of the reference has others');
      return posteriorOf(model, before, tables.y[at] ?? 0, tables.n[at] ?? 0, true);
    }),
  );
  return {
    p_chance: rows.map((row) => row?.chance),
    p_ordinary: rows.map((row) => row?.ordinary),
    adjusted_chance: rows.map((row) => Math.min(1, row?.adjustedChance ?? 1)),
    adjusted_ordinary: rows.map((row) => Math.min(1, row?.adjustedOrdinary ?? 1)),
    verdict: rows.map((row) => row?.verdict),
    level_mean: posteriors.map((each) => each.map(({ mean }) => mean)),
    p_at_or_over: posteriors.map((each) =>
      each.map((posterior) => 1 - belowAt(posterior, linkOf(model, target, 1))),
    ),
    place_of_first_from_lowest: posteriors.map((each) => {
      const first = placesOf(each)[0];
      return each.map((_, place) => (first?.atMost(place) ?? 0) - (first?.atMost(place - 1) ?? 0));
    }),
  };
}
