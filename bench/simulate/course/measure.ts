import { course } from '../../../src/course/course.ts';
import type { CourseFinding } from '../../../src/course/finding.ts';
import type { Random } from '../../../src/numeric/random.ts';
import type { Series } from '../../../src/series/series.ts';
import { type Cell, type Score, shareScore, type Target } from '../cell.ts';
import { named } from '../grid.ts';
import type { About, Ask } from './asks.ts';
import { draw, type Setting } from './draws.ts';
import type { Truth } from './truth.ts';

/** Series drawn for each cell. */
export const replicates = 500;

/** Questions by what their share is called. */
export type Asks = Readonly<Record<string, Ask>>;
/** Targets by what the share is called. */
export type Targets = Readonly<Record<string, Target>>;

/** Adds up answers: shares of yes, or means of numbers; a question that did not arise is not counted. */
export class Tally {
  readonly #sums = new Map<string, { asked: number; sum: number; squares: number; whole: boolean }>();

  add(of: string, answer: boolean | number | null): void {
    const sums = this.#sums.get(of) ?? { asked: 0, sum: 0, squares: 0, whole: true };
    this.#sums.set(of, sums);
    if (answer === null) return;
    const value = Number(answer);
    sums.asked += 1;
    sums.sum += value;
    sums.squares += value * value;
    if (typeof answer === 'number') sums.whole = false;
  }

  scores(targets: Targets = {}): readonly Score[] {
    return [...this.#sums].map(([of, { asked, squares, sum, whole }]) => {
      const target = targets[of] ?? null;
      if (whole) return shareScore(of, sum, Math.max(1, asked), asked === 0 ? null : target);
      const share = sum / Math.max(1, asked);
      const error = Math.sqrt(Math.max(0, squares / asked - share * share) / asked);
      return { of, share, error, target };
    });
  }
}

/** What a cell of one series at a time is made of. */
interface Asking {
  readonly family: string;
  readonly core: boolean;
  readonly asks: Asks;
  readonly targets?: Targets;
  /** Reads the series: as it is unless given. */
  readonly read?: (series: Series) => CourseFinding;
}

/** The cell of a truth in a setting: draws it, reads it through the public function, asks. */
export function cellOf(
  truth: Truth,
  T: number,
  setting: Setting,
  { asks, core, family, targets = {}, read = course }: Asking,
): Cell {
  return {
    family,
    name: `${truth.name}, ${named({ ...setting })}, T ${T}`,
    core,
    replicates,
    run: (count: number, chance: Random) => {
      const tally = new Tally();
      for (let replicate = 0; replicate < count; replicate += 1) {
        const drawn = draw(truth, setting, chance);
        const about: About = { truth, setting, drawn };
        const found = read(drawn.series);
        for (const [of, ask] of Object.entries(asks)) tally.add(of, ask(found, about));
      }
      return tally.scores(targets);
    },
  };
}
