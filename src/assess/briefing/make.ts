import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import { isIndicatorError } from '../../result/error.ts';
import type { Basis, Source } from '../../result/provenance.ts';
import { readOptions } from '../../result/read-options.ts';
import { text } from '../../result/rule.ts';
import { calendarOf } from '../actions/due.ts';
import type { AnyFinding } from '../any-finding.ts';
import { checkedClaims } from '../claims/check-claim.ts';
import { countClaims } from '../claims/count-claims.ts';
import { type Importance, importance } from '../importance.ts';
import { amongMany, lostAmongMany } from '../many-findings.ts';
import { ownIndicators } from '../own-indicators.ts';
import type { QuestionAnswer } from '../questions/question.ts';
import { sentence } from '../sentence.ts';
import { briefedClaim } from './briefed-claim.ts';
import type { Answer, BriefedExclusion, BriefedFinding, Briefing, Section } from './briefing.ts';
import { type BriefingData, type Context, contextOf } from './context.ts';
import type { Scope, ScopeSection } from './scope.ts';
import { type SectionDraft, section } from './section.ts';
import { summaryOf } from './summary.ts';

export interface BriefingOptions {
  readonly scope: Scope;
  /** The day that the briefing is for; the scope's own day unless given. */
  readonly asOf?: string;
}

/** Margin a year where an indicator has none of its own: it only orders findings. */
const ORDERING_MARGIN = 2;

const ownSection = { id: 'own', title: 'Your own figures' } as const;

/** The smallest change a year that matters, by indicator: points or percent, as the indicator has it. */
function marginsOf({ own = [] }: BriefingData): ReadonlyMap<string, number> {
  const indicators = [...catalogue, ...own.map(({ indicator }) => indicator)];
  return new Map(
    indicators.flatMap(({ id, margin }) =>
      margin === undefined ? [] : [[id, 'points' in margin ? margin.points : margin.percent]],
    ),
  );
}

const optionRules = {
  scope: { is: 'object', required: true },
  asOf: text,
} as const;

/**
 * Briefing: what must be said at this meeting, from these figures, in which order, and how sure is each?
 *
 * Pure: the same data, scope and day give the same briefing. Only periods that had ended on the day are used. An
 * indicator with rows in `data.own` is read from them, any other from its shipped table; a section whose
 * figures are not there says less, and says so. Findings come by importance (`importance`), each with one
 * sentence; illustrative figures are counted apart and support nothing.
 *
 * @example
 * briefing(data, { scope: westMercia }).questions.map(({ id }) => id) // => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]
 */
export function briefing(data: BriefingData, given: BriefingOptions): Briefing {
  const options = readOptions('briefing', optionRules, given);
  const { scope } = options;
  const asOf = options.asOf ?? scope.asOf;
  const context = contextOf(data, asOf);
  const agenda = scope.sections.map((item) => agendaOf(item, context));
  const used = new Set(agenda.flatMap(({ findings }) => findings.map(({ subject }) => subject.indicator)));
  const drafts = [
    ...agenda,
    agendaOf({ ...ownSection, make: (own) => ownIndicators(own, used) }, context),
  ].filter(({ id, findings, notes }) => id !== ownSection.id || findings.length + notes.length > 0);
  const claims = checkedClaims(context, data.meeting?.claims ?? []);
  const actions = calendarOf(context, data.meeting?.actions ?? []);
  const placed = placeFindings(drafts, marginsOf(data), scope.area ?? null);
  const findings = [...placed.values()].sort(byImportance).map(({ finding }) => finding);
  const idOf = (finding: AnyFinding) => placed.get(finding)?.finding.id ?? '';
  return {
    scope: scope.name,
    title: `${scope.title}, ${dayInWords(asOf)}`,
    asOf,
    summary: summaryOf(
      findings,
      drafts.flatMap(({ answers }) => answers),
    ),
    sections: drafts.map((draft): Section => sectionOf(draft, findings)),
    findings,
    questions: drafts
      .flatMap(({ answers }) => answers)
      .map((draft) => answerOf(draft, idOf))
      .sort((a, b) => a.id - b.id),
    claims: claims.map(briefedClaim),
    claimCounts: countClaims(claims),
    actions,
    exclusions: exclusionsOf(drafts),
    counts: countBases(findings),
    sources: sourcesOf([
      ...findings,
      ...claims.flatMap((claim) => claim.findings),
      ...actions.flatMap(({ change }) => change?.finding ?? []),
    ]),
    notes: [...readingNotes, ...scope.notes],
  };
}

/** A section with its place on the agenda. */
interface Agenda extends SectionDraft {
  readonly id: string;
  readonly title: string;
}

/**
 * A section that cannot be made of the figures given says why, and the others stand: the user's own rows may be
 * sound and yet not what an item of the agenda needs.
 */
function agendaOf({ id, title, make }: ScopeSection, context: Context): Agenda {
  try {
    return { id, title, ...make(context) };
  } catch (error) {
    if (!isIndicatorError(error) || context.data.own.length === 0) throw error;
    const asked = 'This item could not be made of the figures given.';
    return { id, title, ...section({ asked, notes: [error.message], findings: [] }) };
  }
}

interface Placed {
  readonly finding: BriefedFinding;
  readonly importance: Importance;
}

function placeFindings(
  drafts: readonly Agenda[],
  margins: ReadonlyMap<string, number>,
  area: string | null,
): Map<AnyFinding, Placed> {
  const all = drafts.flatMap(({ findings }) => findings);
  const lost = lostAmongMany(all);
  const placed = new Map<AnyFinding, Placed>();
  const taken = new Map<string, number>();
  for (const { id: section, findings } of drafts) {
    for (const finding of findings) {
      const margin = margins.get(finding.subject.indicator) ?? ORDERING_MARGIN;
      const alone = importance(finding, margin, { area });
      const weight = lost.has(finding) ? importance(finding, margin, { area, lost: true }) : alone;
      const caveats = weight.tier === alone.tier ? finding.caveats : [...finding.caveats, amongMany(all)];
      const base = nameOf(finding);
      const times = (taken.get(base) ?? 0) + 1;
      taken.set(base, times);
      const id = times === 1 ? base : `${base}:${times}`;
      const briefed = { ...finding, caveats, id, section, tier: weight.tier, sentence: sentence(finding) };
      placed.set(finding, { finding: briefed, importance: weight });
    }
  }
  return placed;
}

function nameOf({ kind, subject }: AnyFinding): string {
  return [kind, subject.indicator, subject.area ?? 'all', ...Object.values(subject.part)].join(':');
}

/** Published before the user's own before illustrative within a tier: what is not real never comes first. */
const basisOrder: Readonly<Record<Basis, number>> = { published: 0, own: 0, illustrative: 1 };

function byImportance(a: Placed, b: Placed): number {
  return (
    a.importance.tier - b.importance.tier ||
    basisOrder[a.finding.basis] - basisOrder[b.finding.basis] ||
    b.importance.excess - a.importance.excess ||
    b.importance.n - a.importance.n ||
    (a.finding.id < b.finding.id ? -1 : 1)
  );
}

function sectionOf(
  { id, title, asked, notes, tables }: Agenda,
  findings: readonly BriefedFinding[],
): Section {
  const own = findings.filter(({ section }) => section === id);
  const none = 'No figures had been given for this item on this day.';
  const said = own.length + notes.length + tables.length > 0 ? notes : [none];
  return { id, title, asked, findings: own.map((finding) => finding.id), notes: said, tables };
}

function answerOf(answer: QuestionAnswer, idOf: (finding: AnyFinding) => string): Answer {
  return { ...answer, basis: answer.restsOn.basis, findings: answer.findings.map(idOf) };
}

function exclusionsOf(drafts: readonly SectionDraft[]): BriefedExclusion[] {
  return drafts.flatMap(({ excluded }) =>
    excluded.flatMap(({ indicator, exclusions }) => exclusions.map((each) => ({ ...each, indicator }))),
  );
}

function countBases(findings: readonly BriefedFinding[]): Briefing['counts'] {
  const count = (wanted: Basis) => findings.filter(({ basis }) => basis === wanted).length;
  return { published: count('published'), illustrative: count('illustrative'), own: count('own') };
}

function sourcesOf(findings: readonly AnyFinding[]): Source[] {
  const byId = new Map(findings.flatMap(({ sources }) => sources).map((source) => [source.id, source]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dayInWords(date: string): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

const readingNotes: readonly string[] = [
  'An interval holds the true level at its stated level of confidence, as far as sampling or chance goes; it does not cover faults of recording or of a survey.',
  '“Cannot tell” is an answer: the line “to settle it” says how many more months, or how large a sample, would be needed.',
  'Illustrative figures are invented to show the method where no series is published. They say nothing about the force and support no claim.',
  'Where many things are looked at, some look established by chance: what does not hold among all the comparisons of this paper (Benjamini and Hochberg, 10%) is not put first, and says so.',
  'A place in a table depends on the definition more than on chance: each place is printed with its definition and with the areas left out.',
];
