import type { Panel, Series } from '../series/series.ts';
import { type AreaFigure, figureOf, type Places } from './figures.ts';
import type { JudgedPeriod } from './judged-period.ts';
import { monthsNoise } from './months-noise.ts';
import { byPart } from './parts.ts';
import { type Tables, tablesFrom } from './tables.ts';

/** The figures of a panel as tables, with the judged figure of each row (dimension, then area). */
export interface PanelTables {
  readonly tables: Tables;
  readonly areas: readonly { readonly area: string; readonly areaName: string }[];
  readonly parts: readonly Readonly<Record<string, string>>[];
  /** `null` where an area has no series in a dimension. */
  readonly figures: readonly (AreaFigure | null)[];
}

/** What is behind each figure: events and exposure on the footing of the sample, 0 where it is not known. */
export function panelTables(panel: Panel, { earlier, judged }: JudgedPeriod): PanelTables {
  const noise = monthsNoise(panel);
  const names = new Map(panel.series.map(({ area, areaName }) => [area, areaName]));
  const areas = [...names].map(([area, areaName]) => ({ area, areaName }));
  const parts = byPart(panel);
  const bySeries = parts.map(({ series }) => {
    const found = new Map(series.map((each) => [each.area, each]));
    return areas.map(({ area }) => found.get(area));
  });
  const of = (series: Series | undefined, places: Places) =>
    series === undefined ? null : figureOf(series, places);
  const figures = bySeries.flatMap((part) => part.map((series) => of(series, judged)));
  const kind = figures.some((each) => each?.model === 'poisson') ? 'poisson' : 'binomial';
  const tables = tablesFrom(
    kind,
    bySeries.map((part) =>
      [judged, ...earlier].map((places) =>
        tableOf(
          part.map((series) => of(series, places)),
          part.map((series) => (series === undefined ? 1 : noise(series, places))),
        ),
      ),
    ),
  );
  return { tables, areas, parts: parts.map(({ series }) => series[0]?.part ?? {}), figures };
}

/** Events and exposures, both divided by how much more than sampling the months of each area vary. */
function tableOf(figures: readonly (AreaFigure | null)[], wider: readonly number[]) {
  const known = (each: AreaFigure | null) =>
    each !== null && each.value !== null && each.model !== 'unknown' && each.exposure > 0 ? each : null;
  return {
    n: figures.map((each, i) => (known(each)?.exposure ?? 0) / (wider[i] ?? 1)),
    y: figures.map((each, i) => {
      const own = known(each);
      if (own === null) return 0;
      const events = own.model === 'binomial' ? Math.min(own.events, own.exposure) : own.events;
      return Math.max(0, events) / (wider[i] ?? 1);
    }),
  };
}
