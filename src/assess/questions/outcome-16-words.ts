import type { AreaVerdict } from '../../areas/verdicts.ts';
import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import type { RankFinding } from '../../compare/rank.ts';
import { ordinal, percentage } from '../../result/words.ts';
import { figureWords } from '../../statement/numbers.ts';
import type { Reclassified } from './reclassified.ts';
import { type Short, short } from './short.ts';

const verdictWords: Readonly<Record<AreaVerdict, string>> = {
  'beyond-ordinary-variation': 'an outlier',
  'within-ordinary-variation': 'not an outlier',
  'within-chance': 'not an outlier',
  'cannot-tell': 'cannot tell whether it is an outlier',
};

const within: Readonly<Record<AreaVerdict, string>> = {
  'beyond-ordinary-variation': 'beyond how forces ordinarily differ',
  'within-ordinary-variation': 'within how forces ordinarily differ',
  'within-chance': 'within chance',
  'cannot-tell': 'and how forces ordinarily differ cannot be told',
};

/** Where the force lies on outcome 16, or on what pools it; and its rate if a share of it were another outcome. */
export function highWords(
  area: string,
  own: FunnelFinding | null,
  pooled: FunnelFinding | null,
  place: RankFinding | null,
  moved: Reclassified | null,
): Short {
  const told = [pooled, own].flatMap((each) => each ?? []);
  const [first] = told.flatMap(({ evidence }) => evidence.rows.filter((row) => row.area === area));
  const lead = first === undefined ? 'cannot tell' : verdictWords[first.verdict ?? 'cannot-tell'];
  return short(
    `Outcome 16: ${lead}`,
    ...told.map((each) => lies(each, area, each === pooled ? place : null)),
    moved === null
      ? null
      : `if ${percentage(moved.share, 0)} of it were misapplied, it would be ${percentage(moved.rateAlone)}`,
  );
}

/** The figure, its place from the highest, and what that is within. */
function lies({ evidence, subject }: FunnelFinding, area: string, place: RankFinding | null): string | null {
  const own = evidence.rows.find((row) => row.area === area);
  if (own === undefined) return null;
  const at = 1 + evidence.rows.filter(({ value }) => value > own.value).length;
  const set = place?.evidence.after?.set;
  const truly = set == null ? '' : ` (truly ${ordinal(set.best)} to ${ordinal(set.worst)})`;
  const from = at === 1 ? 'highest' : `${ordinal(at)} highest`;
  return `${subject.indicatorName} is ${figureWords(own.value, subject.unit)}, ${from} of ${evidence.rows.length} forces${truly}, ${within[own.verdict ?? 'cannot-tell']}`;
}
