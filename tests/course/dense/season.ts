import { denseReading } from './reading.ts';
import type { DenseInput, DenseOptions, DenseReading } from './types.ts';

/**
 * Season by evidence (counts of 24 to 35 months): read without and with one pair of harmonics, season columns priced
 * like changes; the reading with more evidence.
 */
export function denseBySeason(input: Omit<DenseInput, 'season'>, options: DenseOptions = {}): DenseReading {
  const [without, withOne] = [0, 1].map((season) =>
    denseReading({ ...input, season }, { ...options, seasonPriced: true }),
  );
  if (without === undefined || withOne === undefined) throw new RangeError('two readings');
  return withOne.logEvidence > without.logEvidence ? withOne : without;
}
