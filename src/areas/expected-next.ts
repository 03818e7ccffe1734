import { IndicatorError } from '../result/error.ts';
import type { Estimate } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { like, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { blockOf, blockPeriod, figureOf } from './figures.ts';
import { monthsNoise } from './months-noise.ts';
import { explainedOf, movedBetween, nextFigure } from './next.ts';
import type { AreasOptions } from './options.ts';
import { requireOnePart } from './parts.ts';
import { readAreas } from './read-areas.ts';
import { judgedOf } from './tables.ts';

export interface ExpectedNextOptions extends Pick<AreasOptions, 'coverage' | 'level'> {
  /** The period in which the area stood out; the last year unless it is given. */
  readonly period?: string;
  /** A later period: what came of it. */
  readonly later?: string;
}

/** What was to be expected of an area after a figure, and how much of what came that explains. */
export interface ExpectedNext {
  readonly area: string;
  readonly areaName: string;
  readonly period: string;
  /** Its figure then. */
  readonly figure: number;
  /** Its next figure, with the limits in which it would lie. */
  readonly expected: Estimate;
  /** Its figure in the later period; `null` without one. */
  readonly later: number | null;
  /** Share of the change since that was to be expected, from 0 to 1; `null` without a later period. */
  readonly explained: number | null;
  /** Whether the later figure is one that was to be expected. */
  readonly asExpected: boolean | null;
}

const optionRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  later: text,
  coverage: { is: 'flag' },
  level: { is: 'number', least: 0.5, most: 0.999 },
} as const;

/**
 * Expected next: an area was the lowest (or the highest); what was to be expected of its next figure, had nothing been done?
 *
 * Who is picked because it was worst is partly unlucky, and comes back towards the others by itself. By the model of areas
 * (`areas`): what lasts of its distance from them stays, what passed does not return, chance begins anew; with a `later`
 * period the common move of all areas since is added, and the sample is that of the later figure. `explained` is (expected -
 * then)/(later - then), held between 0 and 1: the share of the change that no one need have brought about.
 *
 * Throws `unknown-area` for an area that is not there or has no sample, `invalid-period` for a period without figures.
 * Source: Efron and Morris 1975; Bland and Altman 1994.
 *
 * @example
 * expectedNext(satisfactionByArea, 'far').asExpected // => null
 */
export function expectedNext(panel: Panel, area: string, given: ExpectedNextOptions = {}): ExpectedNext {
  requirePanel('expectedNext: panel', panel);
  const options = readOptions('expectedNext', optionRules, given);
  requireOnePart('expectedNext', panel);
  const { later, ...asked } = options;
  const read = readAreas(panel, asked, 'expectedNext');
  const { tables, units } = read;
  const at = tables.areas.findIndex((each) => each.area === area);
  const figure = tables.figures[at] ?? null;
  const level = read.levels[0]?.[at] ?? null;
  const named = tables.areas[at];
  if (named === undefined || figure === null || figure.value === null || level === null)
    throw new IndicatorError({
      code: 'unknown-area',
      path: 'expectedNext: area',
      expected: 'must be an area of the panel with a sample in the period',
      received: received(area),
    });
  const { kind } = tables.tables;
  const then = judgedOf(tables.tables, 0);
  const after = later === undefined ? null : laterOf(read.panel, later);
  const common = after === null ? { moved: 0 } : movedBetween(kind, together(then), together(after));
  const n = after?.n[at] || then.n[at] || 0;
  const { expected, lower, upper } = nextFigure(kind, level.before, {
    n,
    level: read.options.level,
    ...common,
  });
  const said = {
    value: units.valueOfLevel(expected),
    lower: units.valueOfLevel(lower),
    upper: units.valueOfLevel(upper),
    level: read.options.level,
    unit: units.figure,
  };
  const came = after?.values[at] ?? null;
  return {
    ...named,
    period: blockPeriod(read.period.judged),
    figure: figure.value,
    expected: said,
    later: came,
    explained: came === null ? null : explainedOf(figure.value, said.value, came),
    asExpected: came === null ? null : came >= said.lower && came <= said.upper,
  };
}

/** The figures of a later period as the model takes them: sizes with the noise of months. */
function laterOf(panel: Panel, period: string) {
  const block = blockOf(panel, 'expectedNext', period);
  const noise = monthsNoise(panel);
  const figures = panel.series.map((series) => ({
    figure: figureOf(series, block),
    wider: noise(series, block),
  }));
  return {
    values: figures.map(({ figure }) => figure.value),
    y: figures.map(({ figure, wider }) => figure.events / wider),
    n: figures.map(({ figure, wider }) => (figure.value === null ? 0 : figure.exposure / wider)),
  };
}

/** All areas: without the one that was picked, the rest would lie too high by the luck that it had not. */
function together({ n, y }: { readonly y: readonly number[]; readonly n: readonly number[] }) {
  const of = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);
  return { y: of(y), n: of(n) };
}
