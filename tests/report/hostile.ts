import { areas } from '../../src/areas/areas.ts';
import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import { briefing } from '../../src/assess/briefing/make.ts';
import { type SectionDraft, section } from '../../src/assess/briefing/section.ts';
import { contribution } from '../../src/change/amount/contribution.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { threshold } from '../../src/compare/threshold.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Basis } from '../../src/result/provenance.ts';
import { scanPlateaus } from '../../src/scan/plateaus.ts';
import { scanFinding } from '../../src/scan/scan-finding.ts';
import { panel } from '../../src/series/panel.ts';
import type { Panel } from '../../src/series/series.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { tableOf } from '../../src/series/table.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { satisfaction } from '../indicators.ts';
import { hostile } from './hostile-names.ts';

const all = hostile.join(' ');

function hostilePanel(indicator: Indicator, basis: Basis): Panel {
  const months = ['2018', '2019', '2020'].flatMap((year) =>
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
      (month) => `${year}-${month}`,
    ),
  );
  const rows = hostile.flatMap((name, at) =>
    months.map((period, index) => ({
      area: name === '__proto__' ? name : `area-${at}`,
      period,
      numerator: 110 + at + ((index * 7 + at) % 11),
      denominator: 150,
    })),
  );
  const names = hostile.map((name, at) => [name === '__proto__' ? name : `area-${at}`, name]);
  return panel(
    indicator,
    tableOf(
      {
        id: `${basis}-${all}`,
        title: all,
        publisher: all,
        licence: all,
        attribution: all,
        basis,
        areaNames: Object.fromEntries(names),
        caveats: [all],
      },
      rows,
    ),
  );
}

const period = '2020-12';
const years = { from: '2019-01/2019-12', to: '2020-01/2020-12' };

/** A finding of every kind on panels where everything that can be named has a hostile name. */
function everyKind(basis: Basis): SectionDraft['findings'] {
  const indicator: Indicator = {
    ...satisfaction,
    id: `${basis}-${all}`,
    name: all,
    counted: all,
    outOf: all,
  };
  const made = hostilePanel(indicator, basis);
  const one = seriesOf(made, '__proto__');
  const [other] = made.series;
  return [
    controlChart(one),
    plateau(one),
    trend(one),
    turningPoint(one),
    changePoints(one),
    difference(one, { from: '2020-02', to: '2020-12' }),
    threshold(one),
    howManyAbove(made),
    howManyNext(made, { window: 'month', atLeast: 4 }),
    areas(made),
    funnel(made, { period }),
    rank(made, '__proto__', { period }),
    rankAcrossDefinitions([{ definition: all, panel: made }], '__proto__', { period }),
    scanFinding(scanPlateaus(made.series)),
    ...(other === undefined ? [] : [threshold(other)]),
    ...counted(indicator, made),
  ];
}

/** Growth and contribution are of counts. */
function counted(named: Indicator, { calendar, series }: Panel): SectionDraft['findings'] {
  const { outOf: _, target: __, ...rest } = named;
  const indicator: Indicator = { ...rest, measure: 'count', margin: { percent: 5 } };
  const counts = series.map((each) => ({ ...each, indicator, denominator: null }));
  const asPanel: Panel = { indicator, calendar, series: counts, coverage: [], excluded: [] };
  const [first] = counts;
  return [...(first === undefined ? [] : [growth(first, years)]), contribution(asPanel, years)];
}

/** A briefing of published and illustrative findings of every kind, all of it with hostile names. */
export const hostileBriefing: Briefing = briefing(
  { tables: {}, populations: tableOf({ id: 'populations', title: 'none' }, []), own: [] },
  {
    scope: {
      name: all,
      title: all,
      asOf: '2021-01-31',
      tables: [],
      notes: [all],
      sections: (['published', 'illustrative'] as const).map((basis) => ({
        id: basis,
        title: all,
        make: () => {
          const findings = everyKind(basis);
          return section({
            asked: all,
            notes: [all],
            findings,
            answers: [
              {
                id: 1,
                name: all,
                agenda: all,
                asked: all,
                verdict: all,
                estimate: null,
                short: { lead: all, text: all },
                answer: all,
                sentences: [all],
                findings: findings.slice(0, 2),
                evidence: {},
                restsOn: {
                  basis,
                  definitions: [{ indicator: all, name: all, definition: all, source: all }],
                  sources: [],
                  exclusions: [],
                  assumptions: [all],
                  n: 1,
                },
                whatWouldChange: all,
                settle: all,
              },
            ],
            excluded: [
              { indicator: all, exclusions: [{ area: all, areaName: all, code: 'no-data', reason: all }] },
            ],
          });
        },
      })),
    },
  },
);
