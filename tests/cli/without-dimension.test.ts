import { expect, it } from 'vitest';
import { command, withFolder } from './folder.ts';

it('confidence by district that is not divided by its dimensions has its lines in the paper', async () => {
  const quarters = Array.from({ length: 22 }, (_, at) => {
    const year = 20 + Math.floor(at / 4);
    return `Q${(at % 4) + 1} 20${year}/${year + 1}`;
  });
  const row = (name: string, fall: number) =>
    [name, ...quarters.map((_, at) => `${(64 - fall * at + ((at * 7) % 5) * 0.4).toFixed(1)}%`)].join(',');
  const table = [['District', ...quarters].join(','), row('Dun', 0), row('Mere', 0.6), row('Fell', 0)].join(
    '\n',
  );
  await withFolder({ 'public-confidence.csv': table }, async (folder) => {
    const { code, out } = await command('brief', folder, '--appendix');
    expect(code).toBe(0);
    expect(out).toMatch(/! Worse\s+Confidence in Mere/);
    expect(out).not.toContain('where.dimension');
  });
});
