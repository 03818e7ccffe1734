import { areas } from '../areas/areas.ts';
import type { AreasFinding, AreasRow } from '../areas/finding.ts';
import type { PeerGroup } from '../areas/peers.ts';
import type { Panel } from '../series/series.ts';
import { valueAt } from '../series/values.ts';
import { shortName } from './of-series.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';

/** What is said of areas beside each other. */
export interface AreasStatements {
  /** One for each area and dimension that has a figure. */
  readonly areas: readonly Statement<'area'>[];
  /** The one model that all of them come from. */
  readonly reading: AreasFinding;
}

/** Every statement about areas beside each other, from the one model of them. `level` says what they are: areas, forces, boroughs. */
export function areasStatements(
  panel: Panel,
  options: { readonly level?: string; readonly peers?: PeerGroup } = {},
): AreasStatements {
  const { level = 'areas', peers } = options;
  const reading = areas(panel, peers === undefined ? {} : { peers });
  const { evidence, subject } = reading;
  const about: StatementAbout = {
    indicator: subject.indicator,
    name: shortName(panel.indicator),
    polarity: subject.polarity,
    unit: subject.unit,
    area: null,
    areaName: 'all areas',
    part: {},
    period: evidence.judged,
    basis: reading.basis,
  };
  const known = evidence.rows.filter(({ observed }) => observed.value !== null);
  const ends = endsOf(panel);
  return {
    areas: known.map((row) => areaStatement(row, about, known, ends, level, panel)),
    reading,
  };
}

function areaStatement(
  row: AreasRow,
  about: StatementAbout,
  rows: readonly AreasRow[],
  ends: Ends,
  level: string,
  panel: Panel,
): Statement<'area'> {
  const beside = rows.filter(({ part }) => keyOf(part) === keyOf(row.part));
  const values = beside.map(({ observed }) => observed.value ?? 0);
  const value = row.observed.value ?? 0;
  const lowest = values.every((each) => each >= value);
  const highest = values.every((each) => each <= value);
  const end = lowest === highest ? null : lowest ? 'lowest' : 'highest';
  const counted = ends.get(`${row.area} ${keyOf(row.part)}`);
  const beyond = row.verdict === 'beyond-ordinary-variation';
  const test = beyond ? row.ordinary : row.chance;
  return stated(
    'area',
    { ...about, area: row.area, areaName: row.areaName, part: row.part },
    {
      value: row.verdict,
      size: row.difference,
      sure: row.verdict === 'within-chance' || test === null ? null : 1 - test.adjusted,
      grounds: {
        side: row.side,
        favourable: row.favourable,
        observed: row.observed,
        of: beside.length,
        end,
        endIn: end === null ? 0 : (counted?.[end] ?? 0),
        periods: counted?.periods ?? 0,
        every: panel.calendar.every,
        level,
        butFor: row.butFor,
      },
    },
  );
}

type Ends = ReadonlyMap<string, { lowest: number; highest: number; periods: number }>;

const keyOf = (part: Readonly<Record<string, string>>) => Object.values(part).join(' ');

/** In how many periods each area had the lowest and the highest figure of its dimension. */
function endsOf(panel: Panel): Ends {
  const ends = new Map<string, { lowest: number; highest: number; periods: number }>();
  for (const part of new Set(panel.series.map((each) => keyOf(each.part)))) {
    const series = panel.series.filter((each) => keyOf(each.part) === part);
    for (let at = 0; at < panel.calendar.length; at++) {
      const seen = series.flatMap((each) => {
        const value = valueAt(each, at);
        return value === null ? [] : [{ area: each.area, value }];
      });
      const values = seen.map(({ value }) => value);
      // Of several with the same figure none is the lowest.
      const alone = (end: number) => values.filter((value) => value === end).length === 1;
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const [hasLowest, hasHighest] = [alone(least), alone(most)];
      for (const { area, value } of seen) {
        const key = `${area} ${part}`;
        const known = ends.get(key) ?? { lowest: 0, highest: 0, periods: 0 };
        ends.set(key, {
          lowest: known.lowest + Number(hasLowest && value === least),
          highest: known.highest + Number(hasHighest && value === most),
          periods: known.periods + 1,
        });
      }
    }
  }
  return ends;
}
