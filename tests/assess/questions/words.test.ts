import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../src/assess/questions/ask.ts';
import type { QuestionAnswer } from '../../../src/assess/questions/question.ts';
import { questions } from '../../../src/assess/questions/questions.ts';
import { forceTables, shippedTables } from '../../../src/cli/shipped-tables.ts';
import { rows as listed } from '../../../src/tables/areas.ts';
import { meeting } from '../../../src/tables/meeting-2019-05.ts';
import { faultsOf } from './faults.ts';
import { gradeOf } from './grade.ts';
import { boroughs, plain, world } from './world.ts';

describe('the words of the short answers', () => {
  let shipped: readonly QuestionAnswer[];
  beforeAll(async () => {
    const tables = await shippedTables(forceTables);
    shipped = questions.map(({ id }): QuestionAnswer => ask(id, { tables, meeting }));
  });

  it('are few and plain for the shipped figures: at most two sentences, nothing that is never said', () => {
    expect(shipped.flatMap(faultsOf)).toEqual([]);
  });

  it('are read by those who left school at fourteen', () => {
    const grades = shipped.map(({ short: { lead, text } }) => gradeOf(`${lead} ${text}`));
    expect(grades.reduce((sum, each) => sum + each, 0) / grades.length).toBeLessThanOrEqual(9);
    expect(Math.max(...grades)).toBeLessThanOrEqual(12);
  });

  it('are graded as a reader would count: syllables and sentences', () => {
    // 6 words of 7 syllables in one sentence: 0.39 x 6 + 11.8 x 7 / 6 - 15.59
    expect(gradeOf('The cat sat on the table.')).toBeCloseTo(0.39 * 6 + (11.8 * 7) / 6 - 15.59, 9);
    // Six words of 21 syllables.
    expect(
      gradeOf('Institutional heterogeneity notwithstanding, comparability deteriorated considerably.'),
    ).toBeGreaterThan(20);
  });

  it('call boroughs boroughs and forces forces, and areas of one’s own areas', () => {
    const of = (areas: readonly string[], id: 3 | 15) =>
      ask(id, { own: world(3, areas), tables: { areas: listed } }, id === 15 ? { area: areas[0] ?? '' } : {})
        .short.text;
    expect(of(boroughs, 3)).toMatch(/boroughs/);
    expect(of(plain, 3)).toMatch(/areas/);
    const forces = ['kent', 'essex', 'surrey', 'sussex', 'norfolk', 'suffolk'];
    expect(of(forces, 15)).toMatch(/of 6 forces/);
    expect(of(plain, 15)).toMatch(/of 6 areas/);
  });
});
