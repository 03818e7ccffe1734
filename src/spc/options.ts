import { requireTargetOf } from '../indicator/target.ts';
import { IndicatorError } from '../result/error.ts';
import type { OptionValue } from '../result/method.ts';
import { received } from '../result/received.ts';
import { requirePlain } from '../result/require-plain.ts';
import type { Series } from '../series/series.ts';
import { type RulePreset, rulePresets } from './rules/preset.ts';
import { precedence, type Rule } from './rules/rule.ts';

/** A new phase: limits start afresh, and the reason is printed with the chart. */
export interface PhaseStart {
  readonly from: string;
  readonly reason: string;
  /** Last period of the phase that sets its limits; they are then frozen. Default: all of the phase. */
  readonly baselineTo?: string;
}

/** What every textbook chart can be told. */
export interface ShewhartOptions {
  /** A named set of rules, or rules with settings of your own. */
  readonly rules?: RulePreset | readonly Rule[];
  /**
   * Level to be reached, in the indicator's own unit: one for all periods, or one for each place of the calendar.
   * Default: the indicator's target. `null`: none.
   */
  readonly target?: number | readonly (number | null)[] | null;
  /** Periods that set the limits of the phase they lie in, which are then frozen. Default: all of the phase. */
  readonly baseline?: { readonly from?: string; readonly to: string } | null;
  /** Phases beside those that the series declares as restarts. */
  readonly phases?: readonly PhaseStart[];
  /** Periods shown but left out of the limits and the rules, beside those the series declares as masked. */
  readonly exclude?: readonly { readonly period: string; readonly reason: string }[];
  /** Whether limits are cut to the possible range, such as 0 to 1 for a proportion. */
  readonly clip?: boolean;
  /** For counts: `days-in-month` scales each period to one of average length. */
  readonly adjust?: 'none' | 'days-in-month';
}

/** What each of them may be. */
export const shewhartRules = {
  rules: { is: 'anything' },
  target: { is: 'anything', orNull: true },
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
  clip: { is: 'flag' },
  adjust: { is: 'one-of', values: ['none', 'days-in-month'] },
} as const;

export const SHEWHART_DEFAULTS = {
  rules: 'mdc',
  baseline: null,
  phases: [],
  exclude: [],
  clip: true,
  adjust: 'none',
} as const;

/** d2, the mean range of two normal figures in standard deviations: see `constants`. */
export type RangeConstant = 'rounded' | 'exact' | 'mdc';

/** The rules meant by the option, with the name of their set; throws `invalid-option` for an unknown name. */
export function rulesOf(
  path: string,
  rules: RulePreset | readonly Rule[],
): { readonly rules: RulePreset | 'custom'; readonly ruleSettings: readonly Rule[] } {
  if (typeof rules === 'string' || !Array.isArray(rules)) {
    oneOf(`${path}: rules`, rules, Object.keys(rulePresets));
    const name = rules as RulePreset;
    return { rules: name, ruleSettings: rulePresets[name] };
  }
  for (const each of rules) oneOf(`${path}: rules`, each?.rule, precedence);
  requirePlain(`${path}: rules`, rules);
  return { rules: 'custom', ruleSettings: rules };
}

/** Throws `invalid-option` unless the value is one of those allowed. */
export function oneOf(path: string, value: unknown, allowed: readonly unknown[]): void {
  if (allowed.includes(value)) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path,
    expected: `must be one of ${allowed.join(', ')}`,
    received: received(value),
  });
}

/** The options as a result records them, so that it can be reproduced. */
export function recorded(
  options: Pick<ShewhartOptions, 'target'> & Required<Omit<ShewhartOptions, 'target' | 'rules'>>,
  preset: string,
): Readonly<Record<string, OptionValue>> {
  const { adjust, baseline, clip, exclude, phases, target } = options;
  return {
    rules: preset,
    target: target === undefined ? "the indicator's own" : target,
    baseline: baseline ? [baseline.from ?? 'start of the phase', baseline.to] : null,
    phases: phases.map(({ from, reason }) => `${from}: ${reason}`),
    exclude: exclude.map(({ period, reason }) => `${period}: ${reason}`),
    ...{ clip, adjust },
  };
}

/** Throws `invalid-option` unless the value is a number from one bound to the other. */
export function between(path: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path,
    expected: `must be a number from ${least} to ${most}`,
    received: received(value),
  });
}

/** The target at each place of the calendar: the option's, else the indicator's, else none. */
export function targetsOf(
  path: string,
  series: Series,
  target: ShewhartOptions['target'],
): readonly (number | null)[] {
  const { length } = series.calendar;
  const wanted = target === undefined ? (series.indicator.target ?? null) : target;
  const each =
    typeof wanted === 'number'
      ? [wanted]
      : wanted === null
        ? []
        : Array.isArray(wanted)
          ? wanted
          : [Number.NaN];
  for (const one of each) if (one !== null) requireTargetOf(series.indicator, `${path}: target`, one);
  if (wanted === null || typeof wanted === 'number') return Array.from({ length }, () => wanted);
  if (wanted.length === length) return wanted;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: target`,
    expected: `must be one number, or one for each of the ${length} periods`,
    received: `${wanted.length}`,
  });
}
