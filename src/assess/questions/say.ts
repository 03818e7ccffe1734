import type { Indicator } from '../../indicator/indicator.ts';
import type { Settle } from '../../result/finding.ts';
import type { Basis } from '../../result/provenance.ts';
import { shortName } from '../../statement/of-series.ts';
import { list } from '../../words/about.ts';
import type { Draft, NoAnswer, Said } from './question.ts';
import { short } from './short.ts';
import { NOWHERE, type Where } from './where.ts';

/** Something said on figures of this basis. */
export function say(text: string, basis: Basis | null = null): Said {
  return { text, basis };
}

/** The answer where there are no figures: it names the ones that are missing. */
export function noFigures<Evidence>(
  where: Where,
  indicators: readonly Indicator[],
  evidence: Evidence,
  verdict: NoAnswer = 'no-figures',
): Draft<never, Evidence> {
  const names = list(indicators.map(({ name }) => lower(name)));
  const [one] = indicators;
  const of = where.area === NOWHERE.area ? '' : ` for ${where.areaName}`;
  return {
    verdict,
    estimate: null,
    short: short(
      `${one === undefined ? '' : `${shortName(one)}: `}cannot tell`,
      `there are no figures${of} by this day`,
    ),
    says: [say(`There are no figures on ${names}${of} by this day.`)],
    findings: [],
    evidence,
    whatWouldChange: 'Any figures at all.',
    settle: `Needed: ${list(indicators.map(needed))}.`,
  };
}

/** What would have to be given, in the words of the indicator. */
function needed({ counted, outOf, every, measure }: Indicator): string {
  const parts = outOf === undefined || measure === 'duration' ? counted : `${counted} and ${outOf}`;
  return `${parts} by ${every.replace('financial-', '').replace('-', ' ')}`;
}

/** What would settle it, where an item holds more than it: `Shropshire: what it has done since can be judged …`. */
export function settleOf(of: string, settle: Settle | null): string | null {
  return settle === null ? null : `${of}: ${lower(settle.text)}`;
}

/** A name in the middle of a sentence: `999 calls`, `victim satisfaction`; an abbreviation stays as it is. */
export function lower(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
