import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Coverage, Panel } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import homeOffice from '../cases/compare-home-office-2018-19.json' with { type: 'json' };
import policeUk from '../cases/compare-police-uk-panel.json' with { type: 'json' };
import { chargeRatio, satisfaction } from '../indicators.ts';

type Figures = readonly (number | null)[];

/** Areas side by side, each with numerators and denominators from the same month on. */
export function panelFrom(
  indicator: Indicator,
  start: string,
  areas: readonly {
    readonly area: string;
    readonly numerator: Figures;
    readonly denominator?: Figures | null;
    readonly part?: Readonly<Record<string, string>>;
    readonly deff?: number;
  }[],
  coverage: readonly Coverage[] = [],
): Panel {
  const series = areas.map((each) => seriesFrom(indicator, { start, ...each }));
  const calendar = series[0]?.calendar ?? seriesFrom(indicator, { start, numerator: [0] }).calendar;
  return { indicator, calendar, series, coverage, excluded: [] };
}

/** Charged or in court to "Unable to prosecute suspect", with what the coverage check reads. */
export const chargeToUnable: Indicator = {
  ...chargeRatio,
  id: 'charge-to-unable',
  name: 'Charged or in court to unable to prosecute',
  counted: 'crimes charged or in court',
  outOf: 'crimes with a suspect who could not be prosecuted',
  areaLevel: 'force',
  outcomes: {
    scheme: 'police-uk',
    numerator: ['Suspect charged', 'Awaiting court outcome'],
    denominator: ['Unable to prosecute suspect'],
    unknown: ['Status update unavailable'],
  },
};

const added = (figures: Figures) => figures.reduce<number>((total, each) => total + (each ?? 0), 0);

const coverage = policeUk.areas.map(({ area, total, unknown }) => ({
  area,
  total: added(total),
  unknown: added(unknown),
  periodsPresent: total.filter((each) => each !== null).length,
  periodsExpected: total.length,
}));

/** 39 forces, October 2018 to February 2019. */
export const policeUkPanel: Panel = panelFrom(chargeToUnable, '2018-10', policeUk.areas, coverage);

/** The same forces by another definition: one column of the fixture over another. */
export function policeUkShare(
  id: string,
  numerator: 'numerator' | 'denominator',
  denominator: 'total' | 'denominator',
): Panel {
  const indicator: Indicator = { ...chargeToUnable, id, name: id, measure: 'proportion' };
  return panelFrom(
    indicator,
    '2018-10',
    policeUk.areas.map((each) => ({
      area: each.area,
      numerator: each[numerator],
      denominator: each[denominator],
    })),
    coverage,
  );
}

/** Charged over all assigned outcomes, 43 forces, 2018/19. */
export function homeOfficePanel(basis: 'closed' | 'recorded', without: readonly string[] = []): Panel {
  const indicator: Indicator = {
    ...chargeRatio,
    id: `charged-of-assigned-${basis}`,
    measure: 'proportion',
    countBasis: basis,
    every: 'financial-year',
  };
  return panelFrom(
    indicator,
    '2018/19',
    homeOffice.areas
      .filter(({ area }) => !without.includes(area))
      .map((each) => ({
        area: each.area,
        numerator: [each[basis][0] ?? null],
        denominator: [each[basis][1] ?? null],
      })),
  );
}

/** Five areas with some 150 answers each, in one month: three at 80% or more. */
export const fiveAreas: Panel = panelFrom(
  satisfaction,
  '2019-04',
  [
    ['north-worcestershire', 126, 150],
    ['south-worcestershire', 122, 150],
    ['herefordshire', 130, 160],
    ['telford-and-wrekin', 115, 150],
    ['shropshire', 112, 150],
  ].map(([area, top, below]) => ({
    area: String(area),
    numerator: [Number(top)],
    denominator: [Number(below)],
  })),
);

/** The same areas with `months` months of which only the last month's figure of one area may differ. */
export function steadyAreas(months: number, last: number, n = 400): Panel {
  const shares = [0.8, 0.81, 0.79, 0.805, 0.795];
  return panelFrom(
    satisfaction,
    '2018-01',
    shares.map((share, area) => ({
      area: `area-${area + 1}`,
      numerator: Array.from({ length: months }, (_, at) => {
        const wobble = ((at * 7 + area * 3) % 5) - 2;
        return Math.round(n * (at === months - 1 && area === 4 ? last : share + wobble / 200));
      }),
      denominator: Array.from({ length: months }, () => n),
    })),
  );
}
