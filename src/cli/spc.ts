import { courseIn } from '../course/courses.ts';
import type { CourseFinding } from '../course/finding.ts';
import { chartOf } from '../findings/chart-of.ts';
import { monthSentence } from '../findings/control-chart/words.ts';
import { sentence } from '../findings/sentence.ts';
import { tableFor } from '../findings/table-for.ts';
import { svgFrom } from '../node/svg-from.ts';
import { panelOf } from '../open/figures/figures-of.ts';
import type { SettledProfile } from '../paper/profile/settled.ts';
import { IndicatorError } from '../result/error.ts';
import { followingAreas } from '../series/following-areas.ts';
import type { Panel, Series } from '../series/series.ts';
import { someOf } from '../series/some-of.ts';
import { sumAreas } from '../series/sum-areas.ts';
import { controlChart } from '../spc/control-chart.ts';
import type { ControlChartFinding } from '../spc/control-chart-finding.ts';
import type { Signal } from '../spc/signals.ts';
import { list } from '../words/about.ts';
import type { SpcArguments } from './arguments/figure-arguments.ts';
import { needed } from './arguments/written.ts';
import { areaCalled, indicatorCalled } from './called.ts';
import { figureSourceOf } from './figures/figure-source.ts';
import type { Answer, Telling } from './telling.ts';
import { aligned, jsonText, listed, paragraph, safeLines } from './text.ts';

/** The periods that one rule points at. */
interface RuleSignals extends Signal {
  readonly periods: readonly string[];
}

/** The course of an area and its control chart: in words with its signals, as JSON, or as a picture. */
export async function spc(
  options: SpcArguments,
  telling: Telling,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answer> {
  const named = (own: Parameters<typeof indicatorCalled>[2]) =>
    indicatorCalled('spc', options.indicator, own);
  const source = await figureSourceOf(options, (own) => [named(own)], telling, env);
  try {
    const indicator = named(source.indicators);
    const asked = needed(
      'spc: --area',
      'an area of the files, or --force with the profile of the force',
      options.area ?? source.settled?.force.area,
    );
    const { rows, where } = await source.figuresFor(indicator, { where: options.where, area: asked });
    const own = panelOf(indicator, rows, where);
    const sum = withForceSum(own, asked, source.settled);
    if (sum !== null) telling.note(sum.said);
    const panel = sum?.panel ?? own;
    const area = areaCalled('spc', asked, panel);
    const series = panel.series.find((each) => each.area === area);
    if (series === undefined)
      throw new IndicatorError({
        code: 'unknown-area',
        path: `spc: ${area}`,
        expected: 'must have figures',
        received: panel.excluded.find((each) => each.area === area)?.reason ?? 'none',
      });
    const whole = courseIn(panel, series);
    const finding = controlChart(series, { rules: options.preset, course: whole });
    return { text: await textOf(finding, whole, options, source.counts), code: 0 };
  } finally {
    await source.close();
  }
}

async function textOf(
  finding: ControlChartFinding,
  whole: CourseFinding,
  { format }: SpcArguments,
  rows: object | null,
): Promise<string> {
  const said = monthSentence(finding);
  const did = sentence(whole);
  const signals = signalsOf(finding);
  if (format === 'json')
    return jsonText({ course: { sentence: did, finding: whole }, sentence: said, rows, signals, finding });
  if (format === 'text') return `${chartText(did, said, signals, finding)}\n`;
  const chart = chartOf(finding);
  if (chart === null)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'spc: chart',
      expected: 'must be of a series that can be judged (--format text says why)',
      received: finding.verdict,
    });
  return format === 'vega' ? jsonText(chart) : `${safeLines(await svgFrom(chart))}\n`;
}

/** Each rule that points at any figure, with the figures that it points at. */
function signalsOf({ evidence: { points } }: ControlChartFinding): readonly RuleSignals[] {
  const found = new Map<string, RuleSignals>();
  for (const { period, signals } of points)
    for (const signal of signals) {
      const key = JSON.stringify([signal.rule, signal.direction]);
      found.set(key, { ...signal, periods: [...(found.get(key)?.periods ?? []), period] });
    }
  return [...found.values()];
}

/** Periods as stretches of neighbours: `2017-03 to 2020-03, 2021-05`. */
function stretches(periods: readonly string[], order: readonly string[]): string {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run !== undefined && order.indexOf(period) === order.indexOf(run.at(-1) ?? '') + 1) run.push(period);
    else runs.push([period]);
  }
  return runs.map((run) => (run.length === 1 ? run[0] : `${run[0]} to ${run.at(-1)}`)).join(', ');
}

function chartText(
  did: string,
  said: string,
  signals: readonly RuleSignals[],
  { evidence, caveats, ...finding }: ControlChartFinding,
): string {
  const table = tableFor({ evidence, caveats, ...finding });
  const order = evidence.points.map(({ period }) => period);
  const lines = signals.map(
    ({ rule, direction, periods }) =>
      `${rule}${direction === 'none' ? '' : `, ${direction}`}: ${stretches(periods, order)}`,
  );
  return [
    paragraph(did),
    paragraph(said),
    ...(lines.length === 0
      ? [`No signal about that course, by the rules ${evidence.rules}.`]
      : listed(`Signals about that course, by the rules ${evidence.rules}`, lines)),
    ...(table === null ? [] : [`${paragraph(table.caption)}\n${aligned(table.columns, table.rows)}`]),
    ...listed(
      'Take note',
      caveats.map(({ text }) => text),
    ),
  ].join('\n\n');
}

/** The series of a force that has no rows of its own, as the sum of its areas, and what is said of that. */
interface ForceSeries {
  readonly panel: Panel;
  readonly said: string;
}

/**
 * The panel with the force of the profile as the sum of the areas that the profile lists; `null` where the force has figures
 * of its own, or where any of its areas has none: a sum of some is not the force.
 */
function withForceSum(panel: Panel, asked: string, settled: SettledProfile | null): ForceSeries | null {
  const areas = settled?.areas?.map(({ area }) => area) ?? [];
  if (settled === null || areas.length < 2) return null;
  if (asked !== settled.force.area && asked !== settled.force.areaName) return null;
  const has = (key: string) => panel.series.some(({ area }) => area === key);
  const { measure } = panel.indicator;
  const addsUp = measure !== 'published-percentage' && measure !== 'duration';
  if (has(settled.force.area) || !areas.every(has) || !addsUp) return null;
  const { area, areaName } = settled.force;
  const parts = panel.series.filter((each) => areas.includes(each.area));
  const whole: Series = sumAreas(someOf(panel, followingAreas(parts)), { area, areaName });
  return {
    panel: someOf(panel, [...panel.series, whole]),
    said: `${areaName} has no rows of its own: its figures are the sums of ${list(parts.map((each) => each.areaName))}.`,
  };
}
