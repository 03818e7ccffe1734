import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPeriod } from '../../src/period/is-period.ts';
import { periodForms } from '../../src/period/period-forms.ts';

test('the page on periods lists every form that is read, own forms first', () => {
  const page = readFileSync(new URL('../../docs/periods.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'));
  const listed = rows
    .slice(0, periodForms.length)
    .map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, form]) => form));
  expect(listed).toEqual(periodForms.map(({ examples }) => examples));
  for (const { examples, unit } of periodForms) expect(isPeriod(examples[0], unit)).toBe(true);
});
