import { contribution } from '../../change/amount/contribution.ts';
import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { course } from '../../course/course.ts';
import type { AnyFinding } from '../../findings/any-finding.ts';
import { recordedCrimeByYear, totalRecordedCrime } from '../../indicator/catalogue/recorded-crime.ts';
import {
  stalkingAndHarassment,
  violenceWithInjury,
  violenceWithoutInjury,
} from '../../indicator/catalogue/violence.ts';
import type { Panel, Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { about } from '../../words/about.ts';
import type { Context } from '../briefing/context.ts';
import { twelveMonths, twelveMonthsOf } from '../twelve-months.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { type HarmOfChange, harmOfChange, harmWords, weightsFor } from './harm-of-change.ts';
import { pairsOf, question } from './question.ts';
import { noFigures, say } from './say.ts';
import { volumeVerdict, volumeWords } from './volume-words.ts';
import type { Where } from './where.ts';
import { type CrimeOfYears, crimeOfYears, crimeWords, yearGrowth } from './year-growth.ts';

const byMonth = 'west-mercia-lpa-2018-19';

/**
 * Question 11: does low-harm, volume crime such as violence without injury continue to increase?
 *
 * First the total (the last financial year against the one before, beside all forces), then the categories: who made up the
 * change of the last twelve months, and whether violence without injury grew, where two years of months by category are given. Harm: the
 * same months weighed, and the categories in the order of harm, by `weights` (one for each category or offence code of the rows), or
 * by the published weights where every category is an offence code. No rule of harm is taken for granted: without weights it says so.
 */
export const lowHarmVolumeIncrease = /* @__PURE__ */ question(() => ({
  id: 11,
  name: 'low-harm-volume-increase',
  agenda: 'Recorded crime',
  asked: 'Does low-harm, volume crime such as violence without injury continue to increase?',
  indicators: [violenceWithoutInjury.id, totalRecordedCrime.id, recordedCrimeByYear.id],
  verdicts: pairsOf(
    ['total higher', 'total lower', 'total same', 'total cannot-tell'],
    ['category higher', 'category lower', 'category same', 'category cannot-tell'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? violenceWithoutInjury;
    const low = wholeHere(context, where, indicator, { table: '' });
    const months = wholeHere(context, where, totalRecordedCrime, { table: byMonth });
    const year = yearGrowth(context, where);
    const total = year ?? (months === null ? null : lastYear(months));
    const category = low === null ? null : lastYear(low);
    const crime = crimeOfYears(context, where) ?? ofMonths(months);
    const kind = low === null ? null : seriesStatements(low);
    if (total === null && months === null && low === null)
      return noFigures(where, [indicator, recordedCrimeByYear], none);
    const areas = areasOfTwoYears(context, where);
    const categories = areas === null || months === null ? null : categoriesOf(context, where, months);
    const parts = contributions(areas, categories);
    const harm = areas === null || categories === null ? null : harmOf(context, where, areas, categories);
    const courses = [low, ...besides(context, where)].flatMap((series) =>
      series === null ? [] : [course(series)],
    );
    const found = category ?? null;
    return {
      verdict: `total ${volumeVerdict(crime?.statements)}; category ${volumeVerdict(kind)}` as const,
      estimate: (kind ?? crime?.statements)?.level.size ?? null,
      short: volumeWords(shortName(recordedCrimeByYear), shortName(indicator), crime, kind),
      says: [
        ...(found === null
          ? [say('By category it cannot be told: it takes two years of monthly counts by sub-group.')]
          : [found]),
        ...(total === null
          ? []
          : [
              crime === null || year === null
                ? total
                : say(`${about(total.subject)} ${crimeWords(crime).slice(3)}.`, total.basis),
            ]),
        ...parts,
        ...(harm === null
          ? [say('A count is not harm: without counts by offence code the change cannot be weighed by harm.')]
          : [harm.finding, say(harmWords(harm), harm.finding.basis)]),
      ],
      findings: [
        ...(found === null ? [] : [found]),
        ...(total === null ? [] : [total]),
        ...parts,
        ...(harm === null ? [] : [harm.finding]),
        ...courses,
      ],
      evidence: { harm },
      series: months === null ? [] : [months],
      assumptions: [
        'Sub-groups of the Home Office: malicious communications lie in stalking and harassment there, in older tables in violence without injury.',
        ...(harm === null
          ? []
          : [`Weights of harm: ${harm.weights}. Another rule would give another figure.`]),
      ],
      whatWouldChange:
        'A change of recording practice in either year, or another scheme of categories: it moves offences between groups.',
      settle:
        found === null
          ? 'Monthly counts by sub-group from the force, for at least 24 months.'
          : (found.settle?.text ?? null),
    };
  },
}));

const ofMonths = (months: Series | null): CrimeOfYears | null =>
  months === null ? null : { statements: seriesStatements(months), others: null, level: '' };

/** Growth of the last twelve months on the twelve before; `null` where they are not held. */
function lastYear(series: Series): GrowthFinding | null {
  const years = twelveMonthsOf(series);
  return years === null ? null : growth(series, years);
}

function besides(context: Context, where: Where): (Series | null)[] {
  return [violenceWithInjury, stalkingAndHarassment].map((indicator) =>
    wholeHere(context, where, indicator, { table: '' }),
  );
}

/** The areas, where two years of months are held; `null` where they are not. */
function areasOfTwoYears(context: Context, where: Where): Panel | null {
  const areas = areasHere(context, where, totalRecordedCrime, { table: byMonth });
  const [one] = areas?.series ?? [];
  return one === undefined || twelveMonthsOf(one) === null ? null : areas;
}

function categoriesOf(context: Context, where: Where, whole: Series): Panel | null {
  const split = areasHere(context, where, totalRecordedCrime, { table: byMonth, by: 'category' });
  return split === null ? null : acrossAreas(split, whole);
}

/** Which categories and which areas made up the change of a year. */
function contributions(areas: Panel | null, categories: Panel | null): AnyFinding[] {
  if (areas === null) return [];
  const years = twelveMonths(areas.calendar);
  return [
    ...(categories !== null && categories.series.length > 1 ? [contribution(categories, years)] : []),
    ...(areas.series.length > 1 ? [contribution(areas, years)] : []),
  ];
}

function harmOf(context: Context, where: Where, areas: Panel, categories: Panel): HarmOfChange | null {
  const names = categories.series.map(({ part }) => part['category'] ?? '');
  const weights = weightsFor(names, where.weights, context);
  return weights === null ? null : harmOfChange(categories, weights, twelveMonths(areas.calendar));
}

const none: { readonly harm: HarmOfChange | null } = { harm: null };

/** One series for each category, all areas together. */
function acrossAreas(panel: Panel, { area, areaName }: Series): Panel {
  const names = [...new Set(panel.series.map(({ part }) => part['category'] ?? ''))];
  const series = names.map((category) => sumAreas(panel, { area, areaName, part: { category } }));
  return { ...panel, series };
}
