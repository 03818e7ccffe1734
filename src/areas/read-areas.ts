import { once } from '../course/once.ts';
import { requireTargetOf } from '../indicator/target.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Exclusion } from '../result/finding.ts';
import type { Panel } from '../series/series.ts';
import { covered } from './covered.ts';
import type { FigureScale } from './figures.ts';
import { comparable } from './immature.ts';
import { type JudgedPeriod, judgedPeriod } from './judged-period.ts';
import { type AreaLevel, levelsIn } from './levels.ts';
import { type LevelsNow, levelsNow } from './levels-now.ts';
import { fewestPeriods, mostCourses } from './months-noise.ts';
import { type AreasOptions, type AreasOptionsRead, readAreasOptions } from './options.ts';
import { type PanelTables, panelTables } from './panel-tables.ts';
import { type Spread, spreadOf } from './spread.ts';
import { levelOf } from './tables.ts';
import { type AreaUnits, areaUnits, marginOf } from './units.ts';
import { type Verdicts, verdictsOf } from './verdicts.ts';

/**
 * One reading of the areas of a panel: everything that is said of them, in whichever view, is taken from it. Levels and
 * verdicts are made when they are first asked for.
 */
export interface ReadAreas {
  readonly options: AreasOptionsRead;
  /** The panel without the areas whose records are not complete, and without immature periods. */
  readonly panel: Panel;
  readonly excluded: readonly Exclusion[];
  /** Names the areas that were left out. */
  readonly leftOut: readonly Caveat[];
  readonly period: JudgedPeriod;
  readonly tables: PanelTables;
  readonly verdicts: Verdicts;
  readonly spread: Spread;
  readonly units: AreaUnits;
  /** The level about which the areas of the first dimension lie: a share, or a rate to one unit of exposure. */
  readonly centre: number;
  /** The difference that matters, in the unit of the figures. */
  readonly margin: number;
  /** By dimension, then area. */
  readonly levels: readonly (readonly (AreaLevel | null)[])[];
  /** The levels at the end of the figures, from the courses of the areas; `null` where a period is asked for, or there are none. */
  readonly now: LevelsNow | null;
  /** From the scale of the model to figures of one period. */
  readonly unitsNow: AreaUnits;
}

/** Readings made, kept for as long as their panel is. */
const ofPanel = new WeakMap<Panel, Map<string, ReadAreas>>();

/** The reading of a panel's areas: made once for each set of options, whichever view asks; errors name the one that did. */
export function readAreas(asGiven: Panel, options: AreasOptions = {}, path = 'areas'): ReadAreas {
  const { target, ...others } = readAreasOptions(options, path);
  if (target !== undefined) requireTargetOf(asGiven.indicator, `${path}: target`, target);
  // The indicator's own target asks for nothing else.
  const read = target === undefined || target === asGiven.indicator.target ? others : { ...others, target };
  const key = JSON.stringify(read);
  const all = ofPanel.get(asGiven) ?? new Map<string, ReadAreas>();
  ofPanel.set(asGiven, all);
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = readOf(asGiven, read, path);
  all.set(key, made);
  return made;
}

function readOf(asGiven: Panel, options: AreasOptionsRead, path: string): ReadAreas {
  const whole = comparable(asGiven, options.period);
  const period = judgedPeriod(whole, path, options.period);
  const { caveats: leftOut, excluded, panel } = covered(whole, period.judged, options.coverage);
  const tables = panelTables(panel, period);
  const verdicts = ofKnownSize(panel, verdictsOf(tables.tables, { alpha: options.alpha, plain: false }));
  const spread = spreadOf(verdicts.fit);
  const { kind } = tables.tables;
  const scale: FigureScale = tables.figures.find((each) => each?.value != null)?.scale ?? {
    kind: 'share',
    times: 1,
  };
  const units = areaUnits(panel.indicator, kind, scale);
  const centre = levelOf(kind, spread.centre);
  const margin = marginOf(panel.indicator, options.margin, units.valueOfLevel(centre));
  const unitsNow = areaUnits(panel.indicator, kind, { ...scale, times: timesOfOne(panel.indicator, scale) });
  const read =
    options.period === undefined &&
    panel.calendar.length >= fewestPeriods &&
    panel.series.length <= mostCourses;
  const levels = once(() =>
    tables.parts.map((_, dimension) =>
      levelsIn(tables.tables, verdicts, dimension, units.levelDifference(margin, centre)),
    ),
  );
  const now = once(() => (read ? levelsNow(panel, tables, verdicts) : null));
  return {
    options,
    panel,
    excluded,
    leftOut,
    period,
    tables,
    verdicts,
    spread,
    units,
    centre,
    margin,
    get levels() {
      return levels();
    },
    get now() {
      return now();
    },
    unitsNow,
  };
}

/**
 * Counts of areas of which nobody said how large they are: that they differ by no more than chance is seen from the counts, but
 * how far an area that differs is out is not, as it may only be larger.
 */
function ofKnownSize({ indicator }: Panel, verdicts: Verdicts): Verdicts {
  if (indicator.measure !== 'count') return verdicts;
  return {
    ...verdicts,
    rows: verdicts.rows.map((row) =>
      row === null || (row.verdict === 'within-chance' && row.butFor.length === 0)
        ? row
        : { ...row, verdict: 'cannot-tell', butFor: [] },
    ),
  };
}

const timesOfOne = ({ measure, per = 1000 }: Panel['indicator'], { kind, times }: FigureScale) =>
  kind !== 'rate' ? times : measure === 'count' ? 1 : per;
