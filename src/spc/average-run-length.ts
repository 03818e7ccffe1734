import { readOptions } from '../result/read-options.ts';
import { real } from '../result/rule.ts';
import { between, rulesOf } from './options.ts';
import type { RulePreset } from './rules/preset.ts';
import type { Rule } from './rules/rule.ts';
import { runLengthChain } from './run-length-chain.ts';
import { meanRunLength } from './run-length-kernel.ts';

export interface AverageRunLengthOptions {
  /** How far the level has moved from the centre line, in standard deviations: 0 for false signals. */
  readonly shift?: number;
}

/** Beyond this the chance of going on is 1 but for its last digits. */
const REACHABLE = 1e11;

export const AVERAGE_RUN_LENGTH_DEFAULTS = { shift: 0 } as const;

const optionRules = {
  shift: real,
} as const;

/**
 * Average run length: how many figures pass until the rules signal, while nothing changes, or after a shift?
 *
 * For independent normal figures and known limits, all rules counted; calculated, not simulated: the rules' memories
 * make a Markov chain, and where the order of figures matters (trends) the last figure is part of its state. Before
 * the first figure the process is taken to have been on its centre line. `null` for `anhoej`, whose rules go with the
 * length of the series, for rules that never signal, where signals are more than 1e11 figures apart, and for rules of your own that need too many states.
 *
 * Throws `invalid-option` for unknown rules, or a shift that is no number. Source: Champ & Woodall 1987, Technometrics 29.
 *
 * @example
 * averageRunLength('western-electric') // => 91.75
 * averageRunLength('mdc', { shift: 1 }) // => 10.54
 */
export function averageRunLength(
  rules: RulePreset | readonly Rule[],
  given: AverageRunLengthOptions = {},
): number | null {
  const options = readOptions('averageRunLength', optionRules, given);
  const { shift } = { ...AVERAGE_RUN_LENGTH_DEFAULTS, ...options };
  between('averageRunLength: shift', shift, -Number.MAX_VALUE, Number.MAX_VALUE);
  const { ruleSettings: meant } = rulesOf('averageRunLength', rules);
  if (meant.some(({ rule }) => rule === 'long-run' || rule === 'few-crossings')) return null;
  const chain = runLengthChain(meant, shift);
  const mean = chain === null ? Number.NaN : meanRunLength(chain);
  return mean < REACHABLE ? mean : null;
}
