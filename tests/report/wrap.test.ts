import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/report/wrap.ts';

const text = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 12 })).map((words) => words.join(' '));
const wordsOf = (each: string) => each.split(/\s+/).filter((word) => word !== '');

describe('wrap', () => {
  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (each, width) => {
        expect(wordsOf(wrap(each, width, '  '))).toEqual(wordsOf(each));
      }),
    );
  });

  it('makes no line longer than the width unless one word is, and none that could hold the next word', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (each, width) => {
        const lines = wrap(each, width, '  ').split('\n');
        lines.forEach((line, at) => {
          if (wordsOf(line).length > 1) expect(line.length).toBeLessThanOrEqual(width);
          const [next] = wordsOf(lines[at + 1] ?? '');
          if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width);
        });
      }),
    );
  });

  it('begins each line with the indent and ends none with a space', () => {
    expect(wrap('one two  three ', 9, '  ')).toBe('  one two\n  three');
    expect(wrap('', 9, '  ')).toBe('  ');
  });
});
