import { describe, expect, it } from 'vitest';
import { figureInterval } from '../../src/areas/figure-interval.ts';
import { blockOf, blockPeriod, figuresOf, periodOf, windowOf } from '../../src/areas/figures.ts';
import { missingPeriods, panelProvenance } from '../../src/areas/panel-provenance.ts';
import { definitionLine } from '../../src/compare/definition-line.ts';
import { jointDeviate, jointPlaces } from '../../src/compare/joint-places.ts';
import { places } from '../../src/compare/places.ts';
import { quantileGroups } from '../../src/compare/quantile-groups.ts';
import type { Panel } from '../../src/series/series.ts';
import { unitOfFigures } from '../../src/series/subject.ts';
import { recorded } from '../recorded.ts';
import { chargeToUnable } from './panels.ts';
import {
  changed,
  counts,
  defined,
  published,
  quarters,
  rates,
  refusals,
  shares,
  years,
} from './ranked-panels.ts';

const rolling = changed(rates, { window: { rolling: 3 } });
const cancelled = changed(counts, (at) => ({
  numerator: counts.series[at]?.numerator.map((figure) => (figure === null ? null : figure - 60)),
}));
const table: readonly (readonly [string, Panel, string | undefined])[] = [
  ['shares before the last area began', shares, '2018-03'],
  ['counts of the first month', counts, '2017-01'],
  ['counts with more cancelled', cancelled, '2018-03'],
  ['rates with a gap at the end', rates, '2019-04'],
  ['rolling rates', rolling, '2018-12/2019-04'],
  ['published percentages without samples', changed(published, { denominator: null }), undefined],
  ['durations', defined(published, { measure: 'duration' }), '2018-01/2018-12'],
  ['quarters', quarters, '2017-04/2018-12'],
];

describe('the figures of', () => {
  it.each(table)('%s are what was recorded', (_, panel, period) => {
    const block = blockOf(panel, 'test', period);
    const figures = figuresOf(panel, block);
    const unit = unitOfFigures(panel.indicator);
    const intervals = figures.flatMap((figure) =>
      [0.95, 0.5].map((level) => figureInterval(figure, unit, level)),
    );
    const lent = { ...missingPeriods(figures), period: blockPeriod(block), ...periodOf(panel, block) };
    expect(recorded({ block, figures, intervals, ...lent })).toMatchSnapshot();
  });

  it('are of a period that the calendar holds', () => {
    const none = { calendar: { ...counts.calendar, length: 0 }, series: [] };
    expect(
      recorded({ block: blockOf(none, 'test'), ...periodOf(none, blockOf(none, 'test')) }),
    ).toMatchSnapshot();
    expect([shares, rolling].map(({ series }) => series.slice(0, 1).map(windowOf))).toEqual([[1], [3]]);
    expect(
      refusals({
        'a period before': () => blockOf(counts, 'test', '2016-12'),
        'a part of a period': () => blockOf(years, 'test', '2018-05'),
        'no period': () => blockOf(counts, 'test', 'ever'),
        'a period in part': () => blockOf(counts, 'test', '2016-12/2017-01'),
      }),
    ).toMatchSnapshot();
  });
});

describe('the places of', () => {
  it('numbers with every way to share them are what was recorded', () => {
    const values = [3, 9, 3, 0, -2, 9, 9, 5];
    const ties = [undefined, 'competition', 'mid', 'last', -0.5, 0, 0.3, 1, 1.5] as const;
    const found = ties.map((each) =>
      (['highest', 'lowest'] as const).map((first) =>
        places(values, each === undefined ? { first } : { first, ties: each }),
      ),
    );
    expect(recorded([places(values), ...found])).toMatchSnapshot();
  });

  it('intervals all at once are what was recorded', () => {
    const open = { lower: null, upper: null };
    const limits = [
      [0, 1],
      [1, 2],
      [1.5, 4],
      [4, 5],
      [4.5, 4.5],
      [5, 7],
    ].map(([lower = 0, upper = 0]) => ({ lower, upper }));
    const found = [
      limits,
      [...limits, open],
      [
        { lower: null, upper: 1 },
        { lower: 1, upper: null },
      ],
      [open],
      [],
    ].map((each) => [jointPlaces(each), jointPlaces(each, { first: 'lowest' })]);
    const deviates = [1, 2, 51].map((areas) => [
      jointDeviate(areas),
      jointDeviate(areas, { level: 0.9 }),
      jointDeviate(areas, { level: 0.9, independent: true }),
    ]);
    expect(recorded({ found, deviates })).toMatchSnapshot();
  });

  it('groups are what was recorded', () => {
    const values = [5, null, 1, 4, 4, 2, null, 3, 6, null, 9, 8, 0, 7];
    const found = [1, 2, 3, 4, 10, 11, 12].map((groups) =>
      [{ groups }, { groups, first: 'lowest' as const }].map((options) => quantileGroups(values, options)),
    );
    expect(recorded([quantileGroups(values), quantileGroups([]), ...found])).toMatchSnapshot();
    expect(
      refusals({
        'a value of no number': () => quantileGroups([1, Number.NaN]),
        'no groups': () => quantileGroups([1], { groups: 0 }),
        'one group': () => quantileGroups([1], { groups: 1 }),
        'half a group': () => quantileGroups([1], { groups: 1.5 }),
        'groups in words': () => quantileGroups([1], { groups: '4' as never }),
        'groups without end': () => quantileGroups([1], { groups: Number.POSITIVE_INFINITY }),
        'no areas': () => jointDeviate(0),
        'one area': () => jointDeviate(1),
        'areas below 0': () => jointDeviate(-1),
      }),
    ).toMatchSnapshot();
  });
});

it('the definition and what several series rest on are what was recorded', () => {
  const line = [chargeToUnable, { ...chargeToUnable, countBasis: 'closed' as const }, counts.indicator].map(
    definitionLine,
  );
  const source = {
    id: 's',
    title: 'A table',
    publisher: 'The office',
    licence: 'Open',
    attribution: 'Public',
  };
  const caveat = { code: 'late', text: 'Late' };
  const rests = (['own', 'published', 'illustrative'] as const).map((basis) =>
    panelProvenance(
      changed(counts, (at) => ({
        sources: [source, { ...source, id: `s${at % 2}` }],
        caveats: [caveat, { ...caveat, code: 'early' }],
        basis: at === 2 ? basis : 'published',
      })).series,
    ),
  );
  expect(recorded({ line, rests, none: panelProvenance([]) })).toMatchSnapshot();
});
