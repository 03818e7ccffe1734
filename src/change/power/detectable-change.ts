import { findRoot } from '../../numeric/find-root.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData } from '../../result/require-data.ts';
import { overZero, real, requireRule } from '../../result/rule.ts';
import { inflation } from '../noise.ts';
import { refuse, requireKnown, requireLevel, requireOneOf, requireWhole } from '../options.ts';

/** What is measured, for how long and how it varies. */
export interface DetectableChangeInput {
  /** `proportion`: answers out of a sample; `count`: events. */
  readonly measure: 'proportion' | 'count';
  /** The proportion (0 to 1), or the mean number of events in a month. */
  readonly level: number;
  /** Answers in a month; not for counts. */
  readonly perMonth?: number;
  readonly months: number;
}

export interface DetectableChangeOptions {
  /** `slope` (default): a steady change over all the months; `step`: the later half against the earlier. */
  readonly shape?: 'slope' | 'step';
  /** Chance of showing the change when it is there. Default 0.8. */
  readonly power?: number;
  /** Confidence level of the two-sided test. Default 0.95. */
  readonly level?: number;
  /** By what the variance exceeds that of chance. Default 1. */
  readonly phi?: number;
  /** Autocorrelation of neighbouring months, from 0 to 0.8. Default 0. */
  readonly rho?: number;
}

/** The smallest change that would be shown, and the sample that would show a given one. */
export interface DetectableChange {
  /** Percentage points (proportion) or percent (count): a year for `slope`, in all for `step`; `null`: not at all. */
  readonly change: number | null;
  readonly unit: 'points-per-year' | 'points' | 'percent-per-year' | 'percent';
  readonly power: number;
}

const optionRules = {
  shape: { is: 'one-of', values: ['slope', 'step'] },
  power: real,
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  phi: overZero,
  rho: real,
} as const;

/**
 * Detectable change: how small a change would this many months and this sample have shown?
 *
 * (t + t_power) x standard error, Student's t on months - 2: of a slope of equal months, 12 sd sqrt(12 / (T (T^2 - 1))) a year, or
 * of the difference of two halves, sd sqrt(4 / T). sd^2 of a month is p(1 - p)/n in points, or 1/mean on the log scale, times phi
 * and (1 + rho)/(1 - rho). It is that of the test which knows the shape: a course, which takes no shape for granted, tells a slope of this size
 * in about a third (docs/methods/simulations.md). Percents are those of the rise (exp(x) - 1). Before data are read it says whether to wait; after, a change smaller than this that
 * is "not shown" means little. A level of 0 or 1, or fewer than four months: `null`.
 *
 * Throws `invalid-option` for a level, sample or option that makes no sense. Source: Cohen 1988; Zeger 1988 (inflation).
 *
 * @example
 * detectableChange({ measure: 'proportion', level: 0.8, perMonth: 150, months: 24 }) // => { change: 3.39, unit: 'points-per-year', power: 0.8 }
 */
export function detectableChange(
  input: DetectableChangeInput,
  given: DetectableChangeOptions = {},
): DetectableChange {
  const options = readOptions('detectableChange', optionRules, given);
  const settings = settled('detectableChange', input, options);
  const deviation = deviationOf(input, settings);
  const change = deviation === null ? null : said(input, reachOf(settings, input.months) * deviation);
  return {
    change: change === null ? null : finite(change),
    unit: unitOf(input, settings),
    power: settings.power,
  };
}

/**
 * Required sample: how many answers a month (or how many events), or how many months, would show a change of this size?
 *
 * The inverse of `detectableChange`: `perMonth` is what each of the months needs (for counts, the mean number of events);
 * `months` what the present sample needs, up to 1,200. `null` where none would do.
 *
 * Throws `invalid-option` as `detectableChange`, and for a change of 0.
 *
 * @example
 * requiredSample({ measure: 'proportion', level: 0.8, perMonth: 150, months: 24 }, 2) // => { perMonth: 431, months: 34 }
 */
export function requiredSample(
  input: DetectableChangeInput,
  change: number,
  given: DetectableChangeOptions = {},
): { readonly perMonth: number | null; readonly months: number | null } {
  const options = readOptions('requiredSample', optionRules, given);
  const settings = settled('requiredSample', input, options);
  requireRule('requiredSample: change', number, change);
  const size = Math.abs(input.measure === 'count' ? Math.log1p(change / 100) : change / 100);
  if (!(size > 0 && Number.isFinite(size)))
    refuse('requiredSample: change', 'must not be 0, nor -100% or less', change);
  const deviation = deviationOf(input, settings);
  if (deviation === null) return { perMonth: null, months: null };
  const now = input.measure === 'count' ? input.level : (input.perMonth ?? 1);
  const perMonth = Math.ceil(now * ((reachOf(settings, input.months) * deviation) / size) ** 2 - 1e-9);
  const over = (months: number) => reachOf(settings, months) * deviation - size;
  const most = 1200;
  if (over(most) > 0) return { perMonth: finite(perMonth), months: null };
  const months = over(4) <= 0 ? 4 : Math.ceil(findRoot(over, 4, most, 1e-9) ?? most);
  return { perMonth: finite(perMonth), months };
}

const number = { is: 'number' } as const;
const needed = { is: 'number', required: true } as const;
const inputRule = { is: 'fields', of: { level: needed, perMonth: number, months: needed } } as const;

type Settings = Required<DetectableChangeOptions>;
const finite = (value: number) => (Number.isFinite(value) ? value : null);

function settled(name: string, input: DetectableChangeInput, options: DetectableChangeOptions): Settings {
  requireKnown(name, options, ['shape', 'power', 'level', 'phi', 'rho']);
  const settings: Settings = { shape: 'slope', power: 0.8, level: 0.95, phi: 1, rho: 0, ...options };
  requireData(`${name}: input`, inputRule, input);
  requireOneOf(`${name}: measure`, input.measure, ['proportion', 'count']);
  requireOneOf(`${name}: shape`, settings.shape, ['slope', 'step']);
  requireLevel(name, settings.level);
  requireWhole(`${name}: months`, input.months, 0, 10_000);
  const { measure, level, perMonth } = input;
  if (!(level >= 0 && Number.isFinite(level) && (measure === 'count' || level <= 1)))
    refuse(`${name}: level`, 'must be a proportion from 0 to 1 or a mean count', level);
  if (measure === 'proportion' && !(perMonth !== undefined && perMonth > 0 && Number.isFinite(perMonth)))
    refuse(`${name}: perMonth`, 'must be a number of answers above 0', perMonth);
  if (!(settings.power >= 0.5 && settings.power < 1))
    refuse(`${name}: power`, 'must be from 0.5 to below 1', settings.power);
  if (!(settings.phi > 0 && Number.isFinite(settings.phi)))
    refuse(`${name}: phi`, 'must be above 0', settings.phi);
  if (!(settings.rho >= 0 && settings.rho <= 0.8))
    refuse(`${name}: rho`, 'must be from 0 to 0.8', settings.rho);
  return settings;
}

/** Standard deviation of a month about its level, in units of which 0.01 is a point or a percent. */
function deviationOf(
  { measure, level, perMonth = 1, months }: DetectableChangeInput,
  { phi, rho }: Settings,
): number | null {
  const variance = measure === 'count' ? 1 / level : (level * (1 - level)) / perMonth;
  return months >= 4 && variance > 0 && Number.isFinite(variance)
    ? Math.sqrt(variance * phi * inflation(rho))
    : null;
}

/** The change that would be shown for a deviation of 1. */
function reachOf({ shape, power, level }: Settings, months: number): number {
  const df = months - 2;
  const deviates =
    studentQuantile((1 + level) / 2, df) + (df > 0 ? studentQuantile(power, df) : normalQuantile(power));
  return (
    deviates *
    (shape === 'slope' ? 12 * Math.sqrt(12 / (months * (months * months - 1))) : Math.sqrt(4 / months))
  );
}

const said = ({ measure }: DetectableChangeInput, size: number) =>
  100 * (measure === 'count' ? Math.expm1(size) : size);

function unitOf({ measure }: DetectableChangeInput, { shape }: Settings): DetectableChange['unit'] {
  const unit = measure === 'count' ? 'percent' : 'points';
  return shape === 'slope' ? `${unit}-per-year` : unit;
}
