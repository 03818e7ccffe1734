import type { Exclusion } from '../../result/finding.ts';
import type { DueAction } from '../actions/due-action.ts';
import type { Answer, BriefedClaim, BriefedFinding, BriefedTable } from '../briefing/briefing.ts';
import type { Outline } from './seen-in.ts';
import { smallIn, smallReason } from './small-in.ts';

/** What is needed to tell whether something may be shown. */
export interface Reader {
  /** The findings that stand. */
  readonly kept: readonly BriefedFinding[];
  readonly threshold: number;
  readonly mayShow: (outline: Outline, indicator: string) => boolean;
}

/** Said wherever something is missing for this reason. */
export function withheldWords(threshold: number): string {
  return `Withheld for publication, because counts under ${threshold} stand behind it or would be given back by it.`;
}

/**
 * The answer with the sentences that are those of findings that stand, or have no figure in them; where every finding
 * stands and only what was computed beside them is small, with every sentence that has no small number.
 */
export function readAnswer(answer: Answer, { kept, threshold }: Reader): Answer {
  const stands = (id: string) => kept.some((finding) => finding.id === id);
  const findings = answer.findings.filter(stands);
  const whole = findings.length === answer.findings.length;
  const { restsOn } = answer;
  if (whole && !smallIn([answer.evidence, restsOn.exclusions], threshold)) return answer;
  const told = new Set(kept.map(({ sentence }) => sentence));
  const bare = (text: string) => (whole ? !smallNumberIn(text, threshold) : wordsOf([text]).length > 0);
  const sentences = answer.sentences.filter((text) => told.has(text) || bare(text));
  const first = answer.findings[0];
  const headline = first === undefined ? whole : stands(first);
  const said = [...sentences, withheldWords(threshold)];
  const mark = answer.basis === 'illustrative' && sentences.length > 0 ? 'Illustrative, not real: ' : '';
  return {
    ...answer,
    answer: `${mark}${said.join(' ')}`,
    sentences: said,
    findings,
    estimate: headline ? answer.estimate : null,
    evidence: {},
    restsOn: {
      ...restsOn,
      n: headline ? restsOn.n : 0,
      exclusions: restsOn.exclusions.map((each) => readExclusion(each, threshold)),
      assumptions: restsOn.assumptions.filter(bare),
    },
    settle: answer.settle !== null && bare(answer.settle) ? answer.settle : null,
  };
}

/** The exclusion without how few cases there were. */
export function readExclusion<Each extends Exclusion>(exclusion: Each, threshold: number): Each {
  const few = smallReason(exclusion.reason, threshold);
  return few ? { ...exclusion, reason: 'far fewer cases than were expected' } : exclusion;
}

/** Whether a whole number under the threshold stands in the text, as a number by itself. */
function smallNumberIn(text: string, threshold: number): boolean {
  return [...text.matchAll(/(?<![\d.,])\d+(?![\d%]|[.,]\d)/g)].some(([number]) => Number(number) < threshold);
}

/**
 * The table without the rows that have a small whole number, and without those that begin as they do: the areas of one
 * indicator may add up to another of its rows.
 */
export function readTable(table: BriefedTable, threshold: number): BriefedTable {
  const small = (row: readonly string[]) =>
    row.some((cell, at) => table.columns[at]?.numeric && /^\d+$/.test(cell) && Number(cell) < threshold);
  const gone = new Set(table.rows.filter(small).map(([name]) => name));
  if (gone.size === 0) return table;
  return {
    ...table,
    caption: `${table.caption} (${[...gone].join(', ')}: withheld for publication)`,
    rows: table.rows.filter(([name]) => !gone.has(name)),
  };
}

/** The claim with its verdict, and without its numbers where they may not be shown. */
export function readClaim(claim: BriefedClaim, { mayShow, threshold }: Reader): BriefedClaim {
  const { area, basis: of, estimate, indicator: about } = claim;
  const alone = { kind: 'trend', indicator: about, area, from: '', to: '', basis: of } as const;
  const rests = claim.findings.length > 0 || estimate === null ? claim.findings : [alone];
  const safe = rests.every(
    ({ basis, indicator, kind, ...subject }) =>
      basis === 'published' || mayShow({ kind, subject, evidence: null }, indicator),
  );
  if (safe && !smallIn(claim, threshold)) return claim;
  return {
    ...claim,
    sentence: withheldWords(threshold),
    estimate: null,
    chance: null,
    n: 0,
    beside: null,
    settle: null,
    assumed: wordsOf(claim.assumed),
    missing: wordsOf(claim.missing),
    caveats: claim.caveats.filter(({ text }) => wordsOf([text]).length > 0),
    excluded: [],
    findings: [],
  };
}

/** The item without what has changed since it was set, where that may not be shown. */
export function readAction(action: DueAction, { mayShow, threshold }: Reader): DueAction {
  const { change } = action;
  if (change === null || change.basis === 'published') return action;
  if (mayShow(change.finding, change.finding.subject.indicator)) return action;
  return {
    ...action,
    indicator: null,
    change: null,
    sentence: `${action.sentence} What has changed since: ${withheldWords(threshold).toLowerCase()}`,
  };
}

/** What has no figure in it. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.filter((text) => !/\p{N}/u.test(text));
}
