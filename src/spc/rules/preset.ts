import type { Rule } from './rule.ts';

/**
 * Named sets of rules.
 * - `mdc`: NHS England, Making Data Count, as its Excel tool has it: outside, shift 7, trend 6, two of three with the
 *   third on the same side
 * - `plotthedots`: trend 7; points outside the limits do not count in two of three
 * - `powerbi-spc`: trend 5; the third of three anywhere but as far out on the other side
 * - `nelson`: the eight rules of Nelson 1982
 * - `western-electric`: outside, two of three, four of five, shift 8
 * - `anhoej`: outside, and runs and crossings judged by the length of the series (Anhoej & Olesen 2014)
 */
export type RulePreset = 'mdc' | 'plotthedots' | 'powerbi-spc' | 'nelson' | 'western-electric' | 'anhoej';

const outside = { rule: 'outside', sigmas: 3 } as const;
const twoOfThree = {
  rule: 'two-of-three',
  sigmas: 2,
  third: 'anywhere',
  beyondThree: 'counted',
} as const;
const fourOfFive = { rule: 'four-of-five', sigmas: 1 } as const;
const shift = (points: number) => ({ rule: 'shift', points }) as const;
const trend = (points: number) => ({ rule: 'trend', points, ties: 'break' }) as const;

/** The rules of each preset, with their settings. */
export const rulePresets: Readonly<Record<RulePreset, readonly Rule[]>> = /* @__PURE__ */ (() => ({
  mdc: [outside, shift(7), trend(6), { ...twoOfThree, third: 'same-side' }],
  plotthedots: [
    outside,
    shift(7),
    trend(7),
    { ...twoOfThree, third: 'same-side', beyondThree: 'not-counted' },
  ],
  'powerbi-spc': [outside, shift(7), trend(5), { ...twoOfThree, third: 'not-far-opposite' }],
  nelson: [
    outside,
    shift(9),
    trend(6),
    { rule: 'alternation', points: 14 },
    twoOfThree,
    fourOfFive,
    { rule: 'hugging', points: 15, sigmas: 1 },
    { rule: 'avoidance', points: 8, sigmas: 1 },
  ],
  'western-electric': [outside, twoOfThree, fourOfFive, shift(8)],
  anhoej: [outside, { rule: 'long-run', slack: 3 }, { rule: 'few-crossings', tail: 0.05 }],
}))();
