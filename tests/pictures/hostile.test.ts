import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { contribution } from '../../src/change/amount/contribution.ts';
import { bumpChart } from '../../src/chart/bump-chart.ts';
import { calendarChart } from '../../src/chart/calendar-chart.ts';
import { harmVolumeChart } from '../../src/chart/harm-volume-chart.ts';
import { heatChart } from '../../src/chart/heat-chart.ts';
import { iconsChart } from '../../src/chart/icons-chart.ts';
import { smallMultiplesChart } from '../../src/chart/small-multiples-chart.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { rank } from '../../src/compare/rank.ts';
import { chartOf } from '../../src/findings/chart-of.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { source, surveyPanel, twelve } from '../chart/findings.ts';
import { offences } from '../indicators.ts';
import { render } from './render.ts';

const names = [
  '</text><script>alert(1)</script>',
  'datum.x',
  '__proto__',
  'constructor',
  "' + alert(1) + '",
  '"]; alert(1); //',
  '{"signal": "width"}',
  '<img src=x onerror=alert(1)>',
  'a\nb\tc',
  'toString',
];

/** Only the elements that vega draws with; a name may bring none of its own. */
const elements = /<(?!\/?(?:svg|g|path|rect|line|text|tspan|defs|clipPath|title|desc)\b)[a-z!?]/i;

describe('names that try to be something else', () => {
  const panel = surveyPanel(names);

  it('are drawn as text in rows of areas', async () => {
    for (const spec of [chartOf(areas(panel)), chartOf(howManyAbove(panel))]) {
      if (spec === null) throw new Error('no picture');
      const { svg, warnings } = await render(spec);
      expect(warnings).toEqual([]);
      expect(svg).not.toMatch(elements);
      expect(svg).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    }
  });

  it('are drawn as text in pictures of several findings and in calendars', async () => {
    const surveys = panel.series.map((series) => controlChart(series));
    const weighted = {
      ...panel,
      indicator: offences,
      series: panel.series.map((series) => ({ ...series, indicator: offences, denominator: null })),
    };
    const years = { from: '2017-01/2017-06', to: '2018-01/2018-06' };
    const volume = contribution(weighted, years);
    const statuses = ['done', 'due', 'overdue', 'waiting-for-data', 'not-yet'] as const;
    for (const spec of [
      iconsChart(surveys),
      smallMultiplesChart(surveys),
      heatChart(surveys),
      bumpChart(['2019-05', '2019-06'].map((period) => rank(panel, 'area-0', { period }))),
      harmVolumeChart(volume, volume),
      calendarChart({
        asOf: '2019-09-24',
        actions: names.map((what, at) => ({ what, due: '2019-11', status: statuses[at % 5] ?? 'due' })),
      }),
    ]) {
      if (spec === null) throw new Error('no picture');
      const { svg, warnings } = await render(spec);
      expect(warnings).toEqual([]);
      expect(svg).not.toMatch(elements);
      expect(svg).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    }
  });

  it.each(names)('%j is a title and a label, escaped', async (name) => {
    const spec = chartOf(howManyAbove(surveyPanel([name, 'Shropshire'])));
    if (spec === null) throw new Error('no picture');
    const { svg } = await render(spec);
    const cut = name.replace(/\s+/g, ' ').slice(0, 15);
    const escaped = cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(svg).toContain(escaped);

    const control = chartOf(
      controlChart(
        seriesFrom(
          { ...offences, name },
          {
            start: '2018-04',
            areaName: name,
            numerator: twelve,
            sources: [{ ...source, attribution: name }],
          },
        ),
      ),
    );
    if (control === null) throw new Error('no picture');
    const drawn = await render(control);
    expect(drawn.warnings).toEqual([]);
    expect(drawn.svg).not.toMatch(elements);
    expect(drawn.svg).toContain(escaped);
  });

  it('are values in the data, a title or a description, and nothing else', () => {
    const name = 'secret-name';
    const spec = chartOf(howManyAbove(surveyPanel([name])));
    const places: string[] = [];
    const visit = (value: unknown, path: readonly string[]) => {
      if (typeof value === 'string' && value.includes(name)) places.push(path.join('.'));
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    };
    visit(spec, []);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places)
      expect(place).toMatch(
        /^description$|^title\.(sub)?t|^layer\.\d+\.data\.values\.\d+\.(label|name|note)$/,
      );
  });
});
