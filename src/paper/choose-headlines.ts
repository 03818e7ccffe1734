import { tiers } from '../findings/tier.ts';
import type { Candidate } from './headlines.ts';
import type { Headline } from './paper.ts';

/** At most so many lines of one item, one of them a ranking. */
const MOST_OF_ITEM = 2;
/** Places that are kept for what is better or will meet, where there is any. */
const KEPT_FOR_GOOD = 2;

/**
 * The headlines of a paper, in the order of the agenda: first the best line of each item, then second ones. A new verdict comes
 * first, then the tier of what is said, then how far a line is beyond what matters; what is neither good nor bad, or no further than what matters, stands
 * only as the first of its item.
 */
export function chooseHeadlines(
  candidates: readonly Candidate[],
  agenda: readonly string[],
  most: number,
): Headline[] {
  const byItem = agenda.map((item) => candidates.filter((each) => each.item === item).sort(byWeight));
  const firsts = byItem.flatMap((own) => firstOf(own) ?? []).sort(byWeight);
  const chosen: Candidate[] = firsts.slice(0, most);
  const seconds = byItem
    .flatMap((own) => own.filter((each) => each !== firstOf(own)))
    .filter(({ firstOnly }) => !firstOnly)
    .sort(byWeight);
  for (const each of seconds) if (chosen.length < most && mayJoin(each, chosen)) chosen.push(each);
  keepGood(chosen, [...firsts, ...seconds]);
  return agenda.flatMap((item) =>
    chosen
      .filter((each) => each.item === item)
      // What became of the force comes before what became of an area.
      .sort((one, other) => Number(one.ofAreas) - Number(other.ofAreas) || byWeight(one, other))
      .map(withoutWeights),
  );
}

/** The first line of an item: of an area whose force changed too that of the force. */
function firstOf(own: readonly Candidate[]): Candidate | undefined {
  const [first] = own;
  return first?.behind === true ? (own.find((each) => isItsForce(each, first)) ?? first) : first;
}

const isItsForce = (each: Candidate, { indicator }: Candidate) =>
  each.indicator === indicator && !each.ofAreas && !isRanking(each);

function byWeight(one: Candidate, other: Candidate): number {
  return (
    Number(other.changed) - Number(one.changed) ||
    Number(one.basis === 'illustrative') - Number(other.basis === 'illustrative') ||
    standing(one) - standing(other) ||
    other.excess - one.excess ||
    (one.indicator < other.indicator ? -1 : 1)
  );
}

const isRanking = ({ kind }: Candidate) => tiers[kind] === 'ranking';

/** What became of the force, then which area stands apart or changed otherwise and what has not changed, then places. */
function standing(each: Candidate): number {
  if (isRanking(each)) return 2;
  return each.ofAreas || each.chip === 'no-change' ? 1 : 0;
}

function mayJoin(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  const { indicator, item } = candidate;
  const own = chosen.filter((each) => each.item === item);
  if (own.length >= MOST_OF_ITEM) return false;
  if (isRanking(candidate) && own.some(isRanking)) return false;
  if (candidate.behind && !own.some((each) => isItsForce(each, candidate))) return false;
  // What became of one area is no second way of saying what became of the force, or of another area.
  return !own.some((each) =>
    candidate.ofAreas ? each.ofAreas : each.indicator === indicator && !each.ofAreas,
  );
}

/** Where good news is left out and bad news has all the places, the least of the bad gives way. */
function keepGood(chosen: Candidate[], all: readonly Candidate[]): void {
  for (const good of all.filter((each) => each.good && !chosen.includes(each))) {
    if (chosen.filter((each) => each.good).length >= KEPT_FOR_GOOD) return;
    if (!mayJoin(good, chosen)) continue;
    const least = chosen
      .filter((each) => !each.good)
      .sort(byWeight)
      .at(-1);
    if (least === undefined) return;
    chosen.splice(chosen.indexOf(least), 1, good);
  }
}

function withoutWeights({ basis, chip, item, lead, statements, text }: Candidate): Headline {
  return { chip, lead, text, item, basis, statements };
}
