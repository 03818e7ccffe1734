import type { AreasFinding } from '../areas/finding.ts';
import type { YearEndFinding } from '../change/ahead/year-end-finding.ts';
import type { ContributionFinding } from '../change/amount/contribution-finding.ts';
import type { ServiceUnderDemandFinding } from '../change/together/service-under-demand-finding.ts';
import type { FunnelFinding } from '../compare/funnel-finding.ts';
import type { RankFinding } from '../compare/rank.ts';
import type { CourseFinding } from '../course/finding.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Polarity } from '../result/finding.ts';
import type { AnyFinding } from './any-finding.ts';
import type { Tier } from './briefing/briefing.ts';

/** Where a finding stands: its tier, then how far beyond the margin it is, then how many observations it has. */
export interface Importance {
  readonly tier: Tier;
  /** (nearest end of the interval to no change - margin) / margin; 0 where the finding has no such scale. */
  readonly excess: number;
  readonly n: number;
}

/** What a verdict says before polarity is considered. */
interface Reading {
  readonly established: 'up' | 'down' | 'apart' | 'none' | 'cannot-tell';
}

const CANNOT_TELL: Reading = { established: 'cannot-tell' };
const NONE: Reading = { established: 'none' };

/** The direction that a verdict establishes, by kind of finding. */
function readingOf(finding: AnyFinding): Reading {
  if (finding.kind === 'course') return courseReading(finding.evidence);
  const { verdict } = finding;
  // What has held is too soon to say or open; that the level is another one is told all the same.
  if (finding.kind === 'plateau' && (verdict === 'too-soon' || verdict === 'cannot-tell'))
    return courseReading(finding.evidence);
  switch (verdict) {
    case 'rising':
    case 'turned-up':
    case 'above':
    case 'higher':
      return { established: 'up' };
    case 'falling':
    case 'turned-down':
    case 'below':
    case 'lower':
      return { established: 'down' };
    case 'moving':
    case 'changed':
    case 'outlying':
      return { established: (finding.estimate.value ?? 0) < 0 ? 'down' : 'up' };
    case 'signal':
      return { established: 'apart' };
    case 'cannot-tell':
    case 'too-short':
    case 'probably-above':
    case 'probably-below':
      return CANNOT_TELL;
    default:
      return NONE;
  }
}

/**
 * Importance: how much a reader should care about a finding.
 *
 * Tiers: (1) established and adverse, or established in a neutral indicator, which needs explaining; (2) cannot
 * tell, with a point estimate beyond the margin; (3) established and favourable; (4) no material change: none shown, or
 * one that is shown and lies wholly inside the margin. Within a
 * tier by how far the near end of the interval lies beyond the margin, in margins, then by the number of
 * observations. Never by p-values.
 *
 * `among` is the paper that the finding stands in: of areas compared only its own `area` counts, where it is one of them, and a finding that is
 * `lost` among so many (`lostAmongMany`) is one that cannot tell.
 */
export function importance(finding: AnyFinding, margin: number, among: Among = {}): Importance {
  const excess = finding.kind === 'rank' ? placesFromTop(finding) : excessOf(finding.estimate, margin);
  const found = tierOf(finding, margin, among.area ?? null);
  const tier = among.lost === true && (found === 1 || found === 3) ? lostTier(finding, margin) : found;
  return { tier, excess, n: finding.n };
}

/** The paper that a finding stands in. */
export interface Among {
  /** The area that the paper is about, where others are compared with it. */
  readonly area?: string | null;
  readonly lost?: boolean;
}

function lostTier({ kind, estimate }: AnyFinding, margin: number): Tier {
  return kind === 'threshold' || Math.abs(change(estimate)) > margin ? 2 : 4;
}

function tierOf(finding: AnyFinding, margin: number, area: string | null): Tier {
  const special = specialTier(finding, margin, area);
  if (special !== null) return special;
  const { established } = readingOf(finding);
  if (established === 'none' || (established !== 'cannot-tell' && within(finding.estimate, margin))) return 4;
  if (established === 'cannot-tell') return Math.abs(change(finding.estimate)) > margin ? 2 : 4;
  if (established === 'apart') return 1;
  return goodDirection(finding.subject.polarity) === established ? 3 : 1;
}

/** What a course tells of the level now, or of a slope still on its way. */
function courseReading({ level, since }: Pick<CourseFinding['evidence'], 'level' | 'since'>): Reading {
  if (level?.verdict === 'lower' || since?.verdict === 'falling') return { established: 'down' };
  if (level?.verdict === 'higher' || since?.verdict === 'rising') return { established: 'up' };
  return level?.verdict === 'cannot-tell' && since?.verdict !== 'level' ? CANNOT_TELL : NONE;
}

/** Verdicts that carry their own polarity. */
function specialTier(finding: AnyFinding, margin: number, area: string | null): Tier | null {
  if (finding.kind === 'areas') return areasTier(finding, margin, area);
  if (finding.kind === 'funnel') return funnelTier(finding, area);
  if (finding.kind === 'control-chart') {
    const { assurance, direction, favourable } = finding.evidence;
    if (favourable === 'worse' || assurance === 'will-not-meet') return 1;
    if (favourable === 'better') return 3;
    if (direction !== 'none') return 1;
    const size = finding.evidence.course.level?.sinceStart;
    return finding.verdict === 'cannot-tell' && size !== undefined && Math.abs(change(size)) > margin ? 2 : 4;
  }
  if (finding.kind === 'service-under-demand') return peakTier(finding);
  if (finding.kind === 'year-end') return yearTier(finding);
  // Which areas they are is said, and judged, by the finding of areas.
  if (finding.kind === 'variation') return 4;
  if (finding.kind === 'rank') return rankTier(finding);
  if (finding.kind === 'contribution') return contributionTier(finding, margin);
  if (finding.kind === 'definitions') return finding.verdict === 'definition-decides' ? 2 : 4;
  if (finding.kind === 'how-many-next') return 2;
  if (finding.kind === 'how-many-above') return finding.verdict === 'all-above' ? 3 : 2;
  if (finding.kind === 'threshold' && finding.verdict.startsWith('probably')) return 2;
  return null;
}

/** An outlier on the worse side needs attention, one on the better side is good news; in a paper on one area only its own rows count. */
function areasTier({ estimate, evidence, verdict }: AreasFinding, margin: number, area: string | null): Tier {
  const own = evidence.rows.filter((row) => row.area === area);
  const rows = (own.length > 0 ? own : evidence.rows).filter(
    (row) => row.verdict === 'beyond-ordinary-variation',
  );
  if (rows.length > 0) return rows.every(({ favourable }) => favourable === true) ? 3 : 1;
  return verdict === 'cannot-tell' && Math.abs(change(estimate)) > margin ? 2 : 4;
}

/** As `areasTier`; by another body's rules those beyond its 99.8% limits. */
function funnelTier({ evidence, subject }: FunnelFinding, area: string | null): Tier {
  const own = evidence.rows.filter((row) => row.area === area);
  const out = (own.length > 0 ? own : evidence.rows).filter(({ place, verdict }) =>
    verdict === null ? place.endsWith('-998') : verdict === 'beyond-ordinary-variation',
  );
  if (out.length === 0) return 4;
  const good = goodDirection(subject.polarity);
  const { centre } = evidence;
  return out.every(({ value }) => good === (value > (centre ?? value) ? 'up' : 'down')) ? 3 : 1;
}

/** Whether a service holds on its busiest day is good or bad whatever it is called. */
function peakTier({ evidence, verdict }: ServiceUnderDemandFinding): Tier {
  if (verdict === 'falls-short') return 1;
  if (verdict === 'holds') return 3;
  return verdict === 'cannot-tell' && evidence.reason !== 'too-few' ? 2 : 4;
}

/** Whether the target of a year is met is good or bad whatever the indicator is called. */
function yearTier({ verdict }: YearEndFinding): Tier {
  if (verdict === 'not-met' || verdict === 'will-not-meet') return 1;
  if (verdict === 'met' || verdict === 'will-meet') return 3;
  return verdict === 'either' ? 2 : 4;
}

/** Who made up a change matters as much as the change: as a percentage of what was there before. */
function contributionTier({ evidence, subject }: ContributionFinding, margin: number): Tier {
  const { before, after, unit } = evidence;
  if (before === null || after === null || before === 0) return 4;
  const size = unit === 'points' ? 100 * (after - before) : (100 * (after - before)) / before;
  if (Math.abs(size) <= margin) return 4;
  return goodDirection(subject.polarity) === (size > 0 ? 'up' : 'down') ? 3 : 1;
}

/** In the better quarter, in the worse one, or in the quarter of an end of which neither is better: that needs explaining. */
function rankTier({ subject, verdict }: RankFinding): Tier {
  if (verdict === 'not-ranked') return 4;
  if (verdict === 'top-quartile') return 3;
  if (verdict === 'bottom-quartile') return 1;
  const good = goodDirection(subject.polarity);
  if (verdict === 'highest-quarter') return good === 'up' ? 3 : 1;
  if (verdict === 'lowest-quarter') return good === 'down' ? 3 : 1;
  return 2;
}

function goodDirection(polarity: Polarity): 'up' | 'down' | null {
  if (polarity === 'neutral') return null;
  return polarity === 'higher-is-better' ? 'up' : 'down';
}

const changing: ReadonlySet<Estimate['unit']> = new Set([
  'points',
  'points-per-year',
  'percent',
  'percent-per-year',
]);

/** How far down the table, from its better end, the place is from the edge of that quartile, as a share of the table. */
function placesFromTop({ evidence: { after, first, quartile }, subject: { polarity } }: RankFinding): number {
  if (after === null || quartile === null) return 0;
  const good = goodDirection(polarity);
  const fromWorse = good !== null && (good === 'up') !== (first === 'highest');
  const place = fromWorse ? after.of + 1 - after.place : after.place;
  return (place - quartile.topTo) / after.of;
}

function change({ value, unit }: Estimate): number {
  return changing.has(unit) ? (value ?? 0) : 0;
}

/** A change of which all that the interval allows is smaller than what matters. */
function within({ lower, unit, upper }: Estimate, margin: number): boolean {
  if (!changing.has(unit) || lower === null || upper === null) return false;
  return lower > -margin && upper < margin;
}

function excessOf({ value, lower, upper, unit }: Estimate, margin: number): number {
  if (!changing.has(unit) || value === null || lower === null || upper === null || margin <= 0) return 0;
  const near = lower > 0 ? lower : upper < 0 ? -upper : 0;
  return (near - margin) / margin;
}
