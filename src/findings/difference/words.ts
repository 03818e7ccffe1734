import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import { daysIn } from '../../period/days-in.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { about } from '../../words/about.ts';
import { differenceWords, figureWords, isByMonth, orChance, sizeWords } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { besideAmount, earlierWords, periodWords } from '../../words/times.ts';
import { estimated, figure, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on the difference of two periods: what it was in each, by how much it differs, how sure. */
export function differenceSentence({
  caveats,
  estimate,
  evidence,
  subject,
  verdict,
}: Pick<DifferenceFinding, 'caveats' | 'estimate' | 'subject' | 'verdict'> & {
  readonly evidence: Pick<
    DifferenceFinding['evidence'],
    'apart' | 'from' | 'to' | 'margin' | 'reason' | 'rolling'
  >;
}): string {
  const name = about(subject);
  const { from, margin, reason, rolling, to } = evidence;
  const [early, late] = [periodWords(from.period), periodWords(to.period)];
  if (from.value === null || to.value === null || estimate.value === null)
    return `${name} cannot be compared between ${early} and ${late}: ${
      caveats.some(({ code }) => code === 'immature-left-out')
        ? 'not all of it is in yet'
        : 'a figure is missing'
    }.`;
  const figures = `${name} was ${figureWords(to.value, subject.unit)} in ${late} against ${figureWords(from.value, subject.unit)} ${earlierWords(from.period, to.period)}`;
  const brief = `${name} was ${figureWords(to.value, subject.unit)} in ${late} against ${figureWords(from.value, subject.unit)} before`;
  const shortest = `${name} was ${figureWords(to.value, subject.unit)} against ${figureWords(from.value, subject.unit)} before`;
  if (estimate.value === 0 && reason === 'no-noise') return `${figures}: no difference.`;
  const implied =
    rolling === null
      ? null
      : `; what joined must ${(rolling.implied.value ?? 0) < 0 ? 'fall short of' : 'exceed'} what left by ${sizeWords(rolling.implied)}`;
  const adjusted = estimate.unit === 'percent' && isByMonth(subject.unit);
  const daily =
    adjusted && daysIn(parsePeriod(from.period)) !== daysIn(parsePeriod(to.period)) ? ' day for day' : '';
  const said =
    reason === 'no-noise'
      ? `, ${differenceWords(estimate)}; the sample is not known, so chance cannot be judged`
      : orChance(estimate, { daily, within: verdict === 'same' ? margin : null });
  const must = `${said}${besideAmount(caveats, evidence.apart)}`;
  return withRoom(firstThatFits(`${figures}${must}`, `${brief}${must}`, `${shortest}${must}`), implied);
}

/** The two periods and their difference. */
export function differenceTable(finding: DifferenceFinding): DataTable {
  const { from, to } = finding.evidence;
  const { unit } = finding.subject;
  return {
    caption: `Difference: ${estimated(finding.estimate)}`,
    columns: columns('Period', '#Counted', '#Out of', '#Figure'),
    rows: [from, to].map((each) => [
      period(each.period),
      number(each.numerator),
      number(each.denominator),
      figure(each.value, unit),
    ]),
  };
}
