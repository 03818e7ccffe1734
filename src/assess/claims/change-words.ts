import type { AnyFinding } from '../../findings/any-finding.ts';
import { about } from '../../words/about.ts';
import { isNothing, rangeAlone, rangeWords, sizeWords, wayOf } from '../../words/numbers.ts';
import { earlierWords, periodWords } from '../../words/times.ts';

/** `Victim satisfaction in Shropshire was 2.0 points lower in April 2019 than a year earlier (0.4 to 3.6)`, fullest first. */
export function changeWords(
  { estimate, subject }: Pick<AnyFinding, 'estimate' | 'subject'>,
  from: string,
  to: string,
): readonly [string, string, string] {
  const name = about(subject);
  if (estimate.value === null)
    return [
      `${name} cannot be compared between ${periodWords(from)} and ${periodWords(to)}`,
      `${name} cannot be compared`,
      'the two periods cannot be compared',
    ];
  if (estimate.value === 0 && estimate.lower === null)
    return [
      `${name} was the same in ${periodWords(to)} as ${earlierWords(from, to)}`,
      `${name} was the same as ${earlierWords(from, to)}`,
      `it was the same as ${earlierWords(from, to)}`,
    ];
  const range = isNothing(estimate) ? rangeAlone(estimate) : rangeWords(estimate);
  const how = isNothing(estimate) ? 'no different' : `${sizeWords(estimate)} ${wayOf(estimate)}`;
  const doubt = range === null ? ', its error unknown' : ` (${range})`;
  const than = isNothing(estimate) ? 'from what it was' : 'than';
  return [
    `${name} was ${how} in ${periodWords(to)} ${than} ${earlierWords(from, to)}${doubt}`,
    `${name} was ${how} ${than} ${earlierWords(from, to)}${doubt}`,
    `it was ${how} ${than} ${earlierWords(from, to)}${doubt}`,
  ];
}

/** The same way of saying it with a clause after each. */
export function withClause(
  [full, middle, short]: readonly [string, string, string],
  clause: string,
): readonly [string, ...string[]] {
  return [`${full}${clause}`, `${middle}${clause}`, `${short}${clause}`, short];
}
