import { shown } from '../../source/fault-list.ts';
import type { LearnLabel } from '../plan/plan.ts';
import {
  addedUp,
  labelAt,
  noOthers,
  type PublishedAsked,
  type PublishedFormat,
  type PublishedLayout,
  tellingApart,
} from './layout.ts';
import { boroughFinder, crimeLayout, isLondonCrime, lacksOf, monthOf, whyApart } from './london-headers.ts';
import { metCategory, UNPLACED } from './met-categories.ts';

/**
 * A table of the Metropolitan Police on the London Datastore, by borough or ward and wide by month
 * (`MajorText,MinorText,LookUp_BoroughName,201004,…`) or with a column for it (`Month_Year,Area Type,Area name,Offence
 * Group,Offence Subgroup,Measure,Count`): offences of each category in each borough and month.
 *
 * The classes of every vintage are folded into the leaf categories of the scheme `met`. One that is not known here
 * counts in totals as the category `unplaced` and is named with the figures. Wards are added up to their borough. Totals,
 * collections that overlap the classes (knife crime) and figures of another measure are set apart and counted; positive
 * outcomes are read with `measure: 'positive-outcomes'`. The source has no row for a combination that never occurred:
 * among months that are covered that is 0, as `panel` takes it. Fraud and forgery is a category which totals leave out.
 */
export const londonCrimeTable: PublishedFormat = {
  name: 'London crime',
  isHeader: isLondonCrime,
  layout: ({ measure = 'offences' }) => crimeLayoutOf(measure),
  areas: boroughFinder,
};

const crimeLayoutOf = (measure: NonNullable<PublishedAsked['measure']>): PublishedLayout => ({
  about: {
    id: 'london-crime',
    title: 'Recorded crime by London borough, month and category',
    areaLevel: 'borough',
    scheme: 'met',
    window: 'period',
  },
  plan(headers, _, body) {
    const found = crimeLayout(headers);
    const missing = lacksOf(found);
    if (missing.length > 0) return { missing };
    const { major, minor, area, month, year, figures } = found;
    const at = [month, year].filter((each) => each >= 0);
    const taken = [area, ...at, ...figures.map((each) => each.at)];
    return {
      ...noOthers,
      area,
      period: { is: 'written', at, read: monthOf, example: '2019-04' },
      labels: [
        ...labelAt(headers, 'category', [major, minor], categoryReader),
        ...tellingApart(headers, [major, minor], taken, body),
      ],
      figures,
      apart: (rows) => whyApart(found, measure, rows),
      assumptions:
        month < 0
          ? [
              `Months are ${figures[0]?.period} to ${figures.at(-1)?.period}, as the headers say and not the name of the file.`,
            ]
          : [],
    };
  },
  finish: addedUp,
});

/** Unknown classes that are named one by one. */
const MOST_NAMED = 50;

const categoryReader: LearnLabel = () => {
  const unknown = new Set<string>();
  return ([major = '', minor = '']) => {
    const label = metCategory(major, minor);
    const named = shown(`${major}, ${minor}`);
    if (label === 'stalking-and-harassment')
      return {
        label,
        coerced: 'a class of its own, which lay inside violence without injury until January 2024',
      };
    if (label !== null) return label;
    if (unknown.size < MOST_NAMED) unknown.add(named);
    const which = unknown.has(named) ? ` (${named})` : ', beside those named';
    return {
      label: UNPLACED,
      coerced: `a class that is not known here${which}, which counts in totals alone`,
      caveat: 'Classes that are not known here count in totals alone',
    };
  };
};
