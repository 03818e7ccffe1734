import { growth, trend } from '../../change/index.ts';
import {
  recordedCrimeByYear,
  robbery,
  stopAndSearch,
  totalRecordedCrime,
  weaponPossession,
} from '../../indicator/catalogue/index.ts';
import { recordingWithin24Hours } from '../../indicator/index.ts';
import { offset, periodAt } from '../../period/index.ts';
import { type Series, seriesOf, sumAreas } from '../../series/index.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';
import { territorial } from './territorial.ts';

const force = { area: 'west-mercia', areaName: 'West Mercia' };
const lpas = [
  'herefordshire',
  'north-worcestershire',
  'shropshire',
  'south-worcestershire',
  'telford-and-wrekin',
];

/** Recorded crime: growth beside the nation, and what five months can and cannot say of its categories. */
export function recordedCrime(context: Context): SectionDraft {
  const { panelOf } = context;
  const years = panelOf(recordedCrimeByYear, 'home-office-series', {
    areas: ['west-mercia'],
    breaks: [recordingWithin24Hours],
  });
  const year = years === null ? null : seriesOf(years, 'west-mercia');
  const yearGrowth = year === null ? null : lastYearGrowth(year, forces(context));
  const monthly = [totalRecordedCrime, robbery, weaponPossession].flatMap((indicator) => {
    const panel = panelOf(indicator, 'west-mercia-lpa-2018-19', { areas: lpas });
    return panel === null ? [] : [trend(sumAreas(panel, force))];
  });
  const stops = panelOf(stopAndSearch, 'illustrative-stop-and-search');
  return section({
    asked: 'Does low-harm, volume crime continue to increase, and where?',
    notes: [
      'No monthly series of violence without injury, knife crime or stalking is published for this force: data.police.uk pools violence with sexual offences.',
      'The growth of each category is shown on London’s monthly figures, where fourteen years are published.',
      'A rise in recorded crime may be better recording, more reporting or more crime: the figures cannot say which.',
    ],
    findings: present(
      yearGrowth,
      year === null ? null : trend(year),
      ...monthly,
      stops === null ? null : trend(sumAreas(stops, force)),
    ),
    answers: [
      {
        id: 11,
        agenda: 'Recorded crime',
        asked: 'Does low-harm, volume crime such as violence without injury continue to increase?',
        verdict: `${yearGrowth?.verdict ?? 'no figures'} in total; by category cannot-tell`,
        lead: 'By category it cannot be told for this force: five months of figures are published.',
        findings: present(yearGrowth, ...monthly),
        settle: 'Monthly counts by sub-group from the force, for at least 24 months.',
      },
    ],
  });
}

function lastYearGrowth(series: Series, comparator: Series | null) {
  const to = lastPeriod(series);
  const from = offset(to, -1);
  const reaches = comparator !== null && lastPeriod(comparator) >= to && firstPeriod(comparator) <= from;
  return growth(series, { from, to, ...(reaches ? { comparator } : {}) });
}

/** All territorial forces together, for comparison. */
function forces(context: Context): Series | null {
  const table = 'home-office-outcomes';
  const panel = context.panelOf(recordedCrimeByYear, table, territorial(context, table));
  return panel === null
    ? null
    : sumAreas(panel, { area: 'england-and-wales', areaName: 'England and Wales' });
}

const firstPeriod = ({ calendar }: Series) => periodAt(calendar, 0);
const lastPeriod = ({ calendar }: Series) => periodAt(calendar, calendar.length - 1);
