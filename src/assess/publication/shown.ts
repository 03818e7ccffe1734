import { type Between, between } from './between.ts';
import { derivable } from './derivable.ts';
import { linesIn } from './every-line.ts';
import type { Guard, Line, Stretch } from './guard.ts';

/** What somebody is shown of one indicator: the figures of these lines, added up over these stretches. */
export interface Claimed {
  readonly guard: Guard;
  readonly lines: readonly Line[];
  readonly stretches: readonly Stretch[];
}

/** Everything that is shown so far. */
export interface Shown {
  /** Shows all of it too, unless that would give away what is hidden, by itself or with what is shown already. */
  readonly add: (...claimed: readonly Claimed[]) => boolean;
  /**
   * Takes for shown what was published before. Of periods whose figures have been revised since, so that it would give away what is hidden
   * now, it takes nothing: it was shown of other figures.
   */
  readonly begin: (...before: readonly Claimed[]) => void;
}

/** A sum that nobody may have. */
interface Hidden {
  readonly line: Line;
  readonly stretch: Stretch;
}

/** A sheet with more stretches, or whose sums are more work to look through, is withheld as a whole if anything in it is hidden. */
const MOST = { stretches: 2000, work: 2e7 } as const;

type Known = ReadonlyMap<Guard, ReadonlyMap<number, readonly Claimed[]>>;

/** Shown: may this be published beside what already is, or would what is hidden follow from it? */
export function nothingShown(): Shown {
  let known: Known = new Map();
  const hidden = new Map<Guard, Map<number, readonly Hidden[] | 'everything'>>();
  const hiddenIn = (guard: Guard, sheet: number) => {
    const sheets = hidden.get(guard) ?? new Map<number, readonly Hidden[] | 'everything'>();
    const found = sheets.get(sheet) ?? allHidden(guard, sheet);
    hidden.set(guard, sheets.set(sheet, found));
    return found;
  };
  const mayKnow = (guard: Guard, sheet: number, all: readonly Claimed[]) => {
    const secret = hiddenIn(guard, sheet);
    if (secret === 'everything') return false;
    const about = guard.sheets[sheet];
    if (secret.length === 0 || about === undefined) return true;
    const follows = derivable(about, guard.periods, all);
    return !secret.some(({ line, stretch }) => follows(line, stretch));
  };
  const differ = new Map<Guard, Map<Guard, readonly Between[]>>();
  const betweenOf = (one: Guard, other: Guard, beside: boolean) => {
    if (beside) return between(one, other, true);
    const found = differ.get(one)?.get(other) ?? between(one, other, false);
    differ.set(one, (differ.get(one) ?? new Map()).set(other, found));
    return found;
  };
  return {
    begin(...before) {
      known = new Map(
        [...withClaims(known, before)].map(([guard, sheets]) => [
          guard,
          new Map(
            [...sheets].map(([sheet, all]) => [sheet, stillSo(guard, sheet, all, hiddenIn(guard, sheet))]),
          ),
        ]),
      );
    },
    add(...claimed) {
      const next = withClaims(known, claimed);
      const guards = [...new Set(claimed.map(({ guard }) => guard))];
      for (const guard of guards)
        for (const sheet of sheetsOf(claimed.flatMap((each) => (each.guard === guard ? each.lines : []))))
          if (!mayKnow(guard, sheet, next.get(guard)?.get(sheet) ?? [])) return false;
      for (const guard of guards)
        for (const other of next.keys())
          if (
            other !== guard &&
            givenAway(betweenOf(guard, other, guards.includes(other)), guard, other, next)
          )
            return false;
      known = next;
      return true;
    },
  };
}

/** The same with more that is shown, by guard and sheet. */
function withClaims(known: Known, claimed: readonly Claimed[]) {
  const next = new Map(known);
  for (const claim of claimed) {
    const sheets = new Map(next.get(claim.guard));
    for (const sheet of sheetsOf(claim.lines)) {
      const lines = claim.lines.filter((line) => line.sheet === sheet);
      sheets.set(sheet, [...(sheets.get(sheet) ?? []), { ...claim, lines }]);
    }
    next.set(claim.guard, sheets);
  }
  return next;
}

/** What was shown before, without the periods of which it would now give something away. */
function stillSo(
  guard: Guard,
  sheet: number,
  shown: readonly Claimed[],
  hidden: readonly Hidden[] | 'everything',
): readonly Claimed[] {
  const about = guard.sheets[sheet];
  if (hidden === 'everything' || about === undefined) return [];
  if (hidden.length === 0) return shown;
  for (let all = shown; ; ) {
    const follows = derivable(about, guard.periods, all);
    const given = hidden.filter(({ line, stretch }) => follows(line, stretch));
    if (given.length === 0) return all;
    all = all.map((each) => ({
      ...each,
      stretches: each.stretches.filter(([from, before]) =>
        given.every(({ stretch }) => before <= stretch[0] || from >= stretch[1]),
      ),
    }));
  }
}

const sheetsOf = (lines: readonly Line[]) => [...new Set(lines.map(({ sheet }) => sheet))];

/** Whether both sums of a small difference follow from what is known of the two indicators. */
function givenAway(small: readonly Between[], one: Guard, other: Guard, known: Known): boolean {
  if (small.length === 0) return false;
  const knows = (guard: Guard) => {
    const made = new Map<number, ReturnType<typeof derivable>>();
    return ({ line, stretch }: Between['one']) => {
      const about = guard.sheets[line.sheet];
      if (about === undefined) return false;
      const claims = known.get(guard)?.get(line.sheet) ?? [];
      const follows = made.get(line.sheet) ?? derivable(about, guard.periods, claims);
      made.set(line.sheet, follows);
      return follows(line, stretch);
    };
  };
  const [first, second] = [knows(one), knows(other)];
  return small.some((each) => first(each.one) && second(each.other));
}

/** Where no single period has anything hidden no sum over several has: then nothing is small. */
function allHidden({ hides, periods, sheets }: Guard, sheet: number): readonly Hidden[] | 'everything' {
  const about = sheets[sheet];
  if (about === undefined) return [];
  const { rows, columns } = about;
  const lines = linesIn(about, sheet);
  const hiddenOver = (stretch: Stretch) =>
    lines.flatMap((line): Hidden[] => (hides(line, stretch) ? [{ line, stretch }] : []));
  const single = Array.from({ length: periods }, (_, at): Stretch => [at, at + 1]);
  if (single.every((stretch) => hiddenOver(stretch).length === 0)) return [];
  const equations = (periods + 1) * (columns > 1 ? rows + columns + 2 : 1);
  const work = equations ** 2 * lines.length * (periods + 1);
  if ((periods * (periods + 1)) / 2 > MOST.stretches || work > MOST.work) return 'everything';
  return single.flatMap(([from]) => single.slice(from).flatMap(([, before]) => hiddenOver([from, before])));
}
