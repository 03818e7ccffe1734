import type { BriefedFinding, Briefing } from '../../src/assess/briefing/briefing.ts';
import { expectEqual } from './expect-equal.ts';

const MOST_CHANGES = 8;
const FEWEST_SERIES = 100;
/** The readings at 5% a year on the months to February 2020. */
const readings = {
  'violence-with-injury': 'level',
  'domestic-burglary': 'level',
  'personal-robbery': 'cannot-tell',
  'blade-possession': 'cannot-tell',
} as const;

type Kind = BriefedFinding['kind'];

/** What the briefing on London's boroughs must say, from fourteen years of published figures. */
export function londonFaults(briefing: Briefing): string[] {
  return [
    ...pandemicFaults(briefing),
    ...plateauFaults(briefing),
    ...scanFaults(briefing),
    ...contributionFaults(briefing),
  ];
}

function ofKind<K extends Kind>({ findings }: Briefing, kind: K) {
  return findings.filter((finding): finding is Extract<BriefedFinding, { kind: K }> => finding.kind === kind);
}

/** The pandemic is found in total recorded crime without having been declared. */
function pandemicFaults(briefing: Briefing): string[] {
  const found = ofKind(briefing, 'change-points').find(
    ({ subject }) => subject.indicator === 'total-recorded-crime' && subject.area === 'london',
  );
  if (found === undefined) return ['there is no search for change points in total recorded crime'];
  const { changes } = found.evidence;
  const intervals = changes.map(({ interval }) => interval);
  const seen = intervals.some(({ from, to }) => from >= '2020-02' && to <= '2020-06');
  return [
    ...(changes.length <= MOST_CHANGES
      ? []
      : [`${changes.length} change points are more than ${MOST_CHANGES}`]),
    ...(seen ? [] : [`no change point lies within 2020-02 to 2020-06: ${JSON.stringify(intervals)}`]),
  ];
}

function plateauFaults(briefing: Briefing): string[] {
  const before = ofKind(briefing, 'plateau').filter(({ subject }) => subject.to === '2020-02');
  const of = (indicator: string) => before.find(({ subject }) => subject.indicator === indicator);
  const since = of('domestic-burglary')?.evidence.since?.from ?? '';
  const about = since >= '2017-06' && since <= '2017-10';
  return [
    ...Object.entries(readings).flatMap(([indicator, verdict]) =>
      expectEqual(`${indicator} to February 2020`, of(indicator)?.verdict, verdict),
    ),
    ...(about ? [] : [`domestic burglary must be level since about 2017-08, got ${JSON.stringify(since)}`]),
  ];
}

/** The counts of each verdict over many series, printed. */
function scanFaults(briefing: Briefing): string[] {
  const [found] = ofKind(briefing, 'scan');
  if (found === undefined) return ['there is no scan of many series'];
  const { counts, rows } = found.evidence;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const unsaid = Object.entries(counts).filter(
    ([, count]) => count > 0 && !new RegExp(`\\b${count}\\b`).test(found.sentence),
  );
  return [
    ...(all >= FEWEST_SERIES
      ? []
      : [`the scan looked at ${all} series, at least ${FEWEST_SERIES} are needed`]),
    ...expectEqual('the series of the scan', rows.length, all),
    ...['level', 'rising', 'falling', 'too-soon', 'cannot-tell']
      .filter((verdict) => !Object.hasOwn(counts, verdict))
      .map((verdict) => `the scan has no count of ${verdict}`),
    ...unsaid.map(
      ([verdict, count]) => `the scan does not say that ${count} are ${verdict}: ${found.sentence}`,
    ),
  ];
}

/** Which categories and which boroughs contributed to a year's change. */
function contributionFaults(briefing: Briefing): string[] {
  const tables = ofKind(briefing, 'contribution').map(({ evidence }) => evidence.contributions);
  const byCategory = tables.find((rows) => rows.length > 1 && rows.every(({ part }) => 'category' in part));
  const byBorough = tables.find((rows) => new Set(rows.map(({ area }) => area)).size > 30);
  return [
    ...(byCategory === undefined ? ['no contribution of each category'] : []),
    ...(byBorough === undefined ? ['no contribution of each borough'] : []),
  ];
}
