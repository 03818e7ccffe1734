import type { Estimate } from '../../result/estimate.ts';
import { about } from '../../result/words.ts';
import type { AnyFinding } from '../any-finding.ts';
import { earlier, say, size, sized } from '../sentences/sizes.ts';

/** `Victim satisfaction in Shropshire was 2.0 percentage points (95% interval 0.4 to 3.6) lower …`, fullest first. */
export function changeWords(
  { estimate, subject }: Pick<AnyFinding, 'estimate' | 'subject'>,
  from: string,
  to: string,
): readonly [string, string, string] {
  const name = about(subject);
  if (estimate.value === null)
    return [
      `${name} cannot be compared between ${say(from)} and ${say(to)}`,
      `${name} cannot be compared`,
      'the two periods cannot be compared',
    ];
  const way = wayOf(estimate);
  const known = estimate.lower !== null || estimate.upper !== null;
  const how = known ? sized(estimate) : `${size(estimate)}, of unknown error,`;
  return [
    `${name} was ${how} ${way} in ${say(to)} than ${earlier(from, to)}`,
    `${name} was ${how} ${way} than ${earlier(from, to)}`,
    `it was ${how} ${way} than ${earlier(from, to)}`,
  ];
}

const wayOf = ({ value }: Estimate) => ((value ?? 0) < 0 ? 'lower' : 'higher');

/** The same way of saying it with a clause after each. */
export function withClause(
  [full, middle, short]: readonly [string, string, string],
  clause: string,
): readonly [string, ...string[]] {
  return [`${full}${clause}`, `${middle}${clause}`, `${short}${clause}`, short];
}
