import { type AreaAbove, howManyAbove } from '../../../compare/how-many-above.ts';
import { howManyNext } from '../../../compare/how-many-next.ts';
import { formatPeriod } from '../../../period/format-period.ts';
import { parsePeriod } from '../../../period/parse-period.ts';
import { about } from '../../../words/about.ts';
import { chanceWords, figureWords, whole } from '../../../words/numbers.ts';
import { runWords } from '../../../words/times.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { AreasOverClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { claimedNumber, judgeChance, judgeObserved } from '../judge.ts';
import { noSeries } from '../not-testable.ts';
import { latestOf, periodOf } from '../since.ts';
import { noThreshold } from './over.ts';

/** So many areas at or over a threshold: as published, and truly. */
export function checkAreasOver(claim: AreasOverClaim, figures: ClaimFigures): ClaimTest {
  const panel = figures.parts();
  if (panel === null) return noSeries(figures, claim.indicator);
  const target = claim.threshold ?? panel.indicator.target;
  if (target === undefined) return noThreshold();
  const latest = panel.series.map(latestOf).sort().at(-1) ?? '';
  const period = periodOf(claim, latest);
  // Of the last period it is the level now, which is one and the same wherever it is said.
  const finding = howManyAbove(panel, period === latest ? { target } : { target, period });
  const { areas, observedAbove, distribution, atLeast } = finding.evidence;
  const least = claim.counting === 'at-least';
  const known = (least ? atLeast : distribution)[claim.value];
  const probability = distribution.length === 0 ? null : (known ?? 0);
  const word = least ? `at least ${whole(claim.value)}` : `exactly ${whole(claim.value)}`;
  const measured = `${whole(observedAbove)} of ${whole(areas.length)} areas ${observedAbove === 1 ? 'was' : 'were'} at or over ${figureWords(target, finding.subject.unit)}`;
  const truly =
    probability === null
      ? '; samples are not known'
      : `; the chance that ${word} truly are is ${chanceWords(probability)}`;
  const on = ` for ${about(finding.subject)} in ${runWords(finding.subject)}`;
  const held = judgeChance(probability);
  const open = held !== judgeChance(null) && held !== saidBy(areas, claim.value, least);
  return {
    verdict: open ? judgeChance(null) : held,
    observed: judgeObserved(
      areas.length === 0 ? null : least ? observedAbove >= claim.value : observedAbove === claim.value,
    ),
    estimate: finding.estimate,
    claimed: { value: claim.value, lower: claim.value, upper: least ? areas.length : claim.value },
    chance: probability,
    n: finding.n,
    period,
    findings: [finding],
    assumed: [...figures.assumed, ...ofNote(claim.of, areas.length), ...(open ? [openNote] : [])],
    settle: finding.settle,
    says: [`${measured}${on}${truly}`, `${measured}${truly}`],
  };
}

/** So many areas next month, as they will be published. */
export function checkAreasOverNext(claim: AreasOverClaim, figures: ClaimFigures): ClaimTest {
  const panel = figures.parts();
  if (panel === null) return noSeries(figures, claim.indicator);
  const target = claim.threshold ?? panel.indicator.target;
  if (target === undefined) return noThreshold();
  const window = claim.window ?? 'month';
  const finding = howManyNext(panel, { target, window, atLeast: claim.value });
  const { distribution, month } = finding.evidence;
  const exactly = claim.counting === 'exactly';
  const probability = exactly ? (distribution[claim.value] ?? null) : finding.evidence.probability;
  const when = formatPeriod(parsePeriod(month));
  const start = `the chance of ${exactly ? 'exactly' : 'at least'} ${whole(claim.value)} of ${whole(panel.series.length)} areas over ${figureWords(target, finding.subject.unit)} in ${when} is`;
  return {
    verdict: judgeChance(probability),
    estimate: finding.estimate,
    claimed: claimedNumber(claim.value),
    chance: probability,
    n: finding.n,
    period: month,
    findings: [finding],
    assumed: [...figures.assumed, ...ofNote(claim.of, panel.series.length)],
    settle: finding.settle,
    says:
      probability === null
        ? ['there are too few months of figures for every area to say what the next will be']
        : [
            `${start} ${chanceWords(probability)} on ${about(finding.subject)}`,
            `${start} ${chanceWords(probability)}`,
          ],
  };
}

const openNote =
  'The chance comes of many areas of which each might be over; taken one by one too few are probably over, or probably under, for it.';

/** What the areas say one by one: a chance that only comes of many areas each unsure settles nothing. */
function saidBy(areas: readonly AreaAbove[], value: number, orMore: boolean): ClaimVerdict {
  const over = areas.filter(({ side }) => side.endsWith('above')).length;
  const most = areas.length - areas.filter(({ side }) => side.endsWith('below')).length;
  if (over >= value && (orMore || most <= value)) return 'supported';
  return most < value || (!orMore && over > value) ? 'contradicted' : judgeChance(null);
}

function ofNote(of: number | undefined, found: number): readonly string[] {
  return of === undefined || of === found ? [] : [`The claim speaks of ${of} areas; ${found} have figures.`];
}
