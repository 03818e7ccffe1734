import { describe, expect, it } from 'vitest';
import { vehicleOffences } from '../../src/indicator/catalogue/acquisitive-crime.ts';
import { domesticBurglary } from '../../src/indicator/catalogue/domestic-burglary.ts';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { weaponPossession } from '../../src/indicator/catalogue/weapons.ts';
import { contradictions } from '../../src/paper/contradictions.ts';
import { paper } from '../../src/paper/make.ts';
import { defaultProfile } from '../../src/paper/profile/default-profile.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';

/** Counts by month that go up and down by so much about a mean. */
const byMonth = (mean: (at: number) => number, swing: number, months = 24) =>
  Array.from({ length: months }, (_, at) => ({
    area: 'midshire',
    period: offset(month(2024, 1), at),
    numerator: mean(at) + (((at * 7) % 5) - 2) * swing,
  }));
const profile = { force: 'midshire' } as const;

describe('the paper of a force without claims', () => {
  const few = byMonth((at) => (at < 12 ? 10 : 12), 3);
  const level = byMonth(() => 400, 4);
  const made = paper(
    {
      own: [
        { indicator: robbery, rows: few },
        { indicator: weaponPossession, rows: few },
      ],
    },
    { ...profile, agenda: [{ id: 'all', indicators: [robbery.id, weaponPossession.id] }] },
  );

  it('says among what cannot be told a change that would matter and may be chance', () => {
    expect(made.cannotTell.map(({ lead, text }) => `${lead} ${text}`)[0]).toMatch(
      /^Robbery: [\d.]+% higher than the year before, which may be chance \(.*lower to .*higher\)\.$/,
    );
    const sure = paper({ own: [{ indicator: robbery, rows: level }] }, profile);
    expect(sure.cannotTell.map(({ lead }) => lead)).toEqual(['Why']);
  });

  it('says once what cannot be told of two indicators in the same words', () => {
    const [item] = made.items;
    expect(item?.answer.map(({ lead, text }) => `${lead} ${text}`)).toEqual([
      expect.stringMatching(/^Robbery and Possession of weapons cannot be told to have changed: /),
    ]);
    expect(contradictions(made)).toEqual([]);
  });
});

it('The title of an item names what there are figures of, where it could be several things', () => {
  const titles = (...indicators: (typeof robbery)[]) =>
    defaultProfile({ profile }, indicators, new Set()).agenda?.map(({ title }) => title);
  expect(titles(domesticBurglary)).toEqual(['Domestic burglary']);
  expect(titles(domesticBurglary, vehicleOffences)).toEqual(['Burglary, vehicle crime and shoplifting']);
  expect(titles(robbery)).toEqual(['Robbery']);
});

it('A level of weekly counts is said by the week too, and stands so in its table', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({
    area: 'midshire',
    period: offset(parsePeriod('2024-W01'), at),
    numerator: (at < 70 ? 50 : 85) + (((at * 7) % 5) - 2) * 3,
  }));
  const made = paper({ own: [{ indicator: robbery, rows }] }, profile);
  expect(made.headlines[0]?.text).toMatch(/, to 3\d\d a month \(8\d a week\)\./);
  expect(JSON.stringify(made.appendix.tables[0]?.rows[0])).toMatch(/3\d\d a month \(8\d a week\)/);
  expect(contradictions(made)).toEqual([]);
});
