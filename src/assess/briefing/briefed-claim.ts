import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { BriefedClaim } from './briefing.ts';

/** A claim for the paper: its findings are told by what they are and not repeated, as its numbers are in the claim. */
export function briefedClaim({ findings, ...claim }: CheckedClaim): BriefedClaim {
  return {
    ...claim,
    findings: findings.map(({ basis, kind, method, sources, subject, verdict }) => ({
      kind,
      verdict,
      indicator: subject.indicator,
      area: subject.area,
      from: subject.from,
      to: subject.to,
      basis,
      method: method.name,
      sources: sources.map(({ id }) => id),
    })),
  };
}
