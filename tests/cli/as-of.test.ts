import { expect, it } from 'vitest';
import type { Paper } from '../../src/paper/paper.ts';
import { dayText } from '../../src/period/day-number.ts';
import { lastDay as lastDayNumber } from '../../src/period/month-index.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { command } from './folder.ts';

/** The last day of a period, as text that sorts by time. */
const lastDay = (period: string): string => dayText(lastDayNumber(parsePeriod(period)));

it.each([
  ['west-mercia', '2018-09-29', '2018-08-31'],
  ['london', '2011-06-30', '2011-06-30'],
])('The paper on %s as of %s speaks of no period after %s', async (example, asOf, latest) => {
  const { code, out } = await command('brief', '--example', example, '--as-of', asOf, '--format', 'json');
  expect(code).toBe(0);
  const { headlines, statements } = JSON.parse(out) as Paper;
  // What is said of the next figure is ahead of what has been seen, and is about it.
  const past = statements.filter(({ aspect }) => aspect !== 'outlook');
  const days = past.flatMap(({ period }) => [lastDay(period.from), lastDay(period.to)]).sort();
  expect(days.length).toBeGreaterThan(10);
  expect(days.at(-1)).toBe(latest);

  const year = Number(asOf.slice(0, 4));
  const spoken = headlines.map(({ text }) => text).join(' ');
  // From when something can be judged is ahead of what has been seen, and says nothing of it.
  const seen = spoken.replace(/judge from (?:[A-Z][a-z]+ )?\d{4}/g, '');
  const years = [...seen.matchAll(/\b(?:19|20)\d\d\b(?!\/)/g)].map(Number);
  expect(Math.max(0, ...years)).toBeLessThanOrEqual(year);
});

it('A paper since a day says what has changed since the paper that the figures up to then would have made', async () => {
  const json = async (...words: string[]) => {
    const { code, err, out } = await command(
      'brief',
      '--format',
      'json',
      '--example',
      'west-mercia',
      ...words,
    );
    expect(code).toBe(0);
    return { err, made: JSON.parse(out) as Paper };
  };
  const { err, made } = await json('--since', '2019-03-31');
  const { made: before } = await json('--as-of', '2019-03-31');
  expect(err).toContain('made of the figures that there are now');
  expect(made.changes?.since).toBe('2019-03-31');
  const hate = made.changes?.rows.find(({ what }) => what === 'Hate crime satisfaction');
  expect(hate).toMatchObject({ kind: 'changed-figure' });
  const was = before.statements.find(({ id }) => id === 'level:hate-crime-satisfaction:west-mercia')?.size;
  expect(hate?.before).toContain(`${Math.abs(was?.value ?? 0).toFixed(1)} points lower`);
  for (const { before: old, now } of made.changes?.rows ?? []) expect(old).not.toBe(now);
});

it('The paper of an example as it ships says what has changed since the one before it, which was kept', async () => {
  const changesOf = async (...words: string[]) => {
    const { code, out } = await command('brief', '--format', 'json', ...words);
    expect(code).toBe(0);
    return (JSON.parse(out) as Paper).changes;
  };
  const kept = await changesOf();
  expect(kept?.rows.map(({ what }) => what)).toContain('Hate crime satisfaction');
  // What was kept is what the figures up to then make.
  expect(kept).toEqual(await changesOf('--since', '2019-03-31'));
  for (const other of [['--publication'], ['--as-of', '2019-02-28'], ['--example', 'bedfordshire']])
    expect(await changesOf(...other)).toBeNull();
});

it.each([
  [['--since', '2019-13-31'], 'must be a date such as 2019-05-28'],
  [['--since', '2019-04-30', '--as-of', '2019-03-31'], 'must come before 2019-03-31'],
])('%j is refused', async (words, because) => {
  const { code, err } = await command('brief', ...words);
  expect(code).not.toBe(0);
  expect(err).toContain(because);
});
