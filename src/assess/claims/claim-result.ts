import type { AnyFinding } from '../../findings/any-finding.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Basis } from '../../result/provenance.ts';
import { sentenceCase } from '../../words/about.ts';
import type { CheckedClaim, ClaimReading, ClaimTest } from './checked-claim.ts';
import type { Claim } from './claim.ts';
import type { ClaimFigures } from './claim-figures.ts';
import { claimSentence } from './claim-sentence.ts';
import { familyOf } from './definitions.ts';
import { windowName } from './since.ts';

/** A tested claim as plain data: the headline by what the claim is about, illustrative figures supporting nothing. */
export function claimResult(claim: Claim, figures: ClaimFigures, test: ClaimTest): CheckedClaim {
  const findings = test.findings ?? [];
  const basis = test.basis === undefined ? basisOf(findings) : test.basis;
  const readings = readingsOf(claim, test);
  const about = claim.about === 'observed' && test.observed !== undefined ? 'observed' : 'underlying';
  const verdict = readings.find((each) => each.about === about)?.verdict ?? test.verdict;
  const read =
    claim.window === undefined && test.claimed !== undefined && test.period !== undefined
      ? ['The claim does not say over which window: each figure is taken by its own period.']
      : [];
  return {
    id: claim.id,
    kind: claim.kind,
    claim: claim.claim,
    quote: claim.quote ?? null,
    question: claim.question ?? null,
    agenda: claim.agenda ?? null,
    indicator: claim.indicator,
    indicatorName: figures.indicator?.name ?? familyOf(claim.indicator)?.name ?? claim.indicator,
    area: claim.area,
    areaName: figures.areaName,
    verdict,
    about,
    readings,
    supports: verdict === 'supported' && basis !== 'illustrative',
    basis,
    period: test.period ?? null,
    window: windowName(claim.window),
    claimed: test.claimed ?? null,
    estimate: test.estimate ?? null,
    chance: test.chance ?? null,
    n: test.n ?? 0,
    sentence: claimSentence(verdict, basis, test.says),
    briefly: `${sentenceCase(shortOf(test.says))}.`,
    findings,
    beside: test.beside ?? null,
    missing: test.missing ?? [],
    assumed: [...(test.assumed ?? []), ...read],
    caveats: distinct([...(test.caveats ?? []), ...findings.flatMap(({ caveats }) => caveats)]),
    excluded: test.excluded ?? [],
    settle: test.settle ?? null,
  };
}

/** Words that a reason has at most, where there is a shorter way to say it. */
const SHORT = 20;

/** The fullest way that is short. */
const shortOf = (says: ClaimTest['says']) =>
  says.find((each) => each.split(/\s+/).length <= SHORT) ?? says[says.length - 1] ?? says[0];

/** One reading where the claim says which it is, else both that the test has. */
function readingsOf(claim: Claim, { observed, verdict }: ClaimTest): readonly ClaimReading[] {
  const both: ClaimReading[] = [
    { about: 'underlying', verdict },
    ...(observed === undefined ? [] : [{ about: 'observed', verdict: observed } as const]),
  ];
  const wanted = both.filter(({ about }) => claim.about === undefined || about === claim.about);
  return wanted.length > 0 ? wanted : both;
}

/** Illustrative if anything in it is, since nothing invented supports; `null` where it rests on no figures. */
function basisOf(findings: readonly AnyFinding[]): Basis | null {
  const bases = findings.map(({ basis }) => basis);
  if (bases.includes('illustrative')) return 'illustrative';
  return bases.includes('own') ? 'own' : (bases[0] ?? null);
}

function distinct(caveats: readonly Caveat[]): readonly Caveat[] {
  return [...new Map(caveats.map((caveat) => [caveat.text, caveat])).values()];
}
