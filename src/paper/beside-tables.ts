import type { QuestionAnswer } from '../assess/questions/question.ts';
import type { AnyFinding } from '../findings/any-finding.ts';
import { besideEstimate } from '../findings/beside-estimate.ts';
import type { Estimate } from '../result/estimate.ts';
import { placeWords } from '../statement/say.ts';
import { figureWords, ordinal, rangeWords, signedWords, whole } from '../words/numbers.ts';
import { runWords, shortPeriod } from '../words/times.ts';
import { besideForces } from './beside-forces.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { PaperTable } from './paper.ts';

/** What is said of the force beside the others: its place, and how its change stands to theirs. `null` where nothing is. */
export function tableOfPlaces(found: readonly PaperIndicator[]): PaperTable | null {
  const rows = found.flatMap((each) => each.lines.flatMap((line) => placeRow(each, line)));
  if (rows.length === 0) return null;
  return {
    caption: 'Beside the other forces: its place, and its change beside theirs',
    columns: [
      { label: 'Indicator', numeric: false },
      { label: 'Period', numeric: false },
      { label: 'Figure', numeric: true },
      { label: 'Place', numeric: false },
      { label: 'True place', numeric: false },
      { label: 'Place before', numeric: false },
      { label: 'Change of the middle force', numeric: true },
      { label: 'Forces that rose more', numeric: false },
    ],
    rows,
    basis: 'mixed',
  };
}

function placeRow(found: PaperIndicator, line: PaperLine): string[][] {
  const { name, place, said } = line;
  const beside = said.level.grounds.by === 'counts' ? besideForces(found, line) : null;
  if (place === null && beside === null) return [];
  const { earlier = null, from = null, of = 0, to = null } = place?.grounds ?? {};
  const value = place?.size?.value ?? null;
  return [
    [
      name,
      shortPeriod(place?.period.to ?? said.level.period.to),
      place === null || value === null ? '' : figureWords(value, place.unit),
      place === null ? '' : placeWords(place),
      from === null || to === null || of === 0 ? '' : `${ordinal(from)} to ${ordinal(to)}`,
      earlier === null
        ? ''
        : `${ordinal(earlier.place)} of ${whole(earlier.of)}, ${shortPeriod(earlier.period)}`,
      beside === null ? '' : signedWords(beside.middle),
      beside === null ? '' : `${whole(beside.more)} of ${whole(beside.of)}`,
    ],
  ];
}

/** The numbers that the answers rest on beyond the levels: each finding with its estimate. `null` without any. */
export function tableOfAnswers(answers: readonly QuestionAnswer[]): PaperTable | null {
  const seen = new Set<string>();
  const rows = answers.flatMap(({ asked, findings }) =>
    findings.flatMap((finding) => {
      const row = findingRow(asked, finding);
      const key = row.slice(1).join('|');
      if ((row[4] === '' && row[7] === '') || seen.has(key)) return [];
      seen.add(key);
      return [row];
    }),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'What the answers rest on',
    columns: [
      { label: 'Asked', numeric: false },
      { label: 'Of', numeric: false },
      { label: 'Found by', numeric: false },
      { label: 'Period', numeric: false },
      { label: 'Estimate', numeric: true },
      { label: '95% interval', numeric: true },
      { label: 'Rests on', numeric: true },
      { label: 'Beside it', numeric: false },
    ],
    rows,
    basis: 'mixed',
  };
}

function findingRow(asked: string, finding: AnyFinding): string[] {
  const { estimate, kind, n, subject } = finding;
  const part = Object.values(subject.part).map((each) => each.replaceAll('-', ' '));
  return [
    asked,
    [subject.indicatorName, ...part, subject.areaName].join(', '),
    kind.replaceAll('-', ' '),
    runWords({ from: subject.from, to: subject.to }),
    estimate.value === null ? '' : amount(estimate),
    estimate.value === null ? '' : between(estimate),
    whole(n),
    besideEstimate(finding),
  ];
}

const differences: ReadonlySet<string> = new Set(['points', 'percent']);
const amount = (size: Estimate) =>
  differences.has(size.unit) ? signedWords(size) : figureWords(size.value ?? 0, size.unit);

function between(estimate: Estimate): string {
  const { lower, unit, upper } = estimate;
  if (differences.has(unit)) return rangeWords(estimate) ?? '';
  return lower === null || upper === null ? '' : `${figureWords(lower, unit)} to ${figureWords(upper, unit)}`;
}
