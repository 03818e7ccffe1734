import type { Indicator } from '../../indicator/indicator.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Row } from '../../series/observation.ts';
import { panel } from '../../series/panel.ts';
import type { Panel } from '../../series/series.ts';
import type { Table } from '../../series/table.ts';
import { rows as areas } from '../../tables/areas.ts';
import { rows as populations } from '../../tables/populations.ts';

/** The panel of an indicator; residents of a rate whose rows have none are those that ship. */
export function panelOf(
  indicator: Indicator,
  rows: Table<Row>,
  where: Readonly<Record<string, string>>,
): Panel {
  const residents = indicator.measure === 'rate' ? { populations } : {};
  return panel(indicator, rows, { where, ...residents });
}

/** Throws when a panel has no series, with the reason. */
export function requireFigures(command: string, panel: Panel): Panel {
  if (panel.series.length > 0) return panel;
  throw new IndicatorError({
    code: 'unreadable',
    path: `${command}: figures for ${panel.indicator.id}`,
    expected: 'must be there',
    received: panel.excluded[0]?.reason ?? 'none',
  });
}

/** Names of areas, with those that the rows know only by key. */
export function namesOfAreas({ about: { areaNames } }: Table<Row>): Readonly<Record<string, string>> {
  const names = new Map(Object.entries(areaNames));
  for (const { area, name } of areas) if (names.get(area) === area) names.set(area, name);
  return Object.fromEntries(names);
}
