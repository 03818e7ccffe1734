import type { AreaVerdict } from '../../areas/verdicts.ts';
import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import type { RankFinding } from '../../compare/rank.ts';
import { figureWords, ordinal, percentage } from '../../words/numbers.ts';
import type { Reclassified } from './reclassified.ts';
import { lower } from './say.ts';
import { type Short, short } from './short.ts';

const verdictWords: Readonly<Record<AreaVerdict, string>> = {
  'beyond-ordinary-variation': 'an outlier',
  'within-ordinary-variation': 'not an outlier',
  'within-chance': 'not an outlier',
  'cannot-tell': 'cannot tell whether it is an outlier',
};

const within = (verdict: AreaVerdict, level: string): string =>
  ({
    'beyond-ordinary-variation': `beyond how ${level} ordinarily differ`,
    'within-ordinary-variation': `within how ${level} ordinarily differ`,
    'within-chance': 'within chance',
    'cannot-tell': `and how ${level} ordinarily differ cannot be told`,
  })[verdict];

/** Where the force lies on outcome 16, or on what pools it; and its rate if a share of it were another outcome. */
export function highWords(
  area: string,
  own: FunnelFinding | null,
  pooled: FunnelFinding | null,
  place: RankFinding | null,
  moved: Reclassified | null,
  level: string,
): Short {
  const told = [pooled, own].flatMap((each) => (each === null ? [] : (whereIn(each, area, level) ?? [])));
  const [first] = told;
  if (first === undefined) return short('Outcome 16: cannot tell', 'there is no figure that can be compared');
  const decides = own === null ? first : (whereIn(own, area, level) ?? first);
  const beyond = decides.verdict === 'beyond-ordinary-variation';
  const high = 4 * decides.at <= decides.of && !beyond;
  // What is asked is whether it stands out as high.
  const side = beyond && 2 * decides.at > decides.of + 1 ? ' on the low side' : '';
  const set = place?.evidence.after?.set;
  const truly =
    pooled === null || set == null ? '' : ` (truly ${ordinal(set.best)} to ${ordinal(set.worst)})`;
  const if15 =
    moved === null
      ? ''
      : `, and would be ${percentage(moved.rateAlone)} if ${percentage(moved.share, 0)} of it were misapplied`;
  return short(
    `Outcome 16: ${high ? 'high, but ' : ''}${verdictWords[decides.verdict]}${side}`,
    `${first.said}${truly}, ${within(first.verdict, level)}`,
    told.length < 2 || own === null ? null : `${decides.said}, ${within(decides.verdict, level)}${if15}`,
  );
}

/** The figure of the area, with its place from the highest. */
function whereIn({ evidence: { rows }, subject }: FunnelFinding, area: string, level: string) {
  const own = rows.find((row) => row.area === area);
  if (own === undefined) return null;
  const at = 1 + rows.filter(({ value }) => value > own.value).length;
  const from =
    at === 1 ? 'highest' : rows.some(({ value }) => value < own.value) ? `${ordinal(at)} highest` : 'lowest';
  return {
    at,
    of: rows.length,
    verdict: own.verdict ?? ('cannot-tell' as const),
    said: `${lower(subject.indicatorName)} is ${figureWords(own.value, subject.unit)}, ${from} of ${rows.length} ${level}`,
  };
}
