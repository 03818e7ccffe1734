import { expect, it } from 'vitest';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, offences, satisfaction } from '../indicators.ts';

const figures = { start: '2019-01', numerator: [80, null, 99], denominator: [100, 100, 98] };

it('a proportion has no more above than below, and the refusal says where', () => {
  expect(() => seriesFrom(satisfaction, figures)).toThrow(
    'seriesFrom: numerator[2] must be at most its denominator, 98, got 99',
  );
  expect(seriesFrom(satisfaction, { ...figures, numerator: [80, null, 98] }).calendar.length).toBe(3);
  expect(seriesFrom(satisfaction, { ...figures, denominator: [100, 100, null] }).calendar.length).toBe(3);
});

it('a ratio of two counts may be above 1', () => {
  expect(seriesFrom(chargeRatio, figures).numerator).toEqual([80, null, 99]);
});

it('what is no number is refused by its place, and is never a gap or a figure', () => {
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(() => seriesFrom(satisfaction, { ...figures, numerator: [80, wrong, 90] })).toThrow(
      `seriesFrom: numerator[1] must be a finite number, or null for a gap, got ${wrong}`,
    );
    expect(() => seriesFrom(satisfaction, { ...figures, denominator: [100, 100, wrong] })).toThrow(
      `seriesFrom: denominator[2] must be a finite number, or null for a gap, got ${wrong}`,
    );
    expect(() => seriesFrom(chargeRatio, { ...figures, deff: wrong })).toThrow('seriesFrom: deff');
    expect(() => seriesFrom(chargeRatio, { ...figures, rounding: wrong })).toThrow('seriesFrom: rounding');
  }
});

it('refuses a declared change that is none, as panel and a definition do', () => {
  const restart = { kind: 'restart', from: '2019-02', title: 'A new form', source: 'test' };
  const refused: readonly (readonly [unknown, string])[] = [
    [{ ...restart, from: undefined, date: '2019-02' }, 'breaks[0].from is required, got undefined'],
    [{ ...restart, from: '2019-13' }, 'breaks[0].from must be a month, such as 2019-04, got "2019-13"'],
    [{ ...restart, from: '2019-02-01' }, 'breaks[0].from must be a month'],
    [{ ...restart, kind: 'restrat' }, 'breaks[0].kind must be one of restart, mask, got "restrat"'],
    [{ ...restart, kind: 'mask' }, 'breaks[0].to must be a month, such as 2019-04, got undefined'],
    [{ ...restart, kind: 'mask', to: '2019-01' }, 'breaks[0].to must not be before 2019-02, got "2019-01"'],
  ];
  const rows = [{ area: 'north', period: '2019-01', numerator: 4 }];
  for (const [wrong, said] of refused) {
    const breaks = [wrong] as never;
    expect(() => seriesFrom(satisfaction, { ...figures, numerator: [80, null, 98], breaks })).toThrow(
      `seriesFrom: ${said}`,
    );
    expect(() => panel(offences, rows, { breaks })).toThrow(`panel: ${said}`);
    expect(() => panel({ ...offences, recordingChanges: breaks }, rows)).toThrow('recordingChanges[0]');
  }
});
