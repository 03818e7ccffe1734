import { growth } from '../../change/amount/growth.ts';
import { funnel } from '../../compare/funnel.ts';
import { personalRobbery } from '../../indicator/catalogue/robbery.ts';
import { violenceWithInjury } from '../../indicator/catalogue/violence.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Panel } from '../../series/series.ts';
import type { Context } from '../briefing/context.ts';
import { type SectionDraft, section } from '../briefing/section.ts';
import { twelveMonths } from '../twelve-months.ts';
import { crimePanel, wholeLondon, withPandemic } from './areas.ts';

/** Boroughs: which lie further from the rest than their size and the ordinary spread explain? */
export function boroughs(context: Context): SectionDraft {
  const { data } = context;
  const findings = [violenceWithInjury, personalRobbery].flatMap((indicator) => {
    const rates = crimePanel(context, perThousand(indicator), {
      ...withPandemic,
      populations: data.populations,
    });
    const counts = wholeLondon(context, indicator);
    return rates === null || counts === null
      ? []
      : [
          funnel(withPeople(rates), { period: twelveMonths(rates.calendar).to }),
          growth(counts, twelveMonths(counts.calendar)),
        ];
  });
  return section({
    asked:
      'Which boroughs are outliers on violence with injury and on personal robbery, allowing for their size?',
    notes: [
      'Rates are per 1,000 residents: a borough where many people work or visit has more crime per resident for that reason alone.',
    ],
    findings,
  });
}

/** The same indicator as a rate per 1,000 residents. */
function perThousand(indicator: Indicator): Indicator {
  return {
    ...indicator,
    id: `${indicator.id}-rate`,
    name: `${indicator.name} per 1,000 residents`,
    measure: 'rate',
    outOf: 'residents',
    per: 1000,
  };
}

/** The airport has offences and no residents. */
function withPeople(panel: Panel): Panel {
  return {
    ...panel,
    series: panel.series.filter(({ denominator }) => denominator?.some((people) => people !== null)),
  };
}
