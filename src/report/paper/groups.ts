import type { Headline, Paper, ScorecardRow } from '../../paper/paper.ts';
import type { Basis } from '../../result/provenance.ts';
import { requireItems, requireObject } from '../../result/require-form.ts';
import { rowsHeading } from './words.ts';

/** Headlines that stand together. */
export interface HeadlineGroup {
  readonly heading: string;
  readonly illustrative: boolean;
  readonly headlines: readonly Headline[];
}

/** Headlines from real figures, then those from invented ones; a group without any is left out. */
export function headlineGroups(paper: Pick<Paper, 'headlines'>): readonly HeadlineGroup[] {
  requirePart('headlineGroups', paper, 'headlines');
  const { headlines } = paper;
  const real = headlines.filter(({ basis }) => basis !== 'illustrative');
  const invented = headlines.filter(({ basis }) => basis === 'illustrative');
  return [
    { heading: realHeading(real), illustrative: false, headlines: real },
    { heading: 'Headlines from illustrative figures, not real', illustrative: true, headlines: invented },
  ].filter(({ headlines: own }) => own.length > 0);
}

function realHeading(headlines: readonly Headline[]): string {
  const bases = new Set(headlines.map(({ basis }) => basis));
  if (bases.size > 1) return 'Headlines from published figures and the force’s own';
  return bases.has('own') ? 'Headlines from the force’s own figures' : 'Headlines from published figures';
}

/** Rows of the scorecard that rest on the same sort of figures. */
export interface ScorecardGroup {
  readonly basis: Basis;
  readonly heading: string;
  readonly rows: readonly ScorecardRow[];
}

/** Published figures, the force's own, invented ones: only those that there are. */
export function scorecardGroups(paper: Pick<Paper, 'scorecard'>): readonly ScorecardGroup[] {
  requirePart('scorecardGroups', paper, 'scorecard');
  const { scorecard } = paper;
  return (['published', 'own', 'illustrative'] as const)
    .map((basis) => ({
      basis,
      heading: rowsHeading[basis],
      rows: scorecard.filter((row) => row.basis === basis),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Results of claims with how many of each, the most frequent first; those of one number in their order. */
export function countedResults({ claims }: Pick<Paper, 'claims'>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { result } of claims) counts.set(result, (counts.get(result) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

function requirePart(path: string, paper: unknown, part: 'headlines' | 'scorecard'): void {
  requireObject(`${path}: paper`, paper, 'a paper, as paper(data, profile) makes it');
  requireItems(`${path}: paper.${part}`, (paper as Readonly<Record<string, unknown>>)[part]);
}
