import { classicalDecomposition } from '../../src/change/season/classical-decomposition.ts';
import { type Stl, type StlOptions, stl } from '../../src/change/season/stl.ts';
import type { Answer, Family, Given } from './mapping.ts';

type Values = readonly (number | null)[];

/** R's arguments: one window, and whether it is robust. */
function settingsOf({ input }: Given): StlOptions {
  return {
    period: Number(input.period),
    seasonalWindow: input.s_window === 'periodic' ? 'periodic' : Number(input.s_window),
    robust: input.robust === true,
  };
}

/** statsmodels' own: lines everywhere, every point fitted, five inner rounds (two when robust). */
function statsmodelsOf(given: Given): StlOptions {
  const settings = settingsOf(given);
  return {
    ...settings,
    seasonalDegree: 1,
    seasonalJump: 1,
    trendJump: 1,
    lowPassJump: 1,
    inner: settings.robust === true ? 2 : 5,
  };
}

const partsOf = (values: Values, options: StlOptions) => {
  const { trend, seasonal, remainder, weights } = stl(values, options);
  return { trend, seasonal, remainder, resid: remainder, weights };
};

/** R and statsmodels print weights for robust fits only. */
const computed =
  (options: (given: Given) => StlOptions): Answer =>
  (given) => {
    const { weights, ...parts } = partsOf(given.input.x as Values, options(given));
    return { ...parts, weights: given.input.robust === true ? weights : null };
  };

const one =
  (part: 'trend' | 'seasonal' | 'remainder' | 'weights'): Answer =>
  (given) => {
    const answer = partsOf(given.input.x as Values, settingsOf(given))[part];
    return part === 'weights' && given.input.robust !== true ? null : answer;
  };

/** Settings that the library does not print: R's, where the library's answer with them is its answer without. */
const provedSetting =
  (setting: (found: Stl, robust: boolean) => StlOptions): Answer =>
  (given) => {
    const values = given.input.x as Values;
    const options = settingsOf(given);
    const found = stl(values, options);
    const named = setting(found, options.robust === true);
    const same = JSON.stringify(stl(values, { ...options, ...named })) === JSON.stringify(found);
    const stated = Object.values(named);
    return !same ? null : stated.length === 1 ? stated[0] : stated;
  };

/** netlib's options by name; `stlez` chooses windows and jumps by its own rounding and stops when settled. */
function netlib({ input, options, inputRef }: Given & { readonly inputRef?: string }): unknown {
  const all = input.y as Values;
  const values = /without (the )?last value/.test(inputRef ?? '') ? all.slice(0, -1) : all;
  const number = (name: string) => Number(options[name]);
  const degree = (name: string) => (options[name] === 0 ? 0 : 1);
  const degrees = {
    period: number('period'),
    seasonalWindow: number('seasonal'),
    seasonalDegree: degree('seasonalDeg'),
    trendDegree: degree('trendDeg'),
  } as const;
  if (!String(options.procedure ?? '').startsWith('stlez'))
    return partsOf(values, {
      ...degrees,
      lowPassDegree: degree('lowPassDeg'),
      trendWindow: number('trend'),
      lowPassWindow: number('lowPass'),
      seasonalJump: number('seasonalJump'),
      trendJump: number('trendJump'),
      lowPassJump: number('lowPassJump'),
      inner: number('innerIter'),
      outer: number('outerIter'),
    });
  const odd = (value: number) => (value % 2 === 0 ? value + 1 : value);
  const trendWindow = odd(Math.floor((1.5 * degrees.period) / (1 - 1.5 / degrees.seasonalWindow) + 0.5));
  return partsOf(values, {
    ...degrees,
    lowPassDegree: degrees.trendDegree,
    trendWindow,
    robust: options.robust === true ? 'settled' : false,
  });
}

const classical =
  (model: 'additive' | 'multiplicative'): Answer =>
  ({ input, shape }) => {
    const parts = classicalDecomposition(input.y as Values, { model, period: Number(input.period) });
    // Of parts that repeat or that are long, some are printed in part.
    const cut = (name: 'seasonal' | 'trend' | 'resid', values: Values) =>
      values.slice(0, (shape as Record<string, readonly unknown[]>)[name]?.length);
    return {
      seasonal: cut('seasonal', parts.seasonal),
      trend: cut('trend', parts.trend),
      resid: cut('resid', parts.remainder),
    };
  };

export const decomposition: Family = {
  'stl-r': {
    seasonal: one('seasonal'),
    trend: one('trend'),
    remainder: one('remainder'),
    weights: one('weights'),
    win: (given) => {
      const { seasonalWindow, trendWindow, lowPassWindow } = stl(given.input.x as Values, settingsOf(given));
      return [seasonalWindow, trendWindow, lowPassWindow];
    },
    deg: provedSetting(() => ({ seasonalDegree: 0, trendDegree: 1, lowPassDegree: 1 })),
    jump: provedSetting(({ seasonalWindow, trendWindow, lowPassWindow }) => ({
      seasonalJump: Math.ceil(seasonalWindow / 10),
      trendJump: Math.ceil(trendWindow / 10),
      lowPassJump: Math.ceil(lowPassWindow / 10),
    })),
    inner: provedSetting((_, robust) => ({ inner: robust ? 1 : 2 })),
    outer: (given) => stl(given.input.x as Values, settingsOf(given)).outer,
  },
  'stl-statsmodels': {
    statsmodels_default: computed(statsmodelsOf),
    statsmodels_R_settings: computed(settingsOf),
  },
  stl_fortran_netlib: { STL: netlib },
  classical_decomposition_r: {
    'classical-decomposition-additive': classical('additive'),
    'classical-decomposition-multiplicative': classical('multiplicative'),
  },
};
