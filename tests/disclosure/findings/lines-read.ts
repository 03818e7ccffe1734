import type { AnyFinding } from '../../../src/findings/any-finding.ts';
import type { Asked } from './asked.ts';
import { exactly, type Form, forms, giveOf, type Printed, printedIn, published } from './forms.ts';
import type { World } from './world.ts';

/** A number of a paper as a sum of what was counted, each times its factor; it is known to within `give`. */
export interface Told {
  readonly factors: Float64Array;
  readonly give: number;
}

/** The place of every number that is counted: so many months of a line begin at `from`. */
export interface Places {
  readonly lines: readonly { readonly name: string; readonly from: number; readonly length: number }[];
  readonly count: number;
}

export function placesOf(world: World): Places {
  let count = 0;
  const lines = [...world].map(([name, { length }]) => {
    const from = count;
    count += length;
    return { name, from, length };
  });
  return { lines, count };
}

/** Months that are tried together first: where none of them matters, none is tried by itself. */
const SOME = 6;

/** The same figures with some of one line larger by one. */
const larger = (world: World, name: string, months: (at: number) => boolean): World =>
  new Map(
    [...world].map(([each, line]) => [
      each,
      each === name ? line.map((n, at) => n + (months(at) ? 1 : 0)) : line,
    ]),
  );

/** The same finding of other figures: of which it is, and what would be printed of it. */
interface Other {
  readonly exact: ReadonlyMap<string, number>;
  readonly printed: ReadonlyMap<string, Printed>;
}

const otherOf = (finding: AnyFinding, form: Form): Other => ({
  exact: exactly(finding, form),
  printed: printedIn(published(finding, form)),
});

/**
 * What each number of a finding says of what was counted, in each form: found by counting one more of one thing in one month and making the
 * finding anew. It knows of the finding what it answers, and nothing of how.
 */
export function toldBy(
  asked: Asked,
  world: World,
  places: Places,
  wanted: readonly Form[] = forms,
): ReadonlyMap<Form, readonly Told[]> {
  const base = asked.make(world);
  const json = JSON.stringify(base);
  const moved = places.lines.flatMap(({ from, length, name }) => {
    const all = asked.make(larger(world, name, () => true));
    if (JSON.stringify(all) === json) return [];
    const touched = Array.from({ length: Math.ceil(length / SOME) }, (_, some) => {
      const within = (at: number) => Math.floor(at / SOME) === some;
      return JSON.stringify(asked.make(larger(world, name, within))) !== json;
    });
    const single = Array.from({ length }, (_, at) =>
      touched[Math.floor(at / SOME)] ? asked.make(larger(world, name, (each) => each === at)) : base,
    );
    return [{ from, all, single }];
  });
  return new Map(
    wanted.map((form) => {
      const own = otherOf(base, form);
      const lines = moved.map(({ all, from, single }) => ({
        from,
        all: otherOf(all, form),
        single: single.map((each) => otherOf(each, form)),
      }));
      return [form, toldIn(own, lines, form, places.count)];
    }),
  );
}

interface Moved {
  readonly from: number;
  readonly all: Other;
  readonly single: readonly Other[];
}

function toldIn(base: Other, lines: readonly Moved[], form: Form, count: number): readonly Told[] {
  const found = new Map<string, Told>();
  for (const [path, printed] of base.printed) {
    const of = sourceOf(path, printed, base, lines, form);
    if (of === null) continue;
    const value = (each: Other) => of.value(each);
    const own = value(base) ?? 0;
    const factors = new Float64Array(count);
    let isWhole = Number.isInteger(own);
    let steady = true;
    for (const { all, from, single } of lines) {
      let sum = 0;
      for (const [at, other] of single.entries()) {
        const now = value(other);
        if (now === undefined || !Number.isInteger(now)) isWhole = false;
        const by = (now ?? own) - own;
        factors[from + at] = by;
        sum += by;
      }
      if (Math.abs((value(all) ?? Number.NaN) - own - sum) > 1e-6) steady = false;
    }
    // What is a whole number and no sum, such as a place, goes in steps: it is no condition on a sum.
    if ((Number.isInteger(own) || of.isPrinted) && !steady) continue;
    // A share or a limit that is all, or none, is at an edge: it stays there whatever happens within.
    if (Number.isInteger(own) && !isWhole && !of.isPrinted) continue;
    const give =
      isWhole && !of.isPrinted ? 0 : Math.max(printed.give * of.times, of.isItself ? giveOf(own) : 0);
    const most = factors.reduce((high, each) => Math.max(high, Math.abs(each)), 0);
    if (most < 1e-12) continue;
    const told = { factors: factors.map((each) => each / most), give: give / most };
    const key = told.factors.map((each) => Math.round(1e7 * each)).join();
    const known = found.get(key);
    if (known === undefined || told.give < known.give) found.set(key, told);
  }
  return [...found.values()];
}

interface SourceOf {
  readonly value: (other: Other) => number | undefined;
  /** What one of the printed number is in it. */
  readonly times: number;
  /** Whether all that is known of it is what is printed. */
  readonly isPrinted: boolean;
  /** Whether it is a number of the data, which may look whole and not be. */
  readonly isItself: boolean;
}

/** From what a number was printed: as data it is itself; in words it is what rounds to it in every one of the other worlds. */
function sourceOf(
  path: string,
  printed: Printed,
  base: Other,
  lines: readonly Moved[],
  form: Form,
): SourceOf | null {
  const direct = form === 'json' ? path : form === 'picture' ? `1${path}` : null;
  if (direct !== null && base.exact.has(direct))
    return { value: ({ exact }) => exact.get(direct), times: 1, isPrinted: false, isItself: true };
  const others = lines.flatMap(({ all, single }) => [all, ...single]);
  const worlds = [base, ...others];
  if (worlds.every((each) => (each.printed.get(path)?.value ?? printed.value) === printed.value)) return null;
  for (const times of [1, 0.01])
    for (const [name, value] of base.exact) {
      const fits = (each: Other, own: number | undefined) => {
        const shown = each.printed.get(path);
        return (
          own === undefined ||
          shown === undefined ||
          Math.abs(Math.abs(own) / times - shown.value) <= shown.give + 1e-9
        );
      };
      if (!fits(base, value) || !worlds.every((each) => fits(each, each.exact.get(name)))) continue;
      return { value: ({ exact }) => exact.get(name), times, isPrinted: false, isItself: false };
    }
  return { value: (each) => each.printed.get(path)?.value, times: 1, isPrinted: true, isItself: false };
}
