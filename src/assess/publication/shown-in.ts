import { type AnyFinding, type EachKind, madeOf } from '../../findings/any-finding.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Outline } from './seen-in.ts';

/** Figures of one indicator that a finding shows. */
export interface ShownOf {
  readonly indicator: string;
  readonly outline: Outline;
}

/** Every indicator of which a finding shows figures, its subject's first; `null` where it shows some of which it does not say whose. */
export function shownIn(finding: AnyFinding): readonly ShownOf[] | null {
  return madeOf(shows, finding);
}

const ofSubject = (finding: AnyFinding): ShownOf => ({
  indicator: finding.subject.indicator,
  outline: { kind: finding.kind, subject: finding.subject, evidence: finding.evidence },
});
const subjectOnly = (finding: AnyFinding): readonly ShownOf[] => [ofSubject(finding)];

const shows: EachKind<[], readonly ShownOf[] | null> = {
  association: (finding) => {
    const own = ofSubject(finding);
    return [own, { ...own, indicator: finding.evidence.activityIndicator }];
  },
  compared: (finding) => {
    const { with: beside } = finding.evidence.comparator;
    const own = ofSubject(finding);
    if (beside === 'nation') return null;
    if (beside === 'same-period-last-year' || beside === 'earlier-period') return [own];
    // Other areas added up, whichever they are.
    return [{ ...own, outline: { ...own.outline, subject: { ...finding.subject, area: null } } }];
  },
  definitions: (finding) => {
    const { rows } = finding.evidence;
    // Several definitions by one id: the figures of one of them at most can be looked at.
    if (new Set(rows.map(({ line }) => line.id)).size < rows.length) return null;
    return rows.map((row) => ({
      indicator: row.line.id,
      outline: {
        kind: finding.kind,
        subject: { ...finding.subject, from: row.period, to: row.period },
        evidence: row,
      },
    }));
  },
  // Of a comparator with a source it says what that has published; of a series it does not say whose.
  growth: (finding) => {
    const { comparator } = finding.evidence;
    return comparator === null || comparator.source !== null ? [ofSubject(finding)] : null;
  },
  // With a case mix it shows figures by offence, of which it does not say whose they are.
  rank: (finding) => (finding.evidence.caseMix === null ? [ofSubject(finding)] : null),
  scan: (finding) => {
    const own = ofSubject(finding);
    return [...new Set(finding.evidence.rows.map((row) => row.indicator))].map((indicator) => ({
      ...own,
      indicator,
    }));
  },
  // Days beside figures of months are none of them, and it does not say whose they are.
  'service-under-demand': (finding) =>
    finding.evidence.seen.length === 0 || unitOf(parsePeriod(finding.subject.from)) === 'day'
      ? [ofSubject(finding)]
      : null,
  areas: subjectOnly,
  'change-points': subjectOnly,
  contribution: subjectOnly,
  'control-chart': subjectOnly,
  course: subjectOnly,
  'detectable-change': subjectOnly,
  difference: subjectOnly,
  'early-warning': subjectOnly,
  forecast: subjectOnly,
  funnel: subjectOnly,
  'gap-to-rank': subjectOnly,
  'how-many-above': subjectOnly,
  'how-many-next': subjectOnly,
  'misapplied-outcome': subjectOnly,
  plateau: subjectOnly,
  'recording-correction': subjectOnly,
  seasonality: subjectOnly,
  'shewhart-chart': subjectOnly,
  threshold: subjectOnly,
  trend: subjectOnly,
  'turning-point': subjectOnly,
  variation: subjectOnly,
  'year-end': subjectOnly,
};
