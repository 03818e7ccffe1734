import type { Indicator } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { rateUnit, type Unit } from '../result/estimate.ts';
import type { Subject } from '../result/finding.ts';
import { requireText } from '../result/require-form.ts';
import { overZero, requireRule } from '../result/rule.ts';
import { requireMeasure, requirePanel, requireSeries } from './require-series.ts';
import type { Panel, Series } from './series.ts';

/** What the figures of an indicator are numbers of. */
export function unitOfFigures(indicator: Indicator): Unit {
  requireMeasure('unitOfFigures: indicator', indicator);
  const { durationUnit = 'days', measure } = indicator;
  if (measure === 'published-percentage') return 'proportion';
  if (measure === 'rate') {
    if (indicator.per !== undefined) requireRule('unitOfFigures: indicator.per', overZero, indicator.per);
    return rateUnit(indicator.per);
  }
  return measure === 'duration' ? durationUnit : measure;
}

/** A period that narrows a subject is text; none is absent. */
function requirePeriods(path: string, from: string | undefined, to: string | undefined): void {
  if (from !== undefined) requireText(`${path}: from`, from, 'a period, such as 2019-04');
  if (to !== undefined) requireText(`${path}: to`, to, 'a period, such as 2019-04');
}

/** What a finding about this series is about; `from` and `to` narrow it to part of the calendar. */
export function subjectOf(series: Series, from?: string, to?: string): Subject {
  requireSeries('subjectOf: series', series);
  requirePeriods('subjectOf', from, to);
  const { indicator, calendar } = series;
  return {
    indicator: indicator.id,
    indicatorName: indicator.name,
    polarity: indicator.polarity,
    unit: unitOfFigures(indicator),
    area: series.area,
    areaName: series.areaName,
    from: from ?? periodAt(calendar, 0),
    to: to ?? periodAt(calendar, Math.max(0, calendar.length - 1)),
    part: series.part,
  };
}

/** What a finding about all areas of a panel together is about. */
export function panelSubject(panel: Panel, from?: string, to?: string): Subject {
  requirePanel('panelSubject: panel', panel);
  requirePeriods('panelSubject', from, to);
  const { indicator, calendar, series } = panel;
  return {
    indicator: indicator.id,
    indicatorName: indicator.name,
    polarity: indicator.polarity,
    unit: unitOfFigures(indicator),
    area: null,
    areaName: `${series.length} areas`,
    from: from ?? periodAt(calendar, 0),
    to: to ?? periodAt(calendar, Math.max(0, calendar.length - 1)),
    part: series[0]?.part ?? {},
  };
}
