import { expect, it } from 'vitest';
import { catalogue } from '../../../src/indicator/catalogue/catalogue.ts';
import { likelyIn } from '../../../src/paper/profile/likely-indicator.ts';

it.each([
  ['Robbery by district.csv', 'robbery'],
  ['figures/Residential burglary monthly.csv', 'burglary'],
  ['Domestic abuse offences 2024-25.csv', 'domestic-abuse-offences'],
  ['Victim satisfaction (Q3) by LPA.xlsx', 'victim-satisfaction'],
  ['victim-satisfacton.csv', 'victim-satisfaction'],
  ['Performance pack.xlsx', null],
  ['burglary and robbery.csv', null],
])('%s is likely to be of %s', (file, id) => {
  expect(likelyIn(file, catalogue)).toBe(id);
});
