import { contribution } from '../../change/amount/contribution.ts';
import { growth } from '../../change/amount/growth.ts';
import { changePoints } from '../../change/steps/change-points.ts';
import { totalRecordedCrime } from '../../indicator/catalogue/recorded-crime.ts';
import { periodAt } from '../../period/calendar.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { offset } from '../../period/offset.ts';
import { financialYearOf } from '../../period/period-holding.ts';
import type { Panel, Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';
import { crimePanel, crimeTable, london, wholeLondon, withoutPandemic, withPandemic } from './areas.ts';

/** Total recorded crime: when did its level change, and who contributed to the last year's change? */
export function totalCrime(context: Context): SectionDraft {
  const { data } = context;
  const undeclared = wholeLondon(context, totalRecordedCrime, withoutPandemic);
  if (undeclared === null) return section({ ...head, findings: [] });
  const years = lastTwoYears(undeclared);
  const whole = wholeLondon(context, totalRecordedCrime);
  const declared = crimePanel(context, totalRecordedCrime);
  const categories = crimePanel(context, totalRecordedCrime, { ...withPandemic, by: 'category' });
  return section({
    ...head,
    notes: [
      'The search for change points was run with no break declared: what it finds, it finds without being told.',
      'Total recorded crime here leaves out Historical Fraud and Forgery, which ended in February 2013.',
    ],
    findings: present(
      changePoints(undeclared),
      ...(years === null || whole === null || declared === null || categories === null
        ? []
        : [
            growth(whole, years),
            contribution(acrossBoroughs(categories, data.tables[crimeTable]?.about.categoryNames), years),
            contribution(declared, years),
          ]),
    ),
  });
}

const head = {
  asked:
    'When did the level of recorded crime change, and which categories and boroughs made up the last year’s change?',
};

/** The last two whole financial years. */
function lastTwoYears({ calendar }: Series): { from: string; to: string } | null {
  const last = lastMonth(periodAt(calendar, calendar.length - 1));
  const current = financialYearOf(last);
  const to = lastMonth(current) === last ? current : offset(current, -1);
  const from = offset(to, -1);
  return from >= financialYearOf(firstMonth(periodAt(calendar, 0))) ? { from, to } : null;
}

/** One series for each category, all boroughs together, under the name that the table gives it. */
export function acrossBoroughs(panel: Panel, names: Readonly<Record<string, string>> = {}): Panel {
  const categories = [...new Set(panel.series.map(({ part }) => part['category'] ?? ''))];
  const series = categories.map((category) => {
    const own = panel.series.filter(({ part }) => part['category'] === category);
    const sum = sumAreas({ ...panel, series: own }, london);
    return {
      ...sum,
      part: { category: Object.hasOwn(names, category) ? (names[category] ?? category) : category },
    };
  });
  return { ...panel, series };
}
