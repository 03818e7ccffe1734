import { describe, test } from 'vitest';
import { compare, referred } from './dense/referred.ts';
import { plainReading } from './plain-reading.ts';

describe('one reading, against an implementation made independently from the same specification', () => {
  test.each(referred)('agrees in every number and word: $id', (known) =>
    compare(plainReading(known), known.expected),
  );
});
