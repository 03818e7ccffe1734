import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../src/change/amount/growth.ts';
import { misappliedOutcome } from '../../src/change/recording/misapplied-outcome.ts';
import { misappliedOutcomeFinding } from '../../src/change/recording/misapplied-outcome-finding.ts';
import { recordingCorrection } from '../../src/change/recording/recording-correction.ts';
import { recordingCorrectionFinding } from '../../src/change/recording/recording-correction-finding.ts';
import { association } from '../../src/change/together/association.ts';
import { associationFinding } from '../../src/change/together/association-finding.ts';
import { serviceUnderDemand } from '../../src/change/together/forecast-under-demand.ts';
import { serviceUnderDemandFinding } from '../../src/change/together/service-under-demand-finding.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { panel } from '../../src/series/panel.ts';
import type { Panel } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences, satisfaction } from '../indicators.ts';

const source = {
  id: 'audit',
  title: 'An audit',
  publisher: 'An inspectorate',
  licence: 'OGL',
  attribution: '',
};
const survey = seriesFrom(satisfaction, {
  area: 'x',
  areaName: 'Telford',
  start: '2018-04',
  numerator: [80, 90, null, 85],
  denominator: [100, 110, null, 100],
  basis: 'illustrative',
  sources: [source],
});

function counted(of: (area: number, month: number) => number, start = '2016-04'): Panel {
  return panel(
    offences,
    Array.from({ length: 6 * 24 }, (_, at) => ({
      area: `area-${at % 6}`,
      period: monthOf(start, Math.floor(at / 6)),
      numerator: Math.round(of(at % 6, Math.floor(at / 6))),
    })),
  );
}

function monthOf(start: string, after: number): string {
  const at = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + after;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return isIndicatorError(error) ? error.code : String(error);
  }
  return 'nothing thrown';
};

describe('associationFinding', () => {
  const wave = (area: number, month: number) => Math.sin((area + 2) * month);
  const searches = counted((area, month) => 200 + 50 * wave(area, month));

  it('agrees with the association of the same figures, and keeps what is left of both', () => {
    const weapons = counted((area, month) => 60 + 15 * wave(area, month) + ((month * 5 + area) % 4));
    const finding = associationFinding(searches, weapons);
    const plain = association(
      searches.series.map(({ area, numerator }, at) => ({
        area,
        activity: numerator,
        outcome: weapons.series[at]?.numerator ?? [],
      })),
    );
    expect(finding.estimate).toEqual(plain.slope);
    expect(finding.verdict).toBe('move-together');
    expect(finding.evidence.p).toBe(plain.p);
    expect(finding.n).toBe(144);
    expect(finding.evidence.left).toHaveLength(6);
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
  });

  it('takes the periods and the areas that both have', () => {
    const later = counted((area, month) => 60 + 15 * wave(area, month), '2016-10');
    const fewer = { ...later, series: later.series.slice(0, 3) };
    const finding = associationFinding(searches, fewer);
    expect(finding.evidence.left).toHaveLength(3);
    expect([finding.subject.from, finding.subject.to]).toEqual(['2016-10', '2018-03']);
    expect(finding.n).toBe(3 * 18);
    const one = associationFinding(searches, { ...later, series: later.series.slice(0, 1) });
    expect(one.subject.area).toBe('area-0');
  });

  it('refuses panels of other periods or with parts', () => {
    const yearly = panel(offences, [{ area: 'area-0', period: '2018/19', numerator: 4 }]);
    expect(codeOf(() => associationFinding(searches, yearly))).toBe('invalid-option');
    const twice = { ...searches, series: [...searches.series, ...searches.series] };
    expect(codeOf(() => associationFinding(twice, searches))).toBe('invalid-option');
  });
});

describe('serviceUnderDemandFinding', () => {
  const daily = {
    demand: Array.from({ length: 90 }, (_, day) => 300 + ((day * 37) % 100)),
    met: Array.from({ length: 90 }, (_, day) => 280 + ((day * 37) % 100) - ((day * 7) % 9)),
  };

  it('agrees with the analysis of the days, with the target of the indicator', () => {
    const finding = serviceUnderDemandFinding(survey, daily);
    const plain = serviceUnderDemand(daily, { target: 0.8 });
    expect(finding.estimate).toEqual(plain.estimate);
    expect(finding.verdict).toBe(plain.verdict);
    expect(finding.evidence.seen).toHaveLength(90);
    expect(finding.basis).toBe('illustrative');
  });

  it('says what is missing without days, or with few', () => {
    expect(serviceUnderDemandFinding(survey, null)).toMatchObject({ verdict: 'not-testable', missing: 1 });
    expect(serviceUnderDemandFinding(survey, { demand: [1], met: [1] }).settle?.text).toContain('60 days');
  });
});

describe('recordingCorrectionFinding', () => {
  const grown = growth(seriesFrom(offences, { start: '2017/18', numerator: [1000, 1190] }), {
    from: '2017/18',
    to: '2018/19',
  });

  it('is the correction of the growth, with the sources of the audits', () => {
    const audits = {
      before: { value: 0.8, lower: 0.78, upper: 0.82 },
      after: { value: 0.9, lower: 0.88, upper: 0.92 },
    };
    const finding = recordingCorrectionFinding(grown, { ...audits, sources: [source] });
    const { lower, upper, value } = grown.estimate;
    const plain = recordingCorrection({
      growth: { value: value ?? 0, lower: lower ?? 0, upper: upper ?? 0 },
      ...audits,
    });
    expect(finding.estimate).toEqual(plain.growthLeft);
    expect(finding.evidence.tippingPoint).toBe(plain.tippingPoint);
    expect(finding.sources.map(({ id }) => id)).toEqual(['audit']);
  });

  it('never throws for a growth, whatever it is, and refuses an impossible completeness whatever the growth', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (before, after) => {
        const moved = growth(seriesFrom(offences, { start: '2017/18', numerator: [before, after] }), {
          from: '2017/18',
          to: '2018/19',
        });
        const audits = { before: { value: 0.8 }, after: { value: 0.9 } };
        const { estimate, verdict } = recordingCorrectionFinding(moved, audits);
        expect(verdict === 'no-growth').toBe(estimate.value === null);
        expect(codeOf(() => recordingCorrectionFinding(moved, { ...audits, after: { value: 1.2 } }))).toBe(
          'invalid-option',
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('misappliedOutcomeFinding', () => {
  const audit = {
    misapplied: { share: 0.15, audited: 200 },
    missed: 'none',
    destination: 'outcome 15',
  } as const;

  it('corrects the counts of the period', () => {
    const finding = misappliedOutcomeFinding(survey, { period: '2018-04/2018-05', ...audit });
    const plain = misappliedOutcome({ recorded: 170, all: 210, ...audit });
    expect(finding.estimate).toEqual(plain.share);
    expect(finding.evidence.recordedShare).toBeCloseTo(170 / 210, 12);
    expect(finding.verdict).toBe('lower-bound');
  });

  it('has nothing to correct in a gap, and no counts to correct in another measure', () => {
    expect(misappliedOutcomeFinding(survey, { period: '2018-06', ...audit }).verdict).toBe('no-data');
    const counts = seriesFrom(offences, { start: '2018-04', numerator: [5] });
    expect(codeOf(() => misappliedOutcomeFinding(counts, { period: '2018-04', ...audit }))).toBe(
      'wrong-measure',
    );
  });
});
