import type { Finding } from '../result/index.ts';
import { listWords } from './words.ts';

/** What every picture needs from its finding, whatever the kind. */
export type Origin = Pick<Finding<string, string, unknown>, 'basis' | 'method' | 'sources' | 'subject'>;

/** Printed in every picture of invented figures, in capitals, so that it survives copying and black and white. */
export const ILLUSTRATIVE_MARK = 'ILLUSTRATIVE FIGURES, NOT REAL';

/** Where the figures come from and how they were judged: the licence's own line where there is one. */
export function captionOf({ basis, method, sources }: Origin): string {
  const lines = [
    ...new Set(
      sources.map(({ attribution, publisher, title }) =>
        attribution === '' ? [publisher, title].filter(Boolean).join(', ') : attribution,
      ),
    ),
  ].filter((line) => line !== '');
  const where =
    lines.length > 0
      ? lines.some((line) => /^(contains|source)/i.test(line))
        ? ended(lines.slice(0, 3).join(' '))
        : `Source: ${ended(listWords(lines, 3))}`
      : basis === 'own'
        ? 'Source: own figures.'
        : 'Source: not stated.';
  const mark = basis === 'illustrative' ? 'Illustrative figures, not real. ' : '';
  return `${mark}${where} Method: ${method.name} (${method.reference}).`;
}

/** For the description: says so before anything else when the figures are invented. */
export function spokenBasis({ basis }: Pick<Origin, 'basis'>): string {
  return basis === 'illustrative' ? 'Illustrative figures, not real. ' : '';
}

const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);
