import type { Indicator } from '../../../src/indicator/indicator.ts';
import type { Row } from '../../../src/series/observation.ts';
import { panel } from '../../../src/series/panel.ts';
import type { Panel } from '../../../src/series/series.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../../indicators.ts';

const duration: Indicator = {
  ...confidencePublished,
  id: 'wait',
  measure: 'duration',
  durationUnit: 'minutes',
  every: 'month',
};
const published: Indicator = { ...confidencePublished, every: 'month' };

/** Figures of areas that nobody has, but that may stand in a file: nothing, one, a thousand million, as many million million. */
const figures: Readonly<Record<string, (area: number, at: number) => number>> = {
  'all nothing': () => 0,
  'all one': () => 1,
  'a thousand million': () => 1e9,
  'a thousand million, and how much it varies': (area, at) => 1e9 + ((at * 7919 + area * 104_729) % 65_536),
  'a million million times a thousand': (area, at) => 1e15 + ((at * 7919 + area * 104_729) % 1e8),
  'one huge among nothing': (area, at) => (area === 0 && at === 5 ? 1e15 : 0),
  'one area of 700 million': (area, at) => (area === 1 ? 7e8 + at : 0),
  'one huge at the end': (_, at) => (at === 13 ? 1e9 : 3 + (at % 3)),
};

/** What they are out of: as many, a little more, hardly anybody, or everybody. */
const sizes: Readonly<Record<string, (figure: number) => number>> = {
  'out of as many': (figure) => figure,
  'out of one more': (figure) => figure + 1,
  'out of ten times as many': (figure) => Math.min(10 * figure + 10, 9e15),
  'out of 1e15': (figure) => Math.max(figure, 1e15),
};

function panelOf(
  indicator: Indicator,
  figure: (area: number, at: number) => number,
  size: (figure: number) => number,
): Panel {
  const isPublished = indicator.measure === 'published-percentage' || indicator.measure === 'duration';
  const rows = ['a', 'b', 'c', 'd'].flatMap((area, number) =>
    Array.from({ length: 14 }, (_, at): Row => {
      const period = `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`;
      const value = figure(number, at);
      const whole = size(value);
      if (isPublished)
        return {
          area,
          period,
          value: indicator.measure === 'duration' ? value : whole === 0 ? 0 : value / whole,
          n: whole,
        };
      return {
        area,
        period,
        numerator: value,
        ...(indicator.measure === 'count' ? {} : { denominator: whole }),
      };
    }),
  );
  return panel(indicator, rows);
}

/** Panels of every measure with figures and sizes at the ends of what is possible. */
export const steep: readonly { readonly name: string; readonly panel: Panel }[] = [
  ...[satisfaction, published, chargeRatio, offenceRate].flatMap((indicator) =>
    Object.entries(figures).flatMap(([name, figure]) =>
      Object.entries(sizes).map(([out, size]) => ({
        name: `${indicator.measure}: ${name}, ${out}`,
        panel: panelOf(indicator, figure, size),
      })),
    ),
  ),
  ...[offences, duration].flatMap((indicator) =>
    Object.entries(figures).map(([name, figure]) => ({
      name: `${indicator.measure}: ${name}`,
      panel: panelOf(indicator, figure, () => 1),
    })),
  ),
  ...Object.entries(figures).map(([name, figure]) => ({
    name: `rate: ${name}, hardly anybody`,
    panel: panelOf(offenceRate, figure, () => 1),
  })),
];
