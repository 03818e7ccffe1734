import type { DenseInput } from './types.ts';
import { at, meanOf, total, type Vector } from './vectors.ts';

/** A share: y = x/n, w = n/deff/(p(1-p)), p pooled, with half an answer on each side where p is 0 or 1. */
export interface Shares {
  readonly numerator: Vector;
  readonly denominator: Vector;
  readonly deff?: number;
  readonly points: number;
}

/** A count: y = ln((x + 0.5)/(days/30.4)), w the mean count of the 13 months around it, cut at the ends. */
export interface Counts {
  readonly numerator: Vector;
  readonly days: Vector;
  readonly percent: number;
}

type Scaled = Pick<DenseInput, 'y' | 'w' | 'tau' | 'known' | 'margin'>;

/** Figures, weights and margin on the scale of the reading, months in a row. */
export function denseScale(figures: Shares | Counts): Scaled {
  const { numerator } = figures;
  const tau = numerator.map((_, month) => month);
  if ('days' in figures) {
    return {
      y: numerator.map((count, t) => Math.log((count + 0.5) / (at(figures.days, t) / 30.4))),
      w: numerator.map((_, t) => meanOf(numerator, Math.max(0, t - 6), Math.min(numerator.length, t + 7))),
      tau,
      known: true,
      margin: Math.log1p(figures.percent / 100),
    };
  }
  const { denominator, deff = 1, points } = figures;
  const [events, answers] = [total(numerator), total(denominator)];
  const extreme = events === 0 || events === answers;
  const p = extreme ? (events + 0.5) / (answers + 1) : events / answers;
  return {
    y: numerator.map((x, t) => x / at(denominator, t)),
    w: denominator.map((n) => n / deff / (p * (1 - p))),
    tau,
    known: true,
    margin: points / 100,
  };
}
