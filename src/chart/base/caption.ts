import type { Finding } from '../../result/finding.ts';
import { list } from '../../words/about.ts';

/** What every picture needs from its finding, whatever the kind. */
export type Origin = Pick<Finding<string, string, unknown>, 'basis' | 'method' | 'sources'>;

/** Printed in every picture of invented figures, in capitals, so that it survives copying and black and white. */
export const ILLUSTRATIVE_MARK = 'ILLUSTRATIVE FIGURES, NOT REAL';

/** The line under a picture: the mark of invented figures, where they come from, how they were judged. */
export function captionOf(origin: Origin): string {
  return spokenBasis(origin) + originWords(origin);
}

/** Where the figures come from and how they were judged: the licence's own line where there is one. */
export function originWords({ basis, method, sources }: Origin): string {
  const lines = [
    ...new Set(
      sources.map(({ attribution, publisher, title }) =>
        attribution === '' ? [publisher, title].filter(Boolean).join(', ') : attribution,
      ),
    ),
  ].filter((line) => line !== '');
  return `${whereFrom(lines, basis)} Method: ${method.name} (${method.reference}).`;
}

function whereFrom(lines: readonly string[], basis: Origin['basis']): string {
  if (lines.length === 0) return basis === 'own' ? 'Source: own figures.' : 'Source: not stated.';
  const attributed = lines.some((line) => /^(contains|source)/i.test(line));
  return attributed ? ended(lines.slice(0, 3).join(' ')) : `Source: ${ended(list(lines, 3))}`;
}

/** Says so before anything else when the figures are invented. */
export function spokenBasis({ basis }: Pick<Origin, 'basis'>): string {
  return basis === 'illustrative' ? 'Illustrative figures, not real. ' : '';
}

const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);
