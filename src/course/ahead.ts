import { endOf } from './ends.ts';
import { fillLevels, spaceForLevels } from './fill-levels.ts';
import { basePartsAt, constantParts } from './level-parts.ts';
import { type Mixture, mixtureOfParts, spaceForMixture, together } from './mixture.ts';
import type { Reading } from './reading.ts';
import { rhos } from './whitened.ts';

/** What is left of a slope from one period to the next, of those shorter than a month from one month to the next. */
const damping = 0.9;
/** Chance in a period (in a month of shorter ones) that the level changes once more, and the sd of such a change in sds of one figure. */
export const furtherChange = 0.01;
export const furtherSize = 3;

/** Where a level is that goes further by so much, as a straight line would. */
export type LevelAt = (now: number, further: number) => number;

/** One figure to come: how far ahead, how sure its own sampling will be, and what is asked of it. */
export interface Ahead {
  /** Periods after the last row: 0 is the last row itself. */
  readonly periods: number;
  /** Weight of a figure at a level, or `null` for the underlying level without the noise of a single figure. */
  readonly weightAt: ((level: number) => number) | null;
  /** The level that one of now comes to when it goes `further`: their sum unless given. */
  readonly levelAt?: LevelAt | undefined;
  /** Whether slopes go on whole and no further change is allowed for: the plain model. */
  readonly plain?: boolean;
  /** Whether the time of the year is left out, as it is of a level. */
  readonly seasonOut?: boolean;
}

/** A reading by which coming figures are expected, its share, and how many rows before the last figure it ends. */
export interface Outlook {
  readonly reading: Reading;
  readonly share: number;
  readonly earlier: number;
}

/** What a coming figure may be by every reading that it is expected by. */
export function aheadOf(outlooks: readonly Outlook[], asked: Ahead): Mixture {
  return together(
    outlooks.map(({ earlier, reading, share }) => ({
      share,
      mixture: ahead(reading, { ...asked, periods: asked.periods + earlier }),
    })),
  );
}

/** What a coming figure, or the underlying level, may be; season in unless it is left out. One outlying month is no part of it. */
export function ahead(
  reading: Reading,
  { levelAt, periods, plain = false, seasonOut = false, weightAt }: Ahead,
): Mixture {
  const { means, rows } = reading;
  const last = rows.count - 1;
  const own = endOf(reading);
  const many = own.means.length;
  const levels = spaceForLevels(many);
  const goesOn = plain ? periods : slopeGoesOn(periods, rows.perYear);
  const month = seasonOut
    ? constantParts(means, 1 + 2 * rows.pairs)
    : basePartsAt(reading, (rows.tau[last] ?? 0) + periods);
  fillLevels(reading, own, month, { goesOn, levelAt }, levels);
  const memories = rhos.map((rho) => rho ** periods);
  const lastWeight = rows.w[last] ?? 1;
  // Values and variances become the means and sds of the parts.
  const { value, variance: sd } = levels;
  let total = 0;
  let more = 0;
  for (let index = 0; index < many; index += 1) {
    const mean = own.means[index] ?? 0;
    const phi = means.phi[mean] ?? 0;
    let variance = phi * (sd[index] ?? 0);
    if (weightAt !== null) {
      const weightThen = weightAt(value[index] ?? 0);
      const memory = memories[means.rhoIndex[mean] ?? 0] ?? 0;
      const noise = phi / weightThen;
      value[index] =
        (value[index] ?? 0) + memory * (own.residuals[index] ?? 0) * Math.sqrt(lastWeight / weightThen);
      variance += noise * (1 - memory * memory);
      total += own.weight[index] ?? 0;
      more += (own.weight[index] ?? 0) * noise;
    }
    sd[index] = Math.sqrt(variance);
  }
  const mixture = mixtureOfParts(own.weight, value, sd, many);
  if (plain || weightAt === null) return mixture;
  const further = 1 - (1 - furtherChange) ** (periods * shareOfMonth(rows.perYear));
  return further > 0
    ? withFurtherChange(mixture, further, (furtherSize * furtherSize * more) / total)
    : mixture;
}

/** Of weeks, which part of a month each is; what is allowed for in longer periods is that of one. */
const shareOfMonth = (perYear: number): number => Math.min(1, 12 / perYear);

/** How much of its slope a level goes on by over so many periods. */
export function slopeGoesOn(periods: number, perYear: number): number {
  const left = damping ** shareOfMonth(perYear);
  return (left * (1 - left ** periods)) / (1 - left);
}

/** A mixture of which a share has one more change, of mean 0 and this variance. */
function withFurtherChange({ mean, sd, weight }: Mixture, share: number, variance: number): Mixture {
  const many = weight.length;
  const further = spaceForMixture(2 * many);
  for (let part = 0; part < many; part += 1) {
    const own = weight[part] ?? 0;
    const scatter = sd[part] ?? 0;
    further.weight[part] = own * (1 - share);
    further.weight[many + part] = own * share;
    further.sd[part] = scatter;
    further.sd[many + part] = Math.sqrt(scatter * scatter + variance);
  }
  further.mean.set(mean);
  further.mean.set(mean, many);
  return further;
}
