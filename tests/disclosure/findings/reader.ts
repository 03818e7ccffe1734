import load from 'highs';
import type { Places, Told } from './lines-read.ts';
import type { World } from './world.ts';

/** A small sum: of one line, over some months. */
export interface Small {
  readonly name: string;
  readonly value: number;
  readonly cells: readonly number[];
}

/** A small sum and what it could be for somebody who has what is told. */
export interface Left extends Small {
  readonly least: number;
  readonly most: number;
}

/** Sums under five, of single months and of some stretches of each line. */
export function smallIn(
  world: World,
  { lines }: Places,
  lengths: readonly number[] = [1, 2, 12],
): readonly Small[] {
  return lines.flatMap(({ from, length, name }) => {
    const line = world.get(name) ?? [];
    return lengths.flatMap((months) =>
      Array.from({ length: Math.max(0, length - months + 1) }, (_, at) => at).flatMap((at): Small[] => {
        const value = line.slice(at, at + months).reduce((sum, each) => sum + each, 0);
        const cells = Array.from({ length: months }, (_each, further) => from + at + further);
        return value < 5 ? [{ name: `${name}, ${months} from ${at}`, value, cells }] : [];
      }),
    );
  });
}

/** Further than this is not asked for. */
const ENOUGH = 4;

/**
 * Ways to solve, the next where one ends without an answer: what is told many times over is badly conditioned. First by the primal simplex of
 * what is told as it is told, on from where the last sum was left; then, as all others, from what is so, which breaks nothing.
 */
const WAYS = [
  { presolve: 'off', simplex_strategy: 4 },
  { presolve: 'off', simplex_strategy: 4 },
  { presolve: 'on', simplex_strategy: 4 },
  { presolve: 'on', simplex_strategy: 1 },
  { presolve: 'off', simplex_strategy: 1 },
] as const;
/** Seconds for one of them. */
const LIMIT = 60;

const highs = await load();

/**
 * What is left: from where to where each small sum could go, all that is told staying true, and nothing being under 0? By linear conditions alone:
 * what is told to the last digit, what is told to three digits or as it is printed, and that counts are not under 0. Unknown is by how much each
 * count differs from what it is, and how much each small sum by that.
 */
export function leftOf(
  world: World,
  { lines }: Places,
  told: readonly Told[],
  asked: readonly Small[],
): readonly Left[] {
  const counts = lines.flatMap(({ name }) => world.get(name) ?? []);
  const rows = [
    ...told.map(({ factors, give }) => ({
      give,
      parts: [...factors].flatMap((by, at) => (by === 0 ? [] : [{ at, by }])),
    })),
    ...asked.map(({ cells }, sum) => ({
      give: 0,
      parts: [...cells.map((at) => ({ at, by: 1 })), { at: counts.length + sum, by: -1 }],
    })),
  ];
  const columns = counts.length + asked.length;
  const starts = [0];
  for (const { parts } of rows) starts.push((starts.at(-1) ?? 0) + parts.length);
  const model = {
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: [...counts.map((count) => -count), ...asked.map(() => Number.NEGATIVE_INFINITY)],
    colUpper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    rowLower: rows.map(({ give }) => -give),
    rowUpper: rows.map(({ give }) => give),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap(({ parts }) => parts.map(({ at }) => at)),
      values: rows.flatMap(({ parts }) => parts.map(({ by }) => by)),
    },
  } as const;
  return highs.withModel(model, (each) => {
    each.options.set({ output_flag: false, time_limit: LIMIT });
    const isSolved = (): boolean => {
      each.zeroAllClocks();
      try {
        each.run();
      } catch {
        return false;
      }
      return each.getModelStatus() === highs.constants.modelStatus.optimal;
    };
    const furthest = (at: number, cost: number): number => {
      each.changeColCost(at, cost);
      for (const [turn, way] of WAYS.entries()) {
        if (turn > 0) each.clearSolver();
        each.options.set(way);
        if (isSolved()) return Math.abs(each.getObjectiveValue());
      }
      throw new Error(`${asked[at - counts.length]?.name}: ${each.getModelStatus()}`);
    };
    return asked.map((small, sum) => {
      const at = counts.length + sum;
      each.changeColBounds(at, -ENOUGH, ENOUGH);
      const up = furthest(at, -1);
      const down = furthest(at, 1);
      each.changeColCost(at, 0);
      each.changeColBounds(at, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      return {
        ...small,
        least: Math.ceil(small.value - down - 1e-6),
        most: Math.floor(small.value + up + 1e-6),
      };
    });
  });
}
