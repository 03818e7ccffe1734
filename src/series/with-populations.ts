import type { Indicator } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { like, overZero } from '../result/rule.ts';
import type { Row } from './observation.ts';
import type { PanelOptions } from './panel-options.ts';
import { type PopulationRow, readPopulations, withSources } from './populations.ts';
import { requirePanel } from './require-series.ts';
import type { Rows } from './rows.ts';
import type { Panel } from './series.ts';
import type { Table } from './table.ts';

/** Options of `withPopulations`. */
export interface PopulationsOptions {
  /** Per how many people; 1000 unless the field says otherwise. */
  readonly per?: number;
}

const optionRules = { per: /* @__PURE__ */ like(overZero, { such: '1000' }) } as const;

/**
 * With populations: what are these counts per 1,000 people?
 *
 * Makes rates of the counts of a panel; the denominator is the mid-year population of the year in which the
 * middle of the period lies, or of the nearest year, said in a caveat. A monthly rate is per month. Areas without
 * a population have no rate, and a caveat. Residents are not the people at risk: a city centre with few residents
 * has a high rate. Throws `wrong-measure` for anything but counts.
 *
 * @example
 * withPopulations(panel(offences, [{ area: 'a', period: '2018/19', numerator: 68 }]), [{ area: 'a', year: 2018, population: 1000 }]).series[0]?.denominator // => [1000]
 */
export function withPopulations(
  panel: Panel,
  populations: Rows<PopulationRow>,
  given: PopulationsOptions = {},
): Panel {
  const { per = 1000 } = readOptions('withPopulations', optionRules, given);
  requirePanel('withPopulations: panel', panel);
  const { measure, id, name } = panel.indicator;
  if (measure !== 'count')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'withPopulations: panel',
      expected: 'must be counts',
      received: `a ${measure}`,
    });
  const indicator: Indicator = {
    ...panel.indicator,
    id: `${id}-rate`,
    name: `${name} per ${String(per).replace(/\B(?=(\d{3})+(?!\d))/g, ',')} people`,
    measure: 'rate',
    outOf: 'people',
    per,
  };
  const people = readPopulations(populations, 'withPopulations');
  const rates = panel.series.map((series) => ({
    ...series,
    indicator,
    denominator: series.numerator.map((count, index) =>
      count === null ? null : people.at(series.area, periodAt(series.calendar, index)),
    ),
  }));
  const caveats = people.caveats();
  const series = rates.map((each) => ({
    ...each,
    sources: withSources(each.sources, people.sources),
    caveats: [...each.caveats, ...caveats],
  }));
  return { ...panel, indicator, series };
}

/** The option of `panel` for a rate whose rows have no residents: those of everywhere; nothing for any other. */
export function residentsFor(
  { measure }: Indicator,
  { columns }: Table<Row>,
  populations: Table<PopulationRow>,
): Pick<PanelOptions, 'populations'> {
  const hasOwn = 'denominator' in columns;
  return measure === 'rate' && !hasOwn && populations.length > 0 ? { populations } : {};
}
