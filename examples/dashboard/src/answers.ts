import {
  type AreasFinding,
  areas,
  type ControlChartFinding,
  controlChart,
  coverageCheck,
  type Panel,
  type PlateauFinding,
  plateau,
  type Series,
  type ThresholdFinding,
  threshold,
} from 'police-indicators';
import type { RulePreset } from 'police-indicators/methods';
import { type Compared, type Concern, concernOf } from './concern.ts';
import type { Figures } from './figures.ts';
import { marginUnit } from './words.ts';

/** What is said of one area: against its own past, its target and the other areas. */
export interface AreaAnswer {
  readonly area: string;
  readonly areaName: string;
  readonly chart: ControlChartFinding;
  readonly level: PlateauFinding;
  readonly target: ThresholdFinding | null;
  readonly concern: Concern;
}

/** What decides the answers, beside the figures. */
export interface Asked {
  readonly rules: RulePreset;
  readonly margin: string;
  /** The period that areas are compared on; `null` is the latest. */
  readonly period: string | null;
}

/** Whether areas may be compared: counts of areas of different sizes may not. */
export const comparable = ({ indicator, series }: Panel) =>
  series.length > 2 && indicator.measure !== 'count';

/** One step of the reckoning, kept until what it is made from changes. */
function remembered<Made>() {
  const kept = new WeakMap<object, Map<string, Made>>();
  return (from: object, key: string, make: () => Made): Made => {
    const known = kept.get(from) ?? new Map<string, Made>();
    kept.set(from, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}

const charts = remembered<ControlChartFinding>();
const targets = remembered<{ readonly finding: ThresholdFinding | null }>();
const others = remembered<{ readonly finding: AreasFinding | null }>();
const checked = remembered<Panel>();
const plateaus = remembered<PlateauFinding>();

export const chartFor = (series: Series, rules: RulePreset) =>
  charts(series, rules, () => controlChart(series, { rules }));

/** The level against the target: of an area as it stands among the others, so that it has one chance everywhere. */
export const targetFor = (series: Series, panel: Panel) =>
  targets(series, '', () => {
    if (series.indicator.target === undefined) return { finding: null };
    const among = panel.series.length > 1 && panel.series.includes(series);
    return { finding: threshold(series, among ? { among: panel } : {}) };
  }).finding;

/** The areas that may be set against one another: those whose figures are complete enough for it. */
export const comparedPanel = (panel: Panel, period: string | null): Panel =>
  checked(panel, period ?? '', () => coverageCheck(panel, period === null ? {} : { period }));

export const othersFor = (panel: Panel, period: string | null) =>
  others(panel, period ?? '', () => {
    const kept = comparedPanel(panel, period);
    return { finding: comparable(kept) ? areas(kept, period === null ? {} : { period }) : null };
  }).finding;

/** Level or moving, with the margin as it was typed; the indicator's own where that is no margin. */
export function plateauFor(series: Series, margin: string): PlateauFinding {
  const size = marginSize(margin);
  const unit = marginUnit(series.indicator);
  return plateaus(series, size === null ? '' : String(size), () => {
    if (size === null) return plateau(series);
    return plateau(series, { margin: unit === 'points' ? { points: size } : { percent: size } });
  });
}

/** A margin that was typed, or `null` where it is none. */
export function marginSize(text: string): number | null {
  const size = text.trim() === '' ? Number.NaN : Number(text);
  return size > 0 && size < 100 ? size : null;
}

/** The answer for one series, beside what its comparison with others found. */
export function answerFor(
  series: Series,
  panel: Panel,
  { margin, rules }: Asked,
  compared: Compared | null,
): AreaAnswer {
  const { area, areaName } = series;
  const chart = chartFor(series, rules);
  const [level, target] = [plateauFor(series, margin), targetFor(series, panel)];
  return { area, areaName, chart, level, target, concern: concernOf({ chart, compared, level, target }) };
}

/** Every area, those that need attention first. */
export function areaAnswers({ panel }: Pick<Figures, 'panel'>, asked: Asked): readonly AreaAnswer[] {
  const finding = othersFor(panel, asked.period);
  const compared =
    finding === null ? null : { finding, excluded: comparedPanel(panel, asked.period).excluded };
  return panel.series
    .map((series) => answerFor(series, panel, asked, compared))
    .sort((a, b) => gravity(b) - gravity(a));
}

/** Milliseconds after which the page answers to a click or a key, before it goes on. */
const SLICE = 40;

/** The answers of all areas, reckoned in slices; `null` where they are no longer asked for. */
export async function areaAnswersInTurns(
  figures: Pick<Figures, 'panel'>,
  asked: Asked,
  current: () => boolean,
): Promise<readonly AreaAnswer[] | null> {
  let since = performance.now();
  const breath = async () => {
    await new Promise((next) => setTimeout(next));
    since = performance.now();
  };
  for (const series of figures.panel.series) {
    // Each is remembered: what they come to is put together at the end.
    chartFor(series, asked.rules);
    targetFor(series, figures.panel);
    plateauFor(series, asked.margin);
    if (performance.now() - since > SLICE) await breath();
    if (!current()) return null;
  }
  othersFor(figures.panel, asked.period);
  await breath();
  return current() ? areaAnswers(figures, asked) : null;
}

const weights = { attention: 100, watch: 10, unusual: 5, good: 1, ordinary: 0.1, 'cannot-tell': 0 } as const;
const gravity = ({ concern }: AreaAnswer) =>
  concern.reasons.reduce((sum, { status }) => sum + weights[status], 0);
