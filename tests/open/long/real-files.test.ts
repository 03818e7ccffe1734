import { describe, expect, it, test } from 'vitest';
import { callsAnswered } from '../../../src/indicator/catalogue/calls-answered.ts';
import {
  chargedOfAssignedClosed,
  chargedOfAssignedRecorded,
} from '../../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../../src/indicator/catalogue/recorded-crime.ts';
import { robbery } from '../../../src/indicator/catalogue/robbery.ts';
import { victimSatisfaction } from '../../../src/indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { figuresIn, reading } from '../reading.ts';

const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const gap = (length: number) => Array(length).fill(null);

describe('years across and parts of years down', () => {
  test.each([
    ['2018/19', '2019/20', ['Apr', 'May'], [1, 3, ...gap(10), 2, 4]],
    ['2018', '2019', ['Jan', 'Feb'], [1, 3, ...gap(10), 2, 4]],
    ['2018/19', '2019/20', ['Q1', 'Q2'], [1, 3, ...gap(2), 2, 4]],
  ])('give each figure its own period: %s, %s by %s', async (first, second, [above, below], right) => {
    const lines = [`N,${above},1,2`, `N,${below},3,4`];
    const header = above === 'Q1' ? 'Quarter' : 'Month';
    expect(await figuresIn(csv(`Area,${header},${first},${second}`, ...lines), robbery)).toEqual({
      n: right,
    });
    // A row of the whole year is no part of it.
    expect(
      await figuresIn(csv(`Area,${header},${first},${second}`, ...lines, 'N,Total,4,6'), robbery),
    ).toEqual({ n: right });
  });
  it('may be Excel serial numbers in a column of months', async () => {
    expect(await figuresIn(csv('Area,Month,Count', 'N,43556,5', 'N,43586,6'), robbery)).toEqual({
      n: [5, 6],
    });
  });
});

describe('columns of several counts', () => {
  test.each(['Number of victims', 'Number of officers', 'No. of suspects', 'Total number of vehicles'])(
    'are never %s beside offences',
    async (header) => {
      const table = csv(`Area,Month,${header},Number of offences`, 'North,Apr-19,80,8');
      expect(await figuresIn(table, robbery)).toEqual({ north: [8] });
    },
  );
  it('are asked about where none is of offences', async () => {
    const table = csv('Area,Month,Number of victims,Number of officers', 'North,Apr-19,80,8');
    expect(await figuresIn(table, robbery)).toMatch(/--column "count=Number of victims"/);
    expect(await figuresIn(table, robbery, { columns: { count: 'Number of victims' } })).toEqual({
      north: [80],
    });
  });
});

describe('rows of several measures', () => {
  it('give the crimes of a monthly table of crimes, outcomes and rates of outcomes', async () => {
    const table = csv(
      'Calendar_Year,Month,Policing_District,Crime_Type,Data_Measure,Count',
      '2019,Apr,Belfast City,Robbery,Police Recorded Crime,10',
      '2019,Apr,Belfast City,Burglary,Police Recorded Crime,20',
      '2019,Apr,Belfast City,Robbery,Police Recorded Crime Outcomes (number),3',
      '2019,Apr,Belfast City,Burglary,Police Recorded Crime Outcomes (number),0',
      '2019,Apr,Belfast City,Robbery,Police Recorded Crime Outcomes (rate %),30.5',
      '2019,Apr,Belfast City,Burglary,Police Recorded Crime Outcomes (rate %),/0',
    );
    expect(await figuresIn(table, robbery)).toEqual({ 'belfast-city': [10] });
    expect((await reading(table, robbery)).report.rejected).toEqual([]);
  });
  it('of several indicators give those of the one that is asked for', async () => {
    const table = csv(
      'LPA,Month,Indicator,Numerator,Denominator',
      'North,Apr-19,Victim satisfaction,80,100',
      'North,Apr-19,999 calls answered,90,110',
    );
    expect(await figuresIn(table, victimSatisfaction)).toEqual({ north: ['80 of 100'] });
  });
});

describe('a table of sums', () => {
  test.each(['Row Labels', ''])('has its areas below the header "%s"', async (header) => {
    expect(
      await figuresIn(csv(`${header},Apr-19,May-19`, 'North,1,2', 'South,3,4', 'Grand Total,4,6'), robbery),
    ).toEqual({ north: [1, 2], south: [3, 4] });
  });
});

describe('a whole that its figures tell', () => {
  it('is a group of crimes in two years alone, and is left out of a total', async () => {
    const table = csv(
      'Force,Offence,2018/19,2019/20',
      'N,Theft,5022,6033',
      'N,Shoplifting,2011,2500',
      'N,Bicycle theft,3011,3533',
      'N,Robbery,1012,1055',
    );
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ n: [6034, 7088] });
  });
  it('of small figures may be chance, and is asked about', async () => {
    const table = csv('Force,Offence,2018/19', 'N,Theft,50', 'N,Shoplifting,20', 'N,Bicycle theft,30');
    expect(await figuresIn(table, totalRecordedCrime)).toMatch(/\(--whole Theft, or --whole none\)/);
    expect(await figuresIn(table, totalRecordedCrime, { wholes: ['Theft'] })).toEqual({ n: [50] });
    expect(await figuresIn(table, totalRecordedCrime, { wholes: ['none'] })).toEqual({ n: [100] });
  });
  it('is a region between forces, by its name or by its sum', async () => {
    const table = (region: string) =>
      csv('Force,2018/19,2019/20', 'Cleveland,10,20', 'Durham,30,40', `${region},40,60`, 'Kent,5,6');
    const right = { cleveland: [10, 20], durham: [30, 40], kent: [5, 6] };
    expect(await figuresIn(table('North East'), robbery)).toEqual(right);
    expect(await figuresIn(table('North East Region'), robbery)).toEqual(right);
    expect(await figuresIn(table('Tees and Wear'), robbery)).toMatch(/--whole "Tees and Wear"/);
    expect(await figuresIn(table('Tees and Wear'), robbery, { wholes: ['Tees and Wear'] })).toEqual(right);
  });
});

describe('a whole that its name tells', () => {
  const subtotals = [
    'N,2019-04,Business robbery,10',
    'N,2019-04,Personal robbery,20',
    'N,2019-04,Total robbery,30',
    'N,2019-04,Domestic burglary,5',
    'N,2019-04,Other burglary,6',
    'N,2019-04,Total burglary,11',
  ];
  it('may be of some crimes alone', async () => {
    const header = 'Force,Period,Offence,Count';
    expect(await figuresIn(csv(header, ...subtotals), totalRecordedCrime)).toEqual({ n: [41] });
    expect(await figuresIn(csv(header, ...subtotals, 'N,2019-04,Total,41'), totalRecordedCrime)).toEqual({
      n: [41],
    });
    expect(await figuresIn(csv(header, ...subtotals), robbery)).toEqual({ n: [30] });
  });
  it('may be all persons', async () => {
    const table = csv(
      'Force,Period,Sex,Count',
      'N,2019-04,Male,10',
      'N,2019-04,Female,20',
      'N,2019-04,Persons,30',
    );
    expect(await figuresIn(table, robbery)).toEqual({ n: [30] });
  });
  it('is no borough with the name of a force', async () => {
    const table = csv('Borough,2018/19,2019/20', 'City of London,5,6', 'Camden,50,60', 'Hackney,70,80');
    expect(await figuresIn(table, robbery)).toEqual({
      camden: [50, 60],
      'city-of-london': [5, 6],
      hackney: [70, 80],
    });
  });
});

describe('rows that lie in others', () => {
  it('are left out of a total where they say so', async () => {
    const table = csv(
      'Force,Period,Category,Count',
      'N,2019-04,Violence,100',
      'N,2019-04,of which: robbery,10',
      'N,2019-04,Theft,50',
    );
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ n: [150] });
  });
  it('as bands of age do are asked about', async () => {
    const table = csv(
      'Force,Period,Age,Count',
      'N,2019-04,10-17,10',
      'N,2019-04,18-24,20',
      'N,2019-04,18+,41',
    );
    expect(await figuresIn(table, robbery)).toMatch(/must not lie in each other/);
    expect(await figuresIn(table, robbery, { where: { Age: '18+' } })).toEqual({ n: [41] });
  });
  it('without a category are asked about, as they could be the whole', async () => {
    const table = csv(
      'Force,Period,Offence,Count',
      'N,2019-04,Robbery,10',
      'N,2019-04,Theft,20',
      'N,2019-04,,31',
    );
    expect(await figuresIn(table, totalRecordedCrime)).toMatch(/--sum-over category/);
    expect(await figuresIn(table, totalRecordedCrime, { sumOver: ['category'] })).toEqual({ n: [61] });
  });
  it('are flagged in a column that is no state of figures', async () => {
    const table = csv('Force,Period,Flag,Count', 'N,2019-04,Domestic abuse,10', 'N,2019-04,All,50');
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ n: [50] });
  });
});

describe('several tables on one sheet', () => {
  const table = (figures: readonly number[], header = 'Area,Apr-19,May-19') => [
    header,
    `North,${figures[0]},${figures[1]}`,
    `South,${figures[2]},${figures[3]}`,
  ];
  it('go on with other months', async () => {
    const text = csv(...table([1, 2, 3, 4]), '', ...table([5, 6, 7, 8], 'Area,Jun-19,Jul-19'));
    expect(await figuresIn(text, robbery)).toEqual({ north: [1, 2, 5, 6], south: [3, 4, 7, 8] });
  });
  it('are of what the title above each says', async () => {
    const text = csv('Robbery', ...table([1, 2, 3, 4]), '', 'Burglary', ...table([50, 60, 70, 80]));
    expect(await figuresIn(text, robbery)).toEqual({ north: [1, 2], south: [3, 4] });
    const measures = csv(
      'Number of offences',
      ...table([1, 2, 3, 4]),
      'Rate per 1000',
      ...table([5, 6, 7, 8]),
    );
    expect(await figuresIn(measures, robbery)).toEqual({ north: [1, 2], south: [3, 4] });
  });
  it('are asked about where their titles say nothing that is known', async () => {
    const text = csv('This year', ...table([1, 2, 3, 4]), '', 'Another', ...table([50, 60, 70, 80]));
    expect(await figuresIn(text, robbery)).toMatch(/--where sheet=Another takes one/);
    expect(await figuresIn(text, robbery, { where: { sheet: 'This year' } })).toEqual({
      north: [1, 2],
      south: [3, 4],
    });
  });
  it('with one header that is repeated are one table', async () => {
    const text = csv('Area,Month,Count', 'North,Apr-19,1', '', 'Area,Month,Count', 'South,Apr-19,3');
    expect(await figuresIn(text, robbery)).toEqual({ north: [1], south: [3] });
  });
});

describe('a column that is filled in the first row of each block', () => {
  it('says the same below', async () => {
    const text = csv(
      'Area,Offence,Month,Count',
      'North,Robbery,Apr-19,1',
      ',,May-19,2',
      ',Burglary,Apr-19,3',
      ',,May-19,4',
      'South,Robbery,Apr-19,5',
      ',,May-19,6',
    );
    expect(await figuresIn(text, robbery)).toEqual({ north: [1, 2], south: [5, 6] });
  });
  it('is not filled where two rows would be of one place', async () => {
    const text = csv('Area,Month,Count', 'North,Apr-19,1', 'South,Apr-19,4', ',Apr-19,5');
    expect(await figuresIn(text, robbery)).toEqual({ north: [1], south: [4] });
    expect((await reading(text, robbery)).report.rejected).toMatchObject([{ row: 4, column: 'area' }]);
  });
});

describe('what a table is called', () => {
  const table = csv('Area,Month,Count', 'North,Apr-19,1');
  test.each([
    ['a title', `Burglary by area\n${table}`],
    ['a header', table.replace('Count', 'Burglaries')],
    ['a header of all crime', table.replace('Count', 'Recorded crime')],
    ['a header of a number', table.replace('Count', 'Number of burglaries')],
  ])('by %s, is never taken for another crime', async (_, text) => {
    expect(await figuresIn(text, robbery)).toMatch(
      /must be of .*\(where it is of them, name the file|of which "Burglaries" is no number/,
    );
    expect(await figuresIn(text.replace(/Burglar(?:y|ies)|Recorded crime/i, 'Robbery'), robbery)).toEqual({
      north: [1],
    });
  });
  it('by its file, is never taken for another crime', async () => {
    expect(await figuresIn(table, robbery, { file: 'vehicle-crime.csv' })).toMatch(/must be of/);
    expect(await figuresIn(table, robbery, { file: 'robbery.csv' })).toEqual({ north: [1] });
  });
  it('gives months their year, and when it was made does not', async () => {
    const wide = ['Area,Apr,Jan', 'North,1,2'];
    const right = { north: [1, ...gap(8), 2] };
    expect(await figuresIn(csv('Published 2021', 'Robbery 2019/20', ...wide), robbery)).toEqual(right);
    expect(await figuresIn(csv('Extracted 3 June 2020', ...wide), robbery)).toMatch(/--period-of 2018\/19/);
    expect(await figuresIn(csv('Robbery 2019', 'Area,Apr-19,May-19', 'North,1,2'), robbery)).toEqual({
      north: [1, 2],
    });
  });
});

describe('a digit behind the name of a force', () => {
  it('points to a note', async () => {
    const text = csv('Force,2018/19,2019/20', 'Greater Manchester1,10,20', 'Kent 2,30,40', 'Essex,5,6');
    expect(await figuresIn(text, robbery)).toEqual({
      essex: [5, 6],
      'greater-manchester': [10, 20],
      kent: [30, 40],
    });
  });
});

describe('columns of two bases side by side', () => {
  // West Mercia, 2018/19: 8,574 of 87,471 closed, 8,673 of 86,581 recorded (Home Office outcomes open data).
  const table = csv(
    'force,financial_year,closed_charged,closed_out_of_court,closed_all_assigned,recorded_charged,recorded_all_assigned,recorded_crime',
    'West Mercia,2018/19,8574,3542,87471,8673,86581,87140',
  );
  it('are told apart by the words of the indicator', async () => {
    expect(await figuresIn(table, chargedOfAssignedClosed)).toEqual({ 'west-mercia': ['8574 of 87471'] });
    expect(await figuresIn(table, chargedOfAssignedRecorded)).toEqual({ 'west-mercia': ['8673 of 86581'] });
  });
});

describe('rows of no area', () => {
  test.each(['MSG average', 'Mean', 'Median', 'Target', 'Rank', '% change', 'Average'])(
    'are no area beside forces: %s',
    async (name) => {
      const table = csv('Force,2018/19,2019/20', 'Kent,8,9', 'Essex,6,7', `${name},7,8`);
      expect(await figuresIn(table, robbery)).toEqual({ kent: [8, 9], essex: [6, 7] });
    },
  );
  test.each(['No location', '(no location)', 'Unknown', 'Not stated', 'Elsewhere', 'Unallocated'])(
    'are never ranked: %s',
    async (name) => {
      const table = csv('District,Month,Count', 'North,Apr-19,4', 'South,Apr-19,5', `${name},Apr-19,1`);
      expect(await figuresIn(table, robbery)).toEqual({ north: [4], south: [5] });
    },
  );
});

describe('a row of units below the header', () => {
  it('leaves the columns their names', async () => {
    const counts = csv('Area,Month,Number of victims,Count', ',,Number,Number', 'North,Apr-19,80,8');
    expect(await figuresIn(counts, robbery)).toEqual({ north: [8] });
    const sides = csv(
      'Area,Month,Surveyed,Satisfied,Satisfied 2',
      ',,Number,Number,%',
      'North,Apr-19,100,80,80',
    );
    expect(await figuresIn(sides, victimSatisfaction)).toEqual({ north: ['80 of 100'] });
  });
  it('says of what the figures are where the header does not', async () => {
    const table = csv('Area,Month,Robbery', ',,"per 1,000 population"', 'North,Apr-19,0.5');
    expect(await figuresIn(table, robbery)).toMatch(/is a rate, whose counts are needed/);
  });
});

describe('a table of several that cannot be read', () => {
  it('is asked about, and the others are not taken for all', async () => {
    const text = csv(
      'Area,01/01/2019,01/02/2019',
      'N,1,2',
      '',
      'Area,01/03/2019,01/04/2019,01/05/2019',
      'N,3,4,5',
    );
    expect(await figuresIn(text, robbery)).toMatch(/--dates day-first or month-first/);
    expect(await figuresIn(text, robbery, { dates: 'day-first' })).toEqual({ n: [1, 2, 3, 4, 5] });
  });
});

describe('columns in the words of an indicator', () => {
  it('are the two sides of a rate of its own', async () => {
    const arrests: Indicator = {
      ...robbery,
      id: 'arrests',
      name: 'Arrests per 1,000 searches',
      measure: 'rate',
      counted: 'arrests',
      outOf: 'searches',
      categories: { own: 'all' },
    };
    const text = csv('Force,Month,Searches,Arrests', 'Kent,Apr-19,300,12');
    const { rows } = await reading(text, arrests);
    expect([...rows]).toMatchObject([{ numerator: 12, denominator: 300 }]);
  });
  it('are never percentages where a duration is asked for', async () => {
    const delay: Indicator = {
      ...robbery,
      id: 'delay',
      name: 'Median delay',
      measure: 'duration',
      counted: 'minutes',
    };
    const text = csv('Force,Month,% within target,Median minutes', 'Kent,Apr-19,80,12.5');
    expect(await figuresIn(text, delay)).toEqual({ kent: [12.5] });
  });
  it('of calls to another number are none of it', async () => {
    const other = '101 calls,101 calls answered within 10 seconds';
    expect(await figuresIn(csv(`Force,Month,${other}`, 'Kent,Apr-22,100,20'), callsAnswered)).toMatch(
      /must have/,
    );
    const both = csv(
      `Force,Month,${other},999 calls,999 calls answered within 10 seconds`,
      'Kent,Apr-22,100,20,200,180',
    );
    expect(await figuresIn(both, callsAnswered)).toEqual({ kent: ['180 of 200'] });
  });
});

describe('periods that a header tells', () => {
  const periods = async (...lines: readonly string[]) =>
    [...(await reading(csv(...lines), robbery)).rows].map(({ period }) => period);
  test.each(['12 months to', 'Year ending'])('are of the twelve months below %s', async (header) => {
    expect(await periods(`Area,${header},Count`, 'N,Mar-19,3', 'N,Jun-19,4')).toEqual([
      '2018-04/2019-03',
      '2018-07/2019-06',
    ]);
  });
  test.each(['Quarter ending', '3 months to'])('are of the three months below %s', async (header) => {
    expect(await periods(`Area,${header},Count`, 'N,June 2019,3', 'N,September 2019,4')).toEqual([
      '2019-Q2',
      '2019-Q3',
    ]);
  });
  it('are weeks of a year, never months', async () => {
    expect(await periods('Area,Year,Week,Count', 'N,2019,1,3', 'N,2019,2,4')).toEqual([
      '2019-W01',
      '2019-W02',
    ]);
  });
  it('are asked about by their number in a financial year, which may begin in January or April', async () => {
    expect(await figuresIn(csv('Area,Financial Year,Month number,Count', 'N,2018/19,1,3'), robbery)).toMatch(
      /1 may be January or April \(--months calendar or --months financial\), got 1$/,
    );
  });
});

describe('headers that name a period among other words', () => {
  it('are of that period, and the words say of what', async () => {
    const measures = 'Force,Offences 2018/19,Offences 2019/20,Rate 2018/19,Rate 2019/20';
    expect(await figuresIn(csv(measures, 'North,8,9,1,2', 'South,7,6,2,3'), robbery)).toEqual({
      north: [8, 9],
      south: [7, 6],
    });
    const crimes = 'Area,Robbery Apr-19,Robbery May-19,Burglary Apr-19,Burglary May-19';
    expect(await figuresIn(csv(crimes, 'North,3,4,30,40'), robbery)).toEqual({ north: [3, 4] });
    expect(await figuresIn(csv('Area,Burglary Apr-19,Burglary May-19', 'North,3,4'), robbery)).toMatch(
      /must be of/,
    );
    const sides = 'Area,Satisfied Apr-19,Surveyed Apr-19';
    expect(await figuresIn(csv(sides, 'North,80,100'), victimSatisfaction)).toEqual({ north: ['80 of 100'] });
  });
});
