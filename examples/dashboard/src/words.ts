import type { AnyFinding, Indicator } from 'police-indicators';
import { sentence } from 'police-indicators';
import { figureWords } from 'police-indicators/report';

/** One figure as it is printed in cards and tables. */
export const amount = (value: number | null, unit: AnyFinding['estimate']['unit']): string =>
  value === null ? 'no figure' : figureWords(value, unit);

/** A finding in one sentence, which says first when its figures are invented. */
export const said = (finding: AnyFinding) =>
  finding.basis === 'illustrative' ? `Illustrative, not real: ${sentence(finding)}` : sentence(finding);

/** What a margin of this indicator is counted in. */
export const marginUnit = ({ margin, measure }: Indicator): 'points' | 'percent' =>
  margin === undefined
    ? measure === 'proportion'
      ? 'points'
      : 'percent'
    : 'points' in margin
      ? 'points'
      : 'percent';
