import { expect, it } from 'vitest';
import { readPapers } from '../disclosure/papers-read.ts';

it('a paper for publication leaves open what a small number is, to somebody who can make papers themselves', () => {
  const { known, small, tried } = readPapers(1, 3);
  expect(small).toBeGreaterThan(100);
  expect(tried).toBe(3);
  expect(known).toEqual([]);
}, 600_000);
