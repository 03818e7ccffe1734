import { SUPPRESS_DEFAULTS } from '../../disclosure/suppress.ts';
import { IndicatorError } from '../../result/error.ts';
import { readOptions } from '../../result/read-options.ts';
import { received } from '../../result/received.ts';
import { real } from '../../result/rule.ts';
import { list } from '../../result/words.ts';
import type { BriefedFinding, Briefing, Section } from '../briefing/briefing.ts';
import type { BriefingData } from '../briefing/context.ts';
import { summaryOf } from '../briefing/summary.ts';
import { guardsFor } from './guards.ts';
import { type Outline, seenIn } from './seen-in.ts';
import { nothingShown } from './shown.ts';
import { smallIn } from './small-in.ts';
import {
  type Reader,
  readAction,
  readAnswer,
  readClaim,
  readExclusion,
  readTable,
  withheldWords,
} from './withhold.ts';

export interface PublicationOptions {
  /** Counts under this are withheld. */
  readonly threshold?: number;
}

export const PUBLICATION_DEFAULTS = { threshold: SUPPRESS_DEFAULTS.threshold } as const;

/** A briefing that may be published. */
export interface PublishedBriefing extends Briefing {
  readonly publication: {
    readonly threshold: number;
    /** How many findings, answers, claims and changes since an item was set are withheld, wholly or in part. */
    readonly withheld: {
      readonly findings: number;
      readonly questions: number;
      readonly claims: number;
      readonly actions: number;
    };
  };
}

const optionRules = {
  threshold: real,
} as const;

/**
 * For publication: which of this briefing may leave the building, so that nobody can be told from a small number?
 *
 * Makes the briefing again from the one that was made for internal use (which stays as it is) and the same data. A finding is
 * withheld whole, with its sentence, table, picture and figures, where the counts that it shows or follows from are under the
 * threshold (0 too, and those not counted), or would give such a count back: the figures behind it are looked at as a table of
 * areas (or categories) with their totals, by `suppress`, for every stretch of time that can be had from what is shown by adding and
 * subtracting. The most important findings come first, so that what is withheld for the sake of others matters least. Answers, claims and
 * the changes since an item was set keep their verdict in words and lose their numbers. Each section says what it withholds.
 *
 * What its source has published is public already, and stands. Figures that nobody can look up here (an indicator whose rows
 * are not in the data) are withheld. It protects one briefing: two of different days, or a table printed beside it, can still be
 * subtracted from each other; use `suppress` on such a table. Throws `invalid-option` for a threshold that is not a whole number of at least 1.
 *
 * @example
 * forPublication(briefing(data, { scope: westMercia }), data).publication.threshold // => 5
 */
export function forPublication(
  briefing: Briefing,
  data: BriefingData,
  given: PublicationOptions = {},
): PublishedBriefing {
  const options = readOptions('forPublication', optionRules, given);
  const { threshold } = { ...PUBLICATION_DEFAULTS, ...options };
  requireThreshold(threshold);
  const changes = briefing.actions.flatMap(({ change }) => change?.finding ?? []);
  const guards = guardsFor(data, briefing.asOf, [...briefing.findings, ...changes], threshold);
  const shown = nothingShown();
  const mayShow = (each: Outline, indicator: string): boolean => {
    const split = guards(indicator);
    const seen = split === null ? null : seenIn(each, split.guard, split.by);
    return seen !== null && !smallIn(each.evidence, threshold) && shown.add(seen);
  };
  const safe = briefing.findings.filter(
    (finding) => finding.basis === 'published' || mayShow(finding, finding.subject.indicator),
  );
  const kept = new Set(safe.map(({ id }) => id));
  const gone = briefing.findings.filter(({ id }) => !kept.has(id));
  const reader: Reader = { kept: safe, threshold, mayShow };
  const actions = briefing.actions.map((each) => readAction(each, reader));
  const claims = briefing.claims.map((each) => readClaim(each, reader));
  const questions = briefing.questions.map((each) => readAnswer(each, reader));
  const lost = new Set([
    ...gone.map(({ sentence }) => sentence),
    ...briefing.questions.flatMap(({ sentences }, at) =>
      sentences.filter((text) => !questions[at]?.sentences.includes(text)),
    ),
  ]);
  const changed = (before: readonly unknown[], after: readonly unknown[]) =>
    before.filter((each, at) => each !== after[at]).length;
  return {
    ...briefing,
    summary: summaryOf(safe, questions),
    sections: briefing.sections.map((each) => sectionFor(each, gone, lost, threshold)),
    findings: safe,
    questions,
    claims,
    actions,
    exclusions: briefing.exclusions.map((each) => readExclusion(each, threshold)),
    counts: {
      published: safe.filter(({ basis }) => basis === 'published').length,
      illustrative: safe.filter(({ basis }) => basis === 'illustrative').length,
      own: safe.filter(({ basis }) => basis === 'own').length,
    },
    notes: [
      `For publication: counts under ${threshold} are withheld, and with them whatever would give them back: other figures, sentences, tables and pictures. What its source has published already stands.`,
      ...briefing.notes,
    ],
    publication: {
      threshold,
      withheld: {
        findings: gone.length,
        questions: changed(briefing.questions, questions),
        claims: changed(briefing.claims, claims),
        actions: changed(briefing.actions, actions),
      },
    },
  };
}

/** The section without what is withheld, and what that was; its tables go too, as they may hold the same figures. */
function sectionFor(
  section: Section,
  gone: readonly BriefedFinding[],
  lost: ReadonlySet<string>,
  threshold: number,
): Section {
  const own = gone.filter(({ id }) => section.findings.includes(id));
  const notes = section.notes.filter((note) => !lost.has(note)).map(withoutReceived);
  const tables = section.tables.map((table) => readTable(table, threshold));
  if (own.length === 0) return { ...section, notes, tables };
  const about = [...new Set(own.map(({ subject }) => `${subject.indicatorName} (${subject.areaName})`))];
  return {
    ...section,
    findings: section.findings.filter((id) => !own.some((each) => each.id === id)),
    notes: [
      ...notes,
      `${withheldWords(threshold)} ${own.length === 1 ? 'One finding' : `${own.length} findings`}: ${list(about)}.${tables.length > 0 ? ' Tables of this item are withheld with them.' : ''}`,
    ],
    tables: [],
  };
}

/** What is said of rows that could not be read quotes them. */
const withoutReceived = (note: string) => note.replace(/, got .*$/s, '.');

function requireThreshold(threshold: number): void {
  if (Number.isSafeInteger(threshold) && threshold >= 1) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'forPublication: threshold',
    expected: 'must be a whole number of at least 1',
    received: received(threshold),
  });
}
