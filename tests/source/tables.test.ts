import { describe, expect, it } from 'vitest';
import { londonConfidence } from '../../src/indicator/catalogue/confidence.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { stalkingAndHarassment } from '../../src/indicator/catalogue/violence.ts';
import { weaponPossession } from '../../src/indicator/catalogue/weapons.ts';
import { guessFormat } from '../../src/open/published/formats.ts';
import { panel } from '../../src/series/panel.ts';
import type { MeasuredValue } from '../../src/source/source-report.ts';
import { gridsOf } from '../../src/source/table/grid.ts';
import { readPublished } from './read-published.ts';

const londonCsv = `MajorText,MinorText,LookUp_BoroughName,201004,201005
Burglary,Domestic Burglary,Barnet,210,190
Theft,Shoplifting,Barnet,5,6
Theft,Other Theft,Barnet,7,8
`;
const confidenceCsv = `Date,Survey,Borough,Measure,Proportion,MPS,,
31/12/2014,PAS,Barnet,"""Good Job"" local","0,67","0,66",,
`;
describe('a table of the Metropolitan Police', () => {
  it('folds classes into categories and adds them up', async () => {
    const { rows, report } = await readPublished(londonCsv);
    expect([...rows].map(({ category, period, count }) => [category, period, count])).toEqual([
      ['domestic-burglary', '2010-04', 210],
      ['domestic-burglary', '2010-05', 190],
      ['theft', '2010-04', 12],
      ['theft', '2010-05', 14],
    ]);
    expect(report.assumptions[0]).toBe(
      'Months are 2010-04 to 2010-05, as the headers say and not the name of the file.',
    );
    expect(panel(totalRecordedCrime, rows).series[0]?.numerator).toEqual([222, 204]);
  });

  it('counts a class that it does not know in the total, in no other category, and names it', async () => {
    const input = `${londonCsv}Cybercrime,Hacking,Barnet,1,2\n`;
    const { rows, report } = await readPublished(input);
    expect(panel(totalRecordedCrime, rows).series[0]?.numerator).toEqual([223, 206]);
    expect([...rows].filter(({ category }) => category === 'unplaced')).toHaveLength(2);
    expect(report.coerced).toMatchObject([
      {
        what: 'a class that is not known here (Cybercrime, Hacking), which counts in totals alone',
        count: 1,
        row: 5,
      },
    ]);
  });

  it('names so many unknown classes, and tells of more together', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `Cybercrime,Kind ${index},Barnet,1,2`);
    const { report } = await readPublished(`${londonCsv}${rows.join('\n')}\n`);
    expect(report.coerced).toHaveLength(51);
    expect(report.coerced.at(-1)).toMatchObject({
      what: 'a class that is not known here, beside those named, which counts in totals alone',
      count: 10,
    });
  });

  // The names of 2025: 100 + 20 + 2 residential, 15 other; 40 + 30 + 1 violence; 12 weapons, once a class in five parts.
  it('reads the ward tables of 2025', async () => {
    const { rows, report } =
      await readPublished(`MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,202311
BURGLARY,RES BURGLARY OF A HOME,Barnet Vale,E05013628,Barnet,60
BURGLARY,RES BURGLARY OF A HOME,Brunswick Park,E05013629,Barnet,40
BURGLARY,RES BURGLARY OF UNCONNECTED BUILDING,Barnet Vale,E05013628,Barnet,20
BURGLARY,BURGLARY - RESIDENTIAL,Barnet Vale,E05013628,Barnet,2
BURGLARY,BURGLARY BUSINESS AND COMMUNITY,Barnet Vale,E05013628,Barnet,15
VIOLENCE AGAINST THE PERSON,VIOLENCE WITHOUT INJURY,Barnet Vale,E05013628,Barnet,40
VIOLENCE AGAINST THE PERSON,STALKING AND HARASSMENT,Barnet Vale,E05013628,Barnet,30
VIOLENCE AGAINST THE PERSON,DEATH SERIOUS INJURY ILLEGAL DRIVING,Barnet Vale,E05013628,Barnet,1
POSSESSION OF WEAPONS,POSSESSION OF WEAPONS,Barnet Vale,E05013628,Barnet,12
NFIB FRAUD,NFIB,Barnet Vale,E05013628,Barnet,7
DRUG OFFENCES,TRAFFICKING OF DRUGS,Heathrow Villages,E05013570,Aviation Security (SO18),3
`);
    expect(report).toMatchObject({ rowsRead: 11, used: 11, rejectedCount: 0 });
    const counts = Object.fromEntries(
      [...rows].map(({ area, category, count }) => [`${area} ${category}`, count]),
    );
    expect(counts).toEqual({
      'barnet domestic-burglary': 122,
      'barnet other-burglary': 15,
      'barnet violence-without-injury': 40,
      'barnet stalking-and-harassment': 30,
      'barnet violence-with-injury': 1,
      'barnet possession-of-weapons': 12,
      'barnet historical-fraud-and-forgery': 7,
      'heathrow drugs': 3,
    });
    const total = panel(totalRecordedCrime, rows).series.map(({ area, numerator }) => [area, numerator]);
    expect(total).toEqual([
      ['barnet', [220]],
      ['heathrow', [3]],
    ]);
    expect(panel(weaponPossession, rows).series[0]?.numerator).toEqual([12]);
    expect(panel(stalkingAndHarassment, rows).series[0]?.numerator).toEqual([30]);
  });

  // The names of the tables of 2008 to 2018.
  it.each([
    ['Burglary', 'Burglary in a Dwelling', 'domestic-burglary'],
    ['Burglary', 'Burglary in Other Buildings', 'other-burglary'],
    ['Burglary', 'Burglary - Business and Community', 'other-burglary'],
    ['Criminal Damage', 'Criminal Damage To Dwelling', 'criminal-damage'],
    ['Drugs', 'Possession Of Drugs', 'drugs'],
    ['Fraud or Forgery', 'Counted per Victim', 'historical-fraud-and-forgery'],
    ['Other Notifiable Offences', 'Going Equipped', 'public-order-other'],
    ['Robbery', 'Personal Property', 'personal-robbery'],
    ['Theft and Handling', 'Theft/Taking Of Motor Vehicle', 'vehicle-offences'],
    ['Theft and Handling', 'Handling Stolen Goods', 'public-order-other'],
    ['Theft and Handling', 'Theft From Shops', 'theft'],
    ['Violence Against the Person', 'Wounding/GBH', 'violence-with-injury'],
    ['Violence Against the Person', 'Common Assault', 'violence-without-injury'],
    ['Violence Against the Person', 'Offensive Weapon', 'possession-of-weapons'],
    ['Violence Against the Person', 'Mayhem', 'unplaced'],
  ])('reads %s, %s', async (major, minor, category) => {
    const { rows } = await readPublished(
      `Major Category,Minor Category,Borough,201004\n${major},${minor},Barnet,4`,
    );
    expect(rows.at(0)).toMatchObject({ area: 'barnet', category, count: 4 });
  });

  it('sets totals of boroughs, of all offences and of major classes apart', async () => {
    const { rows, report } = await readPublished(`${londonCsv}Burglary,,Barnet,210,190
Theft,Total,Barnet,12,14
Total Notifiable Offences,,Barnet,222,204
Theft,Shoplifting,Greater London,500,600
Knife Crime,Knife Crime with Injury,Barnet,3,2
`);
    expect(panel(totalRecordedCrime, rows).series[0]?.numerator).toEqual([222, 204]);
    expect(report.assumptions.slice(1, 5)).toEqual([
      'Major classes together beside their minor classes: 1 row is set apart.',
      'All offences together beside each of them: 2 rows are set apart.',
      'Several boroughs together beside each of them: 1 row is set apart.',
      '"Knife Crime, Knife Crime with Injury", a collection that overlaps the classes: 1 row is set apart.',
    ]);
  });

  describe('a table of the monthly dashboard', () => {
    const monthly = `Month_Year,Area Type,Borough_SNT,Area name,Area code,Offence Group,Offence Subgroup,Measure,Financial Year,FY_FYIndex,Count,Refresh Date
01/02/2021,Borough,Barnet,Barnet,E09000003,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Offences,fy20-21,20-21_11,40,05/02/2025
01/02/2021,Borough,Barnet,Barnet,E09000003,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Positive Outcomes,fy20-21,20-21_11,3,05/02/2025
01/02/2021,SNT,Barnet,Colindale,E05000049,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Offences,fy20-21,20-21_11,9,05/02/2025
01/03/2021,Borough,Barnet,Barnet,E09000003,ROBBERY,ROBBERY OF BUSINESS PROPERTY,Offences,fy20-21,20-21_12,5,05/02/2025
`;

    it('holds offences and positive outcomes apart, and areas inside others', async () => {
      const { rows, report } = await readPublished(monthly);
      expect([...rows].map(({ area, period, category, count }) => [area, period, category, count])).toEqual([
        ['barnet', '2021-03', 'business-robbery', 5],
        ['barnet', '2021-02', 'personal-robbery', 40],
      ]);
      expect(report.assumptions).toEqual([
        'Figures of "Positive Outcomes", which are not offences: 1 row is set apart.',
        'Areas of the type "SNT", inside or around the boroughs: 1 row is set apart.',
      ]);
      const outcomes = await readPublished(monthly, { measure: 'positive-outcomes' });
      expect([...outcomes.rows].map(({ count }) => count)).toEqual([3]);
    });

    it.each([
      ['year,month', '2016,1', '2016-01'],
      ['month,year', '11,2016', '2016-11'],
      ['Year,Month', '2016,Mar', '2016-03'],
    ])('reads a year and a month in columns of their own: %s', async (columns, written, period) => {
      const { rows } = await readPublished(
        `lsoa_code,borough,major_category,minor_category,value,${columns}\nE01001116,Croydon,Burglary,Burglary in a Dwelling,3,${written}\nE01001117,Croydon,Burglary,Burglary in a Dwelling,4,${written}`,
      );
      expect([...rows]).toMatchObject([{ area: 'croydon', period, category: 'domestic-burglary', count: 7 }]);
    });

    it('is told from tables of other forces by the names of its columns', async () => {
      const formatOf = async (text: string) => {
        const grids = await gridsOf(text, 'utf-8', { head: true });
        const guess = 'expected' in grids ? null : guessFormat(grids);
        return guess?.is === 'published' ? guess.format.name : guess?.is;
      };
      expect(await formatOf(monthly)).toBe('London crime');
      expect(await formatOf(londonCsv)).toBe('London crime');
      expect(await formatOf('Offence Group,Offence Subgroup,Borough,2019-04\nRobbery,Robbery,Woking,3')).toBe(
        'table',
      );
    });

    it('refuses a date that is not the first of a month with the day first', async () => {
      const input = monthly.replace('01/03/2021', '3/1/2021');
      await expect(readPublished(input)).rejects.toThrow(/row 5, column period/);
    });
  });

  it('puts a row that is published again over the earlier one', async () => {
    const input = `${londonCsv}Theft,Shoplifting,Barnet,9,6\n`;
    const { rows, report } = await readPublished(input);
    expect(rows.at(2)?.count).toBe(16);
    expect(report.revisions).toMatchObject([{ earlier: 5, later: 9, of: 'theft, Theft, Shoplifting' }]);
  });
});

describe('the borough table of the survey', () => {
  it('reads decimal commas, quoted quotes, dates and two spellings, and leaves a stray note alone', async () => {
    const input = `${confidenceCsv}31/3/2015,PAS,Richmond upon Thames,Trust MPS,"0,7","0,72",,
31/3/2015,PAS,Barnet,Trust MPS,"0,71","0,72",Trust,"0,71"
30/06/2015,PAS,Richmond Upon Thames,Trust MPS,"0,6","0,73",,
`;
    const { rows, report } = await readPublished<MeasuredValue>(input);
    expect([...rows].map(({ area, period, measure, value }) => [area, period, measure, value])).toEqual([
      ['barnet', '2014-Q4', 'good-job', 0.67],
      ['barnet', '2015-Q1', 'trust', 0.71],
      ['metropolitan', '2014-Q4', 'good-job', 0.66],
      ['metropolitan', '2015-Q1', 'trust', 0.72],
      ['metropolitan', '2015-Q2', 'trust', 0.73],
      ['richmond-upon-thames', '2015-Q1', 'trust', 0.7],
      ['richmond-upon-thames', '2015-Q2', 'trust', 0.6],
    ]);
    expect(report.assumptions).toContain(
      '"Richmond upon Thames" and "Richmond Upon Thames" are taken for one area.',
    );
    const { series } = panel(londonConfidence, rows, { by: 'measure' });
    expect(series.length).toBeGreaterThan(1);
    expect(series.map(({ window }) => window)).toEqual(series.map(() => ({ rolling: 4 })));
  });

  it('refuses a measure, a date and a proportion that it cannot read', async () => {
    const input = `${confidenceCsv}31/12/2014,PAS,Barnet,Luck,"0,5","0,5",,
30/12/2014,PAS,Barnet,Trust MPS,"0,5","0,5",,
31/12/2014,PAS,Barnet,Trust MPS,"1,5","0,5",,
`;
    const { report } = await readPublished<MeasuredValue>(input, { strict: false });
    expect(report.rejected.map(({ row, column }) => [row, column])).toEqual([
      [3, 'measure'],
      [4, 'period'],
      [5, 'Proportion'],
    ]);
  });

  it('keeps the value of the force where the row of one borough is rejected', async () => {
    const input = `${confidenceCsv}31/12/2014,PAS,Brent,"""Good Job"" local","1,5","0,66",,\n`;
    const { rows } = await readPublished<MeasuredValue>(input, { strict: false });
    expect([...rows].map(({ area, value }) => [area, value])).toEqual([
      ['barnet', 0.67],
      ['metropolitan', 0.66],
    ]);
  });
});
