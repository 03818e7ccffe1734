import { describe, expect, it } from 'vitest';
import { contribution } from '../../src/change/amount/contribution.ts';
import { seasonality } from '../../src/change/season/seasonality.ts';
import type { ChartSpec } from '../../src/chart/base/chart-spec.ts';
import { bumpChart } from '../../src/chart/bump-chart.ts';
import { type CalendarAction, calendarChart } from '../../src/chart/calendar-chart.ts';
import { harmVolumeChart } from '../../src/chart/harm-volume-chart.ts';
import { heatChart } from '../../src/chart/heat-chart.ts';
import { iconsChart } from '../../src/chart/icons-chart.ts';
import { signalChart } from '../../src/chart/signal-chart.ts';
import { smallMultiplesChart } from '../../src/chart/small-multiples-chart.ts';
import { rank } from '../../src/compare/rank.ts';
import { decompositionChart } from '../../src/findings/seasonality/decomposition.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { cusum } from '../../src/spc/cusum.ts';
import { ewma } from '../../src/spc/ewma.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import { offences } from '../indicators.ts';
import { charges, crime, satisfactionPanel, seasonal, stepped, turned } from './findings.ts';

function present(spec: ChartSpec | null): ChartSpec {
  if (spec === null) throw new Error('no picture');
  return spec;
}

function labelsOf(spec: ChartSpec): readonly string[] {
  return spec.layer.flatMap((layer) => {
    const values: Record<string, unknown>[] = JSON.parse(JSON.stringify(layer)).data.values;
    return values.flatMap(({ label }) => (label ? [String(label)] : []));
  });
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return isIndicatorError(error) ? error.code : String(error);
  }
  return 'nothing thrown';
};

const surveys = satisfactionPanel.series.map((series) => controlChart(series));
const few = seriesFrom(offences, { start: '2019-01', numerator: [3, 4] });

describe('pictures of several findings', () => {
  it('are null for nothing, and for what cannot be drawn', () => {
    for (const draw of [iconsChart, smallMultiplesChart, heatChart]) expect(draw([])).toBeNull();
    expect(smallMultiplesChart([controlChart(few)])).toBeNull();
    expect(heatChart([controlChart(few)])).toBeNull();
    expect(bumpChart([])).toBeNull();
    expect(bumpChart([rank(charges, 'west-mercia', { period: '2018-10' })])).toBeNull();
    expect(decompositionChart(seasonality(few))).toBeNull();
    expect(signalChart(ewma(few))).toBeNull();
    expect(calendarChart({ actions: [], asOf: '2019-09-24' })).toBeNull();
  });

  it('hold every area, with its latest figure', () => {
    const labels = labelsOf(present(smallMultiplesChart(surveys, { width: 900 })));
    for (const { areaName } of satisfactionPanel.series) expect(labels).toContain(areaName);
    expect(labels.filter((label) => label === '80.0%')).toHaveLength(1);
    expect(labelsOf(present(heatChart(surveys)))).toEqual(
      expect.arrayContaining(['Shropshire', 'Herefordshire']),
    );
  });

  it('leave out other indicators than the first', () => {
    const mixed = [...surveys, controlChart(stepped)];
    expect(present(smallMultiplesChart(mixed)).title.text.join(' ')).toContain('of 5 areas');
    expect(labelsOf(present(heatChart(mixed)))).not.toContain('Camden');
    expect(present(iconsChart(mixed)).title.text.join(' ')).toContain('6 control charts');
  });

  it('refuse a scale that is none', () => {
    const scale: string = 'mine';
    const options = JSON.parse(JSON.stringify({ scale }));
    expect(codeOf(() => smallMultiplesChart(surveys, options))).toBe('invalid-option');
  });
});

describe('iconsChart', () => {
  it('says the direction by letter and whether it is good by shape, in words for those who cannot see it', () => {
    const spec = present(iconsChart(surveys));
    expect(labelsOf(spec)).toEqual(expect.arrayContaining(['~', 'ordinary', '?', 'met or missed']));
    expect(spec.description).toContain('Shropshire: 80.0% in June 2019; ordinary; target met or missed');
  });
});

describe('bumpChart', () => {
  it('draws the places of one area alone where another stands among them', () => {
    const ranks = ['2018-10', '2019-02'].map((period) => rank(charges, 'west-mercia', { period }));
    const kent = rank(charges, 'kent', { period: '2018-11' });
    expect(bumpChart([...ranks, kent])).toEqual(bumpChart(ranks));
  });
});

describe('decompositionChart', () => {
  it('has four panels, whose parts add up to the figures', () => {
    const finding = seasonality(seasonal);
    const { parts, values } = finding.evidence;
    values.forEach((value, at) => {
      const sum = (parts?.trend[at] ?? 0) + (parts?.seasonal[at] ?? 0) + (parts?.remainder[at] ?? 0);
      if (value !== null) expect(sum).toBeCloseTo(value, 8);
    });
    expect(labelsOf(present(decompositionChart(finding)))).toEqual(
      expect.arrayContaining(['figures, number each month', 'trend', 'season', 'what is left']),
    );
  });
});

describe('harmVolumeChart', () => {
  const years = { from: '2015-01/2015-12', to: '2018-01/2018-12' };

  it('is null where the two have nothing in common', () => {
    const volume = contribution(crime, years);
    const elsewhere = {
      ...crime,
      series: crime.series.map((series) => ({ ...series, area: `${series.area}-2` })),
    };
    expect(harmVolumeChart(volume, contribution(elsewhere, years))).toBeNull();
    expect(labelsOf(present(harmVolumeChart(volume, volume)))).toContain('Camden');
  });
});

describe('signalChart', () => {
  it('shows what each chart looks at', () => {
    expect(labelsOf(present(signalChart(cusum(turned))))).toContain('decision 5.0');
    expect(labelsOf(present(signalChart(ewma(stepped))))).toContain('average 261');
    expect(present(signalChart(runChart(stepped))).title.subtitle.join(' ')).toContain('Longest run 23');
  });
});

describe('calendarChart', () => {
  const action = (due: string): CalendarAction => ({ what: 'Survey', due, status: 'due' });

  it('puts the earliest first and says each day and status beside it', () => {
    const labels = labelsOf(
      present(calendarChart({ actions: [action('2019-11'), action('2019-09-01')], asOf: '2019-09-24' })),
    );
    expect(labels.indexOf('1 September 2019')).toBeLessThan(labels.indexOf('November 2019'));
  });

  it('refuses a day that does not exist', () => {
    for (const due of ['2019-02-30', '2019-13', 'soon', ''])
      expect(codeOf(() => calendarChart({ actions: [action(due)], asOf: '2019-09-24' }))).toBe(
        'invalid-period',
      );
  });
});
