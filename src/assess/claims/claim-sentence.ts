import type { Basis } from '../../result/provenance.ts';
import { like } from '../../result/rule.ts';
import { firstThatFits } from '../../words/room.ts';
import type { ClaimVerdict } from './checked-claim.ts';

const leads: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  'not-distinguishable-from-chance': 'Not distinguishable from chance',
  'within-ordinary-variation': 'Within how areas ordinarily differ',
  'not-testable': 'Not testable',
};

const invented: Readonly<Record<ClaimVerdict, string>> = /* @__PURE__ */ like(leads, {
  supported: 'Illustrative, would be supported',
  contradicted: 'Illustrative, would be contradicted',
  'not-distinguishable-from-chance': 'Illustrative, not distinguishable from chance',
  'within-ordinary-variation': 'Illustrative, within how areas ordinarily differ',
});

const plainest: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'the figures show what was claimed',
  contradicted: 'the figures leave out what was claimed',
  'not-distinguishable-from-chance': 'the figures show neither that it is so nor that it is not',
  'within-ordinary-variation': 'it really differs, and no further than areas ordinarily do',
  'not-testable': 'what it needs is not there',
};

/** One sentence on a tested claim, short enough to be read aloud: the verdict, then the fullest words that fit. */
export function claimSentence(
  verdict: ClaimVerdict,
  basis: Basis | null,
  says: readonly [string, ...string[]],
): string {
  const lead = (basis === 'illustrative' ? invented : leads)[verdict];
  const [first, ...others] = says;
  const ways = [first, ...others, plainest[verdict]].map((way) => `${lead}: ${way}.`);
  const [fullest = '', ...shorter] = ways;
  return firstThatFits(fullest, ...shorter);
}
