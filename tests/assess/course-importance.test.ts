import { describe, expect, it } from 'vitest';
import { importance } from '../../src/assess/importance.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { course } from '../../src/course/course.ts';
import { importanceWords } from '../../src/report/marks.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { satisfaction } from '../indicators.ts';
import { drawn } from './questions/figures.ts';

/** Answers that vary as a sample of so many does, the same in every run. */
function surveyed(n: number, levels: readonly number[]) {
  const next = drawn(n);
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, -6);
  return seriesFrom(satisfaction, {
    start: '2017-04',
    numerator: levels.map((p) => Math.round(p * n + normal() * Math.sqrt(n * p * (1 - p)))),
    denominator: levels.map(() => n),
  });
}
const run = (level: number, many: number) => new Array<number>(many).fill(level);

describe('how much a course matters', () => {
  const fallen = surveyed(750, [...run(0.83, 19), ...run(0.78, 6)]);

  it('is most where the level has fallen, however new that is', () => {
    const found = course(fallen);
    expect(found.evidence.since?.verdict).toBe('too-soon');
    expect(importance(found, 2).tier).toBe(1);
    const held = plateau(fallen);
    expect(held.verdict).toBe('too-soon');
    expect(importance(held, 2).tier).toBe(1);
  });

  it('is least where all that the interval allows is inside the margin, and the paper says that it is smaller', () => {
    const found = course(surveyed(60_000, [...run(0.81, 19), ...run(0.8, 6)]));
    expect(found.evidence.level?.verdict).toBe('lower');
    const { tier } = importance(found, 2);
    expect(tier).toBe(4);
    const briefed = { ...found, id: '', section: '', sentence: '', tier };
    expect(importanceWords(briefed)).toBe('Smaller than what matters');
  });

  it('is good news where it has risen, and none where it was level', () => {
    expect(importance(course(surveyed(750, [...run(0.78, 19), ...run(0.83, 6)])), 2).tier).toBe(3);
    expect(importance(course(surveyed(750, run(0.8, 60))), 2).tier).toBe(4);
  });
});
