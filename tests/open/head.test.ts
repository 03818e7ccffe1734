import { describe, expect, it } from 'vitest';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { open } from '../../src/open/open.ts';
import { readFiles } from '../../src/open/read-files.ts';
import { satisfaction } from '../indicators.ts';
import { figuresIn } from './reading.ts';

const MEGABYTE = 1 << 20;
const encoder = new TextEncoder();

/** A file of a hundred megabytes that is made as it is read, and how many bytes of it were. */
function longFile(header: string, line: (index: number) => string, name = 'long.csv') {
  let read = 0;
  return {
    bytesRead: () => read,
    file: {
      name,
      size: 100 * MEGABYTE,
      async *pieces() {
        let text = `${header}\n`;
        for (let index = 0; read < 100 * MEGABYTE; index += 1) {
          text += `${line(index)}\n`;
          if (text.length < MEGABYTE) continue;
          const piece = encoder.encode(text);
          read += piece.length;
          text = '';
          yield piece;
        }
      },
    },
  };
}

const readAll = (file: ReturnType<typeof longFile>['file'], options = {}) =>
  readFiles(
    [file],
    options,
    () => Promise.reject(new Error('no records')),
    () => {},
  );

describe('a long table is judged by its header', () => {
  it('and refused by its first part, the rest of which is never read', async () => {
    const { file, bytesRead } = longFile('Alpha,Beta,Gamma', (index) => `a,b${index % 7},some words`);
    const [reading] = await readAll(file);
    // Once to see what it is, and once to judge it.
    expect(bytesRead()).toBeLessThan(4 * MEGABYTE);
    expect(reading?.report.faults[0]?.expected).toMatch(/^must have a column for period/);
    expect(reading?.report.used).toBe(0);
    expect(reading?.report.rowsRead).toBe(reading?.report.rejectedCount);
    expect(reading?.report.assumptions.at(-1)).toBe(
      'Judged by its first rows, of which none is a header of such a table: the rest of 104857600 bytes is not read.',
    );
    expect(reading?.as(robbery).report.faults).toHaveLength(1);
  });

  const months = Array.from(
    { length: 240 },
    (_, at) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const areas = Array.from(
    { length: 60 },
    (_, at) => `Division of the Northern and Eastern Valleys number ${at}`,
  );

  it('and read whole where it has one', async () => {
    const lines = areas.flatMap((area) => months.map((month, at) => `${area},${month},${at % 9}`));
    const content = `Area,Month,Robberies\n${lines.join('\n')}\n`;
    expect(content.length).toBeGreaterThan(2 * (1 << 18));
    const found = await figuresIn(content, robbery, { file: 'robbery.csv' });
    expect(Object.values(found).flat().length).toBe(60 * 240);
  });

  it('and read whole where it has one in the words of an indicator alone', async () => {
    const lines = areas.flatMap((area) => months.map((month) => `${area},${month},81,98`));
    const content = `Area,Month,Victims satisfied,Victims interviewed\n${lines.join('\n')}\n`;
    const { readings } = await open({ name: 'survey.csv', content }, { indicators: [satisfaction] });
    const [reading] = readings;
    expect(reading?.indicator?.id).toBe(satisfaction.id);
    expect(reading?.report.used).toBe(60 * 240);
  });
});
