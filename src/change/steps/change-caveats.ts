import { chiSquaredUpper } from '../../numeric/chi-squared.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Usable } from '../../series/usable.ts';
import { quasiFit } from '../quasi-fit.ts';
import { harmonics } from '../season/harmonics.ts';
import { levelColumns, type SegmentModel } from './segment-models.ts';

/** Above this, steady series show a change clearly more often than the penalty promises. */
const strongRho = 0.4;
const surely = 0.01;

/**
 * Whether the figures still rise or fall within the segments: what a slope of its own in every segment gains,
 * by chi-squared.
 */
export function slopesWithin(data: Usable, { fit, starts }: SegmentModel, noise: number): boolean {
  const { counted, perYear, places } = data;
  const n = places.length;
  const levels = levelColumns(n, starts);
  const season = fit.coefficients.length > levels.length ? harmonics(places, perYear) : [];
  const slopes = levels.map((column) =>
    Float64Array.from(column, (inside, at) => (inside * ((places[at] ?? 0) - (places[0] ?? 0))) / perYear),
  );
  if (noise <= 0 || n <= levels.length + slopes.length + season.length) return false;
  const freer = quasiFit([...levels, ...slopes, ...season], counted);
  return chiSquaredUpper(Math.max(0, (fit.deviance - freer.deviance) / noise), slopes.length) < surely;
}

/** What a reader of the changes must be told. */
export function changeCaveats(about: {
  readonly coincidence: number | null;
  readonly seasonless: boolean;
  readonly mostChanges: number | null;
  readonly sloping: boolean;
  readonly rho: number;
}): Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, text: string) => caveats.push({ code, text });
  if (about.coincidence !== null)
    add(
      'coincidence',
      `A declared recording change falls where a change was found; at least one would by accident with a chance of ${Math.round(100 * about.coincidence)}%.`,
    );
  if (about.seasonless)
    add('season-not-allowed-for', 'The season is not allowed for: a change may be the time of year.');
  if (about.mostChanges !== null)
    add(
      'most-changes',
      `As many changes as were allowed (${about.mostChanges}): there may be more, or a trend.`,
    );
  if (about.sloping)
    add(
      'trend-within-segments',
      'Between the changes the figures still rise or fall: some steps stand in for a gradual change.',
    );
  if (about.rho > strongRho)
    add(
      'autocorrelation',
      `Neighbouring figures move together (rho ${about.rho.toFixed(1)}): a steady series like this shows a change more often than it should.`,
    );
  return caveats;
}
