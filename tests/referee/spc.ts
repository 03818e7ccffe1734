import { assurance } from '../../src/spc/assurance.ts';
import { averageRunLength } from '../../src/spc/average-run-length.ts';
import { cusum } from '../../src/spc/cusum.ts';
import { cusumRunLength } from '../../src/spc/cusum-run-length.ts';
import { ewma } from '../../src/spc/ewma.ts';
import { ewmaRunLength } from '../../src/spc/ewma-run-length.ts';
import { HIGH, LOW } from '../../src/spc/rules/marks.ts';
import { rulePresets } from '../../src/spc/rules/preset.ts';
import { applyRule, type Rule } from '../../src/spc/rules/rule.ts';
import { values } from '../spc/made.ts';
import type { Answer, Family, Given } from './mapping.ts';
import { numbersNamed } from './read.ts';
import { figures, numbers, places } from './spc-shapes.ts';

type Way = -1 | 0 | 1;

/** The direction of a rule at each point: figures, and the same in standard deviations from the centre. */
function directions(rule: Rule, figures: readonly number[], deviations: readonly number[]): Way[] {
  const marks = new Uint8Array(figures.length);
  const columns = [Float64Array.from(figures), Float64Array.from(deviations)] as const;
  applyRule(rule, columns[0], columns[1], 0, figures.length, marks);
  return Array.from(marks, (mark) => (mark & HIGH ? 1 : mark & LOW ? -1 : 0));
}

/** Each figure's distance from the middle of its limits, in standard deviations when limits are `sigmas` away. */
function between(input: Given['input'], low: string, high: string, sigmas: number): number[] {
  const upper = numbers(input[high]);
  const lower = numbers(input[low]);
  return numbers(input.val).map((value, index) => {
    const [from = 0, to = 0] = [lower[index], upper[index]];
    return (sigmas * (2 * value - from - to)) / (to - from);
  });
}

const words = (ways: readonly Way[]) => ways.map((way) => (way > 0 ? 'upper' : way < 0 ? 'lower' : 'none'));
const ruleOf = (preset: keyof typeof rulePresets, name: Rule['rule']): Rule => {
  const rule = rulePresets[preset].find((one) => one.rule === name);
  if (rule === undefined) throw new Error(`${preset} has no ${name}`);
  return rule;
};

/** Every point of each window on which the rule finds something; of two windows, the later one says which way. */
function wholeWindows(rule: Rule, deviations: readonly number[], length: number): Way[] {
  const found: Way[] = deviations.map(() => 0);
  for (let first = 0; first + length <= deviations.length; first += 1) {
    const window = deviations.slice(first, first + length);
    const way = directions(rule, window, window).find((one) => one !== 0) ?? 0;
    if (way !== 0) found.fill(way, first, first + length);
  }
  return found;
}

const powerbiRules: Record<string, Answer> = {
  'rule-shift': ({ input }) => {
    const targets = numbers(input.targets);
    const deviations = numbers(input.val).map((value, index) => value - (targets[index] ?? 0));
    return words(directions({ rule: 'shift', points: Number(input.n) }, deviations, deviations));
  },
  'rule-trend': ({ input }) => {
    const points = Number(input.n);
    return words(wholeWindows({ rule: 'trend', points, ties: 'break' }, numbers(input.val), points));
  },
  'rule-twoInThree': ({ input }) => {
    const rule = ruleOf('powerbi-spc', 'two-of-three');
    const deviations = between(input, 'll95', 'ul95', 2);
    const whole = input.highlight_series === true;
    return words(whole ? wholeWindows(rule, deviations, 3) : directions(rule, deviations, deviations));
  },
  'rule-astronomical': ({ input }) => {
    const deviations = between(input, 'll99', 'ul99', 3);
    return words(directions(ruleOf('powerbi-spc', 'outside'), deviations, deviations));
  },
};

/** Two and a half standard deviations out where a point is close to a limit, one where it is not. */
const relative = ({ closeToLimits, relativeToMean }: Given['input']): number[] => {
  const close = numbers(closeToLimits);
  return numbers(relativeToMean).map((side, index) => side * (close[index] ? 2.5 : 1));
};

/** Whether the rule holds in the seven figures up to each: it is flagged there, and not back to their first. */
const uptoSeventh = (rule: Rule, figures: readonly number[]): Way[] =>
  figures.map((_, index) => {
    const seven = figures.slice(Math.max(0, index - 6), index + 1);
    return directions(rule, seven, seven).at(-1) ?? 0;
  });

const nhsrRules: Record<string, Answer> = {
  'nhsr-seven-one-side*': ({ input }) =>
    uptoSeventh(ruleOf('plotthedots', 'shift'), numbers(input.relativeToMean)),
  'nhsr-part-of-seven*': ({ input }) => {
    const flags = numbers(input.flag);
    // A flag says that the seven figures up to it are on one side: those are the figures of the rule.
    const sides = flags.map((_, index) => flags.slice(index, index + 7).find((flag) => flag !== 0) ?? 0);
    return directions(ruleOf('plotthedots', 'shift'), sides, sides).map(Math.abs);
  },
  'nhsr-seven-point-trend*': ({ input }) => uptoSeventh(ruleOf('plotthedots', 'trend'), numbers(input.y)),
  'nhsr-two-in-three*': ({ input }) =>
    wholeWindows(ruleOf('plotthedots', 'two-of-three'), relative(input), 3).map(Math.abs),
  'nhsr-part-of-two-in-three*': ({ input }) => {
    const deviations = relative(input);
    return directions(ruleOf('plotthedots', 'two-of-three'), deviations, deviations).map(Math.abs);
  },
};

const verdicts = {
  passes: 'consistentPass',
  fails: 'consistentFail',
  'hit-or-miss': 'inconsistent',
  none: 'none',
};
const polarities: Record<string, 'higher-is-better' | 'lower-is-better'> = {
  increase: 'higher-is-better',
  decrease: 'lower-is-better',
};

const assuranceIcon: Answer = ({ input }) => {
  const last = (name: string) => figures(input[name]).at(-1) ?? null;
  const limits = input.hasControlLimits === true;
  const polarity = polarities[String(input.improvementDirection)] ?? 'neutral';
  const [lower, upper] = limits ? [last('lower3sigma'), last('upper3sigma')] : [null, null];
  return verdicts[assurance(lower, upper, last('target'), polarity)];
};

const beyondThree: Rule = { rule: 'outside', sigmas: 3 };
const westernElectric: Readonly<Record<string, readonly Rule[]>> = {
  '1 beyond 3 sigma': [beyondThree],
  '+2 of 3 beyond 2 sigma same side': [beyondThree, ruleOf('western-electric', 'two-of-three')],
  '+4 of 5 beyond 1 sigma same side': [beyondThree, ruleOf('western-electric', 'four-of-five')],
  '+8 of 8 same side': [beyondThree, ruleOf('western-electric', 'shift')],
};

/** One answer for each of a list of numbers, or for the one number. */
const each = <T>(value: unknown, answer: (one: number) => T): T | T[] =>
  Array.isArray(value) ? numbers(value).map(answer) : answer(Number(value));

const runLengths: Record<string, Answer> = {
  'ARL of Shewhart chart with runs rules*': ({ input }) =>
    Object.fromEntries(
      Object.entries(westernElectric).map(([name, rules]) => [
        name,
        each(input.mu, (shift) => averageRunLength(rules, { shift })),
      ]),
    ),
  'one-sided normal CUSUM ARL': ({ input: { k, h, mu } }) =>
    each(mu, (shift) => cusumRunLength({ allowance: Number(k), decision: Number(h), shift, sides: 'high' })),
  'two-sided normal CUSUM ARL': ({ input: { k, h, mu } }) =>
    each(mu, (shift) => cusumRunLength({ allowance: Number(k), decision: Number(h), shift })),
  'two-sided EWMA ARL*': ({ input: { lambda, c, mu }, shape }) => {
    // A width in words is one that makes the limits themselves a round number.
    const factor = /^([\d.]+)\*sqrt\(\(2-l\)\/l\)$/.exec(String(c))?.[1];
    const width = (l: number) => (factor === undefined ? Number(c) : Number(factor) * Math.sqrt((2 - l) / l));
    const of = (weight: number) =>
      each(mu, (shift) => ewmaRunLength({ weight, width: width(weight), shift }));
    if (Array.isArray(shape) || shape === null) return each(lambda, of);
    return Object.fromEntries(numbers(lambda).map((weight) => [`lambda${weight}`, of(weight)]));
  },
};

/** Sums of figures in the unit of the allowance: a standard deviation of 1. */
const tabularCusum: Answer = ({ input }) => {
  const { points } = cusum(values(figures(input.x)), {
    target: Number(input.target),
    sigma: 1,
    allowance: Number(input.K),
    decision: Number(input.H),
  });
  return {
    SH: points.map(({ high }) => high),
    SL: points.map(({ low }) => low),
    signal: points.some(({ signal }) => signal !== null),
  };
};

const shiftedMean: Record<string, Answer> = {
  'ewma_l*': ({ input, method }) => {
    const [weight = 0.2, width = 3] = numbersNamed(method);
    const { points, phases } = ewma(values(figures(input.x)), { weight, width });
    return {
      z: points.map(({ average }) => average),
      lcl: points.map(({ lower }) => lower),
      ucl: points.map(({ upper }) => upper),
      center: phases[0]?.target,
      sd: phases[0]?.sigma,
    };
  },
  'cusum_k*': ({ input, method }) => {
    const [allowance = 0.5, decision = 5] = numbersNamed(method);
    const { points, phases } = cusum(values(figures(input.x)), { allowance, decision });
    return {
      pos: points.map(({ high }) => high),
      neg: points.map(({ low }) => (low === null ? null : -low)),
      viol_upper: places(points, ({ high }) => (high ?? 0) > decision),
      viol_lower: places(points, ({ low }) => (low ?? 0) > decision),
      center: phases[0]?.target,
      sd: phases[0]?.sigma,
    };
  },
};

/** Rules, assurance, run lengths, CUSUM and EWMA. */
export const spc: Family = {
  spc_powerbi_rules: powerbiRules,
  spc_nhsr_rules: nhsrRules,
  spc_powerbi_assurance: { 'assurance-icon': assuranceIcon },
  arl_published_tables: runLengths,
  cusum_montgomery_runger: { 'tabular CUSUM': tabularCusum },
  'ewma-cusum': shiftedMean,
};
