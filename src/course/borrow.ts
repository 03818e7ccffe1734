import { howAlike } from './alike.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { type CourseFigures, rowsFrom } from './figures.ts';
import { type Reading, readRows } from './reading.ts';
import type { SeasonColumns } from './rows.ts';
import { type SharedChange, sharedChanges, weightsBy } from './shared-change.ts';

/** What sister series say of the candidates of an area. */
export interface Borrowed {
  /** ln prior of each candidate: a part its own, and a part what its sisters together make of the same rows. */
  readonly logPrior: Float64Array;
  /** Their changes, by candidate. */
  readonly changes: ReadonlyMap<number, SharedChange>;
}

/** So many sisters say how alike areas are: among more, those of every so many. */
const mostAsked = 200;

/**
 * What an area borrows: of the prior of its candidates a part that is larger the more alike its sisters are, from what
 * they together make of the same rows. What changed in one area of a force often changed in all, so a change seen in the
 * others is likelier here, in the same month; of a size of its own, or of about the size that it has there.
 */
export function borrowedFrom(
  together: CourseFigures,
  each: readonly CourseFigures[],
): (kept: readonly number[], season: SeasonColumns) => Borrowed {
  const every = Math.ceil(each.length / mostAsked);
  const asked = each.filter((_, at) => at % every === 0);
  return (kept, season) => {
    const rowsOf = (figures: CourseFigures) =>
      rowsFrom({ ...figures, figures: kept.flatMap((row) => figures.figures[row] ?? []) }, season);
    const reading = readRows(rowsOf(together), {
      known: together.known,
      priceSeason: season.priced,
      borrowed: null,
      plain: false,
    });
    const { share, unlike } = howAlike(reading, asked.map(rowsOf));
    return mixedPrior(reading, share, unlike);
  };
}

/** The priors of candidates, brought to a sum of 1, and their logarithms. */
interface Own {
  readonly prior: Float64Array;
  readonly log: Float64Array;
}

const ownOf = new WeakMap<Candidates, Own>();

function ownPrior(candidates: Candidates): Own {
  const known = ownOf.get(candidates);
  if (known !== undefined) return known;
  const all = candidates.logPrior.map(Math.exp);
  const sum = all.reduce((total, each) => total + each, 0);
  const prior = all.map((each) => each / sum);
  const own = { prior, log: prior.map(Math.log) };
  ownOf.set(candidates, own);
  return own;
}

function mixedPrior({ means, rows }: Reading, share: number, unlike: number): Borrowed {
  const { log, prior } = ownPrior(candidatesOf(rows.count, true));
  const keeps = Math.log(1 - share);
  const logPrior = log.slice();
  for (let candidate = 0; candidate < logPrior.length; candidate += 1)
    logPrior[candidate] = (logPrior[candidate] ?? 0) + keeps;
  const weights = weightsBy(means);
  const mixed = (candidate: number, weight: number) => (1 - share) * (prior[candidate] ?? 0) + share * weight;
  for (const [candidate, weight] of weights) logPrior[candidate] = Math.log(mixed(candidate, weight));
  const changes = new Map<number, SharedChange>();
  for (const [candidate, change] of sharedChanges(means, weights, unlike))
    changes.set(candidate, { ...change, part: (share * change.weight) / mixed(candidate, change.weight) });
  return { logPrior, changes };
}
