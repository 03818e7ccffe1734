import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import type { ChartSpec, Layer } from '../../src/chart/base/chart-spec.ts';
import * as charts from '../../src/chart/index.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { rank } from '../../src/compare/rank.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { chartOf } from '../../src/findings/chart-of.ts';
import { month } from '../../src/period/month.ts';
import { quarter } from '../../src/period/quarter.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { charges, findings, satisfactionPanel, shropshire, signalled, stepped } from '../chart/findings.ts';
import { confidencePublished, offences, satisfaction } from '../indicators.ts';
import { render } from './render.ts';

function present(spec: ChartSpec | null): ChartSpec {
  if (spec === null) throw new Error('no picture');
  return spec;
}

/** The data of a layer. */
function valuesOf(layer: Layer): readonly Record<string, unknown>[] {
  return JSON.parse(JSON.stringify(layer)).data.values;
}

/** Every label of a picture, in the order drawn. */
function labelsOf(spec: ChartSpec): readonly string[] {
  return spec.layer.flatMap((layer) =>
    valuesOf(layer).flatMap(({ label }) => (label ? [String(label)] : [])),
  );
}

describe('associationChart', () => {
  it('draws its line no further than the figures reach, and no axis below 100% less', () => {
    const spec = present(chartOf(findings.association));
    const all = spec.layer.flatMap((layer) =>
      valuesOf(layer).map((each) => ({ layer, x: Number(each['x']) })),
    );
    const points = all.filter(({ layer }) => JSON.stringify(layer).includes('"shape":"circle"'));
    const line = all.filter(({ layer }) => JSON.stringify(layer).includes('"type":"line"'));
    expect(line.length).toBeGreaterThan(2);
    expect(Math.min(...line.map(({ x }) => x))).toBe(Math.min(...points.map(({ x }) => x)));
    expect(Math.max(...line.map(({ x }) => x))).toBeCloseTo(Math.max(...points.map(({ x }) => x)), 9);
    for (const [, low] of JSON.stringify(spec).matchAll(/"domain":\[(-?[\d.]+)/g))
      expect(Number(low)).toBeGreaterThanOrEqual(-100);
  });
});

describe('controlChart', () => {
  it('is titled by its verdict and the month of the signal, and labels its lines with their figures', () => {
    const spec = present(charts.controlChart(signalled));
    expect(spec.title.text).toEqual(['Recorded crime, all areas: a signal in Mar 2019']);
    expect(labelsOf(spec)).toEqual(
      expect.arrayContaining(['upper limit 79', 'latest 90', 'average 65', 'lower limit 51', 'Mar 2019']),
    );
    expect(spec.description).toContain('Latest figure: 90 in March 2019');
  });

  it('names the months, not the days before them, whatever the time zone', async () => {
    const { svg } = await render(present(charts.controlChart(signalled)));
    for (const month of ['May 2018', 'Jul 2018', 'Sep 2018', 'Nov 2018', 'Jan 2019', 'Mar 2019'])
      expect(svg).toContain(`>${month}</text>`);
    expect(svg).toContain('>number each month</text>');
  });

  it('is the same picture, byte for byte, in every time zone', async () => {
    const home = process.env['TZ'];
    const pictures = new Set<string>();
    try {
      for (const zone of ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
        process.env['TZ'] = zone;
        const specs = [chartOf(signalled), chartOf(findings['change-points']), chartOf(findings.threshold)];
        const drawn = await Promise.all(specs.map((spec) => render(present(spec))));
        pictures.add(drawn.map(({ svg }) => svg).join(''));
      }
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
    expect(pictures.size).toBe(1);
  });

  it('breaks its line at a gap and starts a new phase at a known recording change, with its name', () => {
    const spec = present(
      charts.controlChart(
        controlChart({
          ...shropshire,
          breaks: [{ kind: 'restart', from: month(2018, 4), title: 'New survey', source: 'test' }],
        }),
      ),
    );
    expect(labelsOf(spec)).toContain('New survey');
    expect(spec.layer.some((layer) => valuesOf(layer).some(({ y }) => y === null))).toBe(true);
  });

  it('colours good and bad by polarity, with shapes that say the direction', () => {
    const rising = (polarity: 'higher-is-better' | 'lower-is-better' | 'neutral') =>
      JSON.stringify(
        present(
          charts.controlChart(
            xmr(
              seriesFrom(
                { ...offences, polarity },
                { start: '2018-04', numerator: [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 90] },
              ),
            ),
          ),
        ),
      );
    expect(rising('higher-is-better')).toContain('signal, improving');
    expect(rising('lower-is-better')).toContain('signal, concerning');
    expect(rising('neutral')).toContain('signal, high');
    for (const polarity of ['higher-is-better', 'lower-is-better', 'neutral'] as const)
      expect(rising(polarity)).toContain('"shape":"triangle-up"');
  });
});

describe('rankChart', () => {
  it('names the place, the places it may truly hold, and those left out', () => {
    const spec = present(chartOf(findings.rank));
    expect(spec.title.text.join(' ')).toBe('West Mercia is 13th of 16: Charge to NFA');
    expect(spec.title.subtitle.join(' ')).toContain('1 left out: Gwent');
    expect(labelsOf(spec)).toEqual(
      expect.arrayContaining(['West Mercia 13', '0.201', 'top quarter', 'bottom quarter', 'beyond the axis']),
    );
    expect(spec.description).toContain('may truly be');
  });
});

describe('howManyAboveChart', () => {
  it('leaves room for its intervals on a narrow picture: the chances alone, ticks that do not touch', () => {
    const found = howManyAbove(satisfactionPanel);
    const spec = present(charts.howManyAboveChart(found, { width: 320 }));
    const ticks = (made: ChartSpec) =>
      /"titleY":28,"title":"[^"]*","values":\[([^\]]*)/.exec(JSON.stringify(made));
    expect(spec.width).toBeGreaterThan(80);
    expect(labelsOf(spec)).toContain('over 99%');
    expect(spec.title.subtitle.join(' ')).toContain('At the right: the chance');
    const values = ticks(spec)?.[1]?.split(',').length ?? 0;
    expect(values).toBeGreaterThan(1);
    expect(Number(spec.width) / (values - 1)).toBeGreaterThan(30);
    expect(ticks(present(charts.howManyAboveChart(found)))?.[1]?.split(',').length).toBeGreaterThan(values);
  });

  it('puts the highest level first, each with its chance, and the published figure as a small mark', () => {
    const found = howManyAbove(satisfactionPanel);
    const spec = present(chartOf(found));
    const labels = labelsOf(spec);
    expect(labels.slice(0, 5)).toEqual([
      'Telford and Wrekin',
      'South Worcestershire',
      'Shropshire',
      'North Worcestershire',
      'Herefordshire',
    ]);
    expect(labels).toContain('target 80%');
    expect(labels).toContain('published for June 2019');
    const small = JSON.stringify(spec).match(/"size":28/g) ?? [];
    expect(small.length).toBeGreaterThan(0);
  });

  it('is null where samples are not known', () => {
    const found = howManyAbove(satisfactionPanel);
    expect(
      charts.howManyAboveChart({ ...found, evidence: { ...found.evidence, distribution: [] } }),
    ).toBeNull();
  });
});

describe('plateauChart', () => {
  it('draws the margin about the level of the window that was judged', () => {
    const labels = labelsOf(present(charts.plateauChart(plateau(stepped))));
    expect(labels).toEqual(expect.arrayContaining(['margin +5% a year', 'margin −5% a year', 'level 259']));
  });
});

describe('changePointsChart', () => {
  it('names a change for the first month of the new level', () => {
    const spec = present(chartOf(findings['change-points']));
    expect(spec.title.text.join(' ')).toMatch(/a new level from (Feb|Mar) 2017$/);
  });
});

describe('chartOf', () => {
  const short = seriesFrom(offences, { start: '2019-01', numerator: [3, 4] });
  const empty = seriesFrom(satisfaction, { start: '2019-01', numerator: [null], denominator: [null] });
  const none: Series = seriesFrom(satisfaction, { start: '2019-01', numerator: [], denominator: [] });

  it('is null where a picture would say nothing', () => {
    expect(chartOf(controlChart(short))).toBeNull();
    expect(chartOf(trend(short))).toBeNull();
    expect(chartOf(plateau(short))).toBeNull();
    expect(chartOf(changePoints(short))).toBeNull();
    expect(chartOf(turningPoint(short))).toBeNull();
    expect(chartOf(threshold(empty))).toBeNull();
    expect(chartOf(controlChart(none))).toBeNull();
    expect(
      chartOf(howManyAbove({ ...satisfactionPanel, series: [empty], calendar: empty.calendar })),
    ).toBeNull();
    expect(chartOf(funnel({ ...charges, series: charges.series.slice(0, 2) }))).toBeNull();
    expect(chartOf(areas({ ...satisfactionPanel, series: [shropshire] }))).toBeNull();
  });

  it('draws a published percentage whose sample is not known without inventing an interval', async () => {
    const panel = {
      indicator: confidencePublished,
      calendar: { every: 'quarter', start: quarter(2018, 1), length: 8 } as const,
      coverage: [],
      excluded: [],
      series: ['a', 'b', 'c', 'd'].map((area, index) =>
        seriesFrom(confidencePublished, {
          area,
          start: '2018-Q1',
          numerator: Array.from({ length: 8 }, (_, at) => 0.6 + 0.01 * index + 0.005 * ((at * 3) % 5)),
        }),
      ),
    };
    const spec = present(chartOf(rank(panel, 'b', { period: '2018-Q4' })));
    expect(spec.title.subtitle.join(' ')).toContain('its place has no interval');
    expect((await render(spec)).warnings).toEqual([]);
    const [first] = panel.series;
    if (first === undefined) throw new Error('no series');
    expect((await render(present(chartOf(xmr(first))))).svg).toContain('Quarter');
  });

  it('refuses a width that no picture can have', () => {
    for (const width of [0, 319, 2001, Number.NaN])
      try {
        chartOf(signalled, { width });
        expect.unreachable();
      } catch (error) {
        expect(isIndicatorError(error) && error.code).toBe('invalid-option');
      }
  });

  it("says the caller's unit instead of its own", () => {
    expect(JSON.stringify(chartOf(signalled, { unit: 'offences a month' }))).toContain('offences a month');
  });

  it('gives whole numbers of pixels, finite numbers and the same picture every time for any series', () => {
    const count = fc.option(fc.nat(5000), { freq: 8 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 0, maxLength: 40 }), (numerator) => {
        const series = seriesFrom(offences, { start: '2017-11', numerator });
        const once = [controlChart(series), trend(series), threshold(series, { target: 50 })].map((found) =>
          chartOf(found),
        );
        const again = [controlChart(series), trend(series), threshold(series, { target: 50 })].map((found) =>
          chartOf(found),
        );
        expect(again).toEqual(once);
        for (const spec of once) {
          if (spec === null) continue;
          expect(JSON.stringify(spec)).not.toMatch(/NaN|Infinity/);
          expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
          expect(Number.isInteger(spec.height + spec.padding.top + spec.padding.bottom)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
