import { showing, stands } from '../../../src/assess/publication/showing.ts';
import type { AnyFinding, Kind } from '../../../src/findings/any-finding.ts';
import { isIndicatorError } from '../../../src/result/error.ts';
import { type Asked, asked } from './asked.ts';
import { type Form, forms } from './forms.ts';
import { placesOf, type Told, toldBy } from './lines-read.ts';
import { leftOf, type Small, smallIn } from './reader.ts';
import { asOf, dataOf, type Few, type World, worldOf } from './world.ts';

/** What became of the findings of one kind, or of all together, when they were published. */
export interface FindingsRead {
  readonly asked: number;
  readonly shown: number;
  /** Small sums of which something is told and that were solved for, in the form that tells of most. */
  readonly solved: number;
  /** Those of which fewer than three values are left, by form. */
  readonly known: Readonly<Record<Form, readonly string[]>>;
}

const eachForm = (of: (form: Form) => readonly string[]): FindingsRead['known'] => ({
  json: of('json'),
  sentence: of('sentence'),
  table: of('table'),
  picture: of('picture'),
  alternative: of('alternative'),
});

/** Values that are left at least. */
const VALUES = 3;

/** Whether each finding may be shown: by itself, or one after the other. */
export function mayStand(world: World, findings: readonly AnyFinding[], beside: boolean): readonly boolean[] {
  const data = dataOf(world);
  const all = showing(data, asOf, findings, 5);
  return findings.map((finding) =>
    stands(finding, (beside ? all : showing(data, asOf, [finding], 5)).mayShow),
  );
}

/** The same, told: what a reader works out of these findings in one form. */
export function readIn(world: World, told: readonly Told[], small: readonly Small[]): readonly string[] {
  return leftOf(world, placesOf(world), told, small)
    .filter(({ least, most }) => most - least + 1 < VALUES)
    .map(({ name, value }) => `${value} of ${name}`);
}

/** Sums that are solved for of one finding, and of all together. */
const MOST = { alone: 6, together: 60 } as const;

/** Small sums of which something is told, so many at most, spread over all. */
function touchedBy(told: readonly Told[], small: readonly Small[], most: number): readonly Small[] {
  const all = small.filter(({ cells }) => told.some(({ factors }) => cells.some((at) => factors[at] !== 0)));
  const every = Math.ceil(all.length / most);
  return all.filter((_, at) => at % every === 0);
}

/**
 * Every kind of finding in every form in which it can be published, of figures with small numbers: each that may be shown by itself, and
 * all that may be shown one after the other, in this order and the other way round.
 */
export function readFindings(
  few: Few,
  seed: number,
  wanted: readonly Asked[] = asked,
): { readonly byKind: ReadonlyMap<Kind, FindingsRead>; readonly together: FindingsRead } {
  const world = worldOf(few, seed);
  const places = placesOf(world);
  const small = smallIn(world, places);
  const made = wanted.flatMap((each) => {
    try {
      return [{ each, finding: each.make(world) }];
    } catch (error) {
      // A series of another measure has no finding of this kind.
      if (!isIndicatorError(error)) throw error;
      return [];
    }
  });
  const findings = made.map(({ finding }) => finding);
  const alone = mayStand(world, findings, false);
  const told = made.map(({ each }, at) => (alone[at] ? toldBy(each, world, places) : null));
  const read = (chosen: readonly number[], together: boolean): Pick<FindingsRead, 'solved' | 'known'> => {
    const byForm = forms.map((form) => {
      const groups = together
        ? [chosen.flatMap((at) => told[at]?.get(form) ?? [])]
        : chosen.map((at) => told[at]?.get(form) ?? []);
      const found = groups.map((group) => {
        const solved = touchedBy(group, small, together ? MOST.together : MOST.alone);
        return { solved: solved.length, known: readIn(world, group, solved) };
      });
      return {
        solved: found.reduce((sum, each) => sum + each.solved, 0),
        known: found.flatMap((each) => each.known),
      };
    });
    return {
      solved: Math.max(0, ...byForm.map(({ solved }) => solved)),
      known: eachForm((form) => byForm[forms.indexOf(form)]?.known ?? []),
    };
  };
  const every = made.map((_, at) => at);
  const kinds = [...new Set(made.map(({ each }) => each.kind))];
  const byKind = new Map(
    kinds.map((kind) => {
      const of = every.filter((at) => made[at]?.each.kind === kind);
      const shown = of.filter((at) => alone[at]);
      return [kind, { asked: of.length, shown: shown.length, ...read(shown, false) }] as const;
    }),
  );
  const orders = [every, [...every].reverse()].map((order) => {
    const may = mayStand(
      world,
      order.flatMap((at) => findings[at] ?? []),
      true,
    );
    const shown = order.filter((_, at) => may[at]);
    return { shown: shown.length, ...read(shown, true) };
  });
  const [one, other] = orders;
  if (one === undefined || other === undefined) throw new Error('no order');
  return {
    byKind,
    together: {
      asked: 2 * made.length,
      shown: one.shown + other.shown,
      solved: one.solved + other.solved,
      known: eachForm((form) => [...one.known[form], ...other.known[form]]),
    },
  };
}
