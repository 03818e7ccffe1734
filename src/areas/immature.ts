import { formatPeriod } from '../period/format-period.ts';
import type { Caveat } from '../result/caveat.ts';
import { panelByMonth } from '../series/by-month.ts';
import { sharesInWords } from '../series/immature-words.ts';
import { maturedPanel } from '../series/matured.ts';
import { maturingIn, maturityOf } from '../series/maturing.ts';
import type { Panel } from '../series/series.ts';
import type { Places } from './figures.ts';

/** The panel for a comparison: as published for a period that is asked for, else without what is not mature. */
export function comparable(panel: Panel, period: string | undefined): Panel {
  const months = panelByMonth(panel);
  return period === undefined ? maturedPanel(months, { immature: 'leave-out' }) : months;
}

/** That not all of the period is in, where it was asked for although it is not mature; nothing otherwise. */
export function immatureCaveats(
  { series }: Pick<Panel, 'series'>,
  { first, last }: Places,
): readonly Caveat[] {
  for (const each of series) {
    const maturity = maturityOf(each);
    const found = maturingIn(each).filter(({ place, mature }) => !mature && place >= first && place <= last);
    if (maturity === null || found.length === 0) continue;
    const said =
      maturity.delay === undefined
        ? `figures are complete only after ${maturity.months} months`
        : `on average ${sharesInWords(each, maturity, found)}`;
    return [
      {
        code: 'immature',
        text: `Compared as published, although not all is in: as known at the end of ${formatPeriod(each.asOf)}, ${said} (${maturity.source}). Areas whose outcomes come at different speeds are then not alike.`,
      },
    ];
  }
  return [];
}
