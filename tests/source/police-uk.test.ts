import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { stopAndSearch } from '../../src/indicator/catalogue/stop-and-search.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { panel } from '../../src/series/panel.ts';
import * as source from '../../src/source/index.ts';
import type { PoliceUkOptions } from '../../src/source/police-uk/options.ts';
import { readPoliceUkJson } from '../../src/source/police-uk/read-police-uk-json.ts';
import {
  readCrimeOutcomes,
  readStopAndSearch,
  readStreetCrimes,
} from '../../src/source/police-uk/read-records.ts';
import { monthsOfTime } from '../../src/source/police-uk/record-cells.ts';
import { checkAsyncExamples } from './async-examples.ts';
import { crime, streetFile } from './street-fixtures.ts';

const outcomesCsv = `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type
a,2023-03,Cambridgeshire Constabulary,Cambridgeshire Constabulary,,,No location,,,Suspect charged
`;
const stopsCsv = `Type,Date,Part of a policing operation,Object of search,Outcome
Person search,2023-03-01T13:42:54+00:00,True,Controlled drugs,Arrest
`;
const crimesJson = JSON.stringify([
  {
    category: 'violent-crime',
    persistent_id: 'a',
    month: '2018-10',
    location: null,
    outcome_status: { category: 'Local resolution', date: '2018-12' },
  },
]);
checkAsyncExamples(new URL('../../src/source/police-uk/', import.meta.url), {
  ...source,
  csv: streetFile(crime({})),
  outcomesCsv,
  stopsCsv,
  crimesJson,
});

const byPlace = {
  by: 'place',
  places: { Bromsgrove: 'north-worcestershire', Worcester: 'south-worcestershire' },
  outside: 'outside-west-mercia',
} as const;

const read = (records: readonly string[], options: PoliceUkOptions = {}) =>
  readStreetCrimes(streetFile(...records), { file: '2018-10-west-mercia-street.csv', ...options });
const noteOf = async (code: string, records: readonly string[], options: PoliceUkOptions = {}) =>
  (await read(records, options)).report.notes.find((note) => note.code === code);

describe('readStreetCrimes', () => {
  it('counts records by force, month, crime type and last outcome', async () => {
    const { rows, report } = await read([
      crime({ id: 'a' }),
      crime({ id: 'b' }),
      crime({ id: 'c', outcome: 'Unable to prosecute suspect' }),
      crime({ id: 'd', month: '2018-11' }),
      crime({ id: 'e', force: 'Devon & Cornwall Police' }),
    ]);
    expect([...rows]).toEqual([
      {
        area: 'devon-and-cornwall',
        period: '2018-10',
        category: 'Burglary',
        outcome: 'Local resolution',
        count: 1,
      },
      { area: 'west-mercia', period: '2018-10', category: 'Burglary', outcome: 'Local resolution', count: 2 },
      { area: 'west-mercia', period: '2018-11', category: 'Burglary', outcome: 'Local resolution', count: 1 },
      {
        area: 'west-mercia',
        period: '2018-10',
        category: 'Burglary',
        outcome: 'Unable to prosecute suspect',
        count: 1,
      },
    ]);
    expect(report).toMatchObject({ rowsRead: 5, used: 5, rejectedCount: 0, rejected: [], faults: [] });
    expect(rows.about).toMatchObject({ scheme: 'police-uk', basis: 'own', period: '2018-10/2018-11' });
  });

  it.each([
    ['West Mercia Police', 'west-mercia'],
    ['Metropolitan Police Service', 'metropolitan'],
    ['City of London Police', 'city-of-london'],
    ['London, City of', 'city-of-london'],
    ['Cambridgeshire Constabulary', 'cambridgeshire'],
    ['Avon and Somerset Constabulary', 'avon-and-somerset'],
    ['Devon & Cornwall Police', 'devon-and-cornwall'],
    ['Dyfed-Powys Police', 'dyfed-powys'],
    ['Police Service of Northern Ireland', 'northern-ireland'],
    ['British Transport Police', 'btp'],
    ['constructor', 'constructor'],
  ])('knows %s by its key', async (force, key) => {
    const quoted = JSON.stringify(force);
    const { rows } = await read([crime({ force: quoted })]);
    expect(rows.at(0)?.area).toBe(key);
    const known = { [key]: force.replace(/ (?:Police|Constabulary)$/, '') };
    expect((await read([crime({ force: quoted })], { areas: { by: 'force', known } })).rows.at(0)?.area).toBe(
      key,
    );
  });

  it('refuses a force that is not known, and tells the nearest', async () => {
    const areas = { by: 'force', known: { 'west-mercia': 'West Mercia' } } as const;
    const { report } = await read([crime({ force: 'West Mercya Police' })], { areas, mode: 'lenient' });
    expect(report.rejected).toEqual([
      {
        row: 2,
        column: 'Falls within',
        found: 'West Mercya Police',
        expected: 'must be a known area (the nearest: West Mercia)',
        code: 'unknown-area',
      },
    ]);
  });

  it('counts anti-social behaviour, which has neither crime ID nor outcome', async () => {
    const { rows, report } = await read([crime({ type: 'Anti-social behaviour', outcome: '' })]);
    expect(rows.at(0)).toMatchObject({ category: 'Anti-social behaviour', outcome: '', count: 1 });
    expect(report.notes.map(({ code, count }) => [code, count])).toEqual([
      ['no-crime-id', 1],
      ['no-outcome', 1],
    ]);
  });

  it('counts records with the crime ID of another as they are published, and says how many', async () => {
    const twice = [crime({ id: 'a' }), crime({ id: 'b' }), crime({ id: 'a' })];
    const { rows } = await read(twice);
    expect(rows.at(0)?.count).toBe(3);
    expect((await noteOf('repeated-crime-id', twice))?.text).toBe(
      'Street crimes with the crime ID of an earlier record, counted as they are published: 1 of 3.',
    );
  });

  it('counts a crime ID once when that is asked for, and rejects the others', async () => {
    const { rows, report } = await read([crime({ id: 'a' }), crime({ id: 'a' })], {
      repeatedIds: 'once',
      mode: 'lenient',
    });
    expect(rows.at(0)?.count).toBe(1);
    expect(report).toMatchObject({ rowsRead: 2, used: 1, rejectedCount: 1 });
    expect(report.rejected[0]).toMatchObject({ row: 3, column: 'Crime ID', code: 'duplicate-observation' });
  });

  it('puts records in areas made of districts, and those outside or without a place apart', async () => {
    const { rows, report } = await read(
      [
        crime({ id: '1', lsoa: 'Bromsgrove 004D' }),
        crime({ id: '2', lsoa: 'Worcester 001A' }),
        crime({ id: '3', lsoa: 'Birmingham 039B' }),
        crime({ id: '4', lsoa: '' }),
      ],
      { areas: byPlace },
    );
    expect([...rows].map(({ area }) => area)).toEqual([
      'no-location',
      'north-worcestershire',
      'outside-west-mercia',
      'south-worcestershire',
    ]);
    expect(report.notes.map(({ code, count }) => [code, count])).toEqual(
      [
        ['no-crime-id', 0],
        ['no-location', 1],
        ['outside-areas', 1],
      ].filter(([, count]) => count !== 0),
    );
    expect(report.fitness.map(({ area }) => area)).toEqual(['north-worcestershire', 'south-worcestershire']);
  });

  it('takes an LSOA code or a whole LSOA name for a place too', async () => {
    const places = { E01032113: 'by-code', 'Worcester 001A': 'by-name' };
    const { rows } = await read([crime({ lsoa: 'Bromsgrove 004D' })], { areas: { by: 'place', places } });
    expect(rows.at(0)?.area).toBe('by-code');
  });

  it('counts the month of the record when the file is named for another, and says so', async () => {
    const { rows, report } = await read([crime({ month: '2018-09' })]);
    expect(rows.at(0)?.period).toBe('2018-09');
    expect(report.assumptions).toEqual([
      '2018-10-west-mercia-street.csv holds street crimes of 2018-09: the month of each record counts, not that of the file name.',
    ]);
  });

  it('counts a record for the force it falls within when another reported it', async () => {
    const records = [crime({ reportedBy: 'West Midlands Police' })];
    expect((await read(records)).rows.at(0)?.area).toBe('west-mercia');
    expect(await noteOf('reported-elsewhere', records)).toMatchObject({ count: 1 });
  });

  it('finds an area whose outcomes are all unknown unfit for charge to NFA', async () => {
    const psni = { force: 'Police Service of Northern Ireland', lsoa: '', outcome: '' };
    const { report } = await read([crime(psni), crime({ ...psni, type: 'Drugs' })]);
    expect(report.fitness).toEqual([
      {
        area: 'northern-ireland',
        areaName: 'Northern Ireland',
        indicator: 'charge-to-nfa-unable',
        isFit: false,
        reason: 'no row has an outcome that this indicator counts',
        text: 'Northern Ireland: no row has an outcome that this indicator counts: not fit for charge to NFA.',
      },
    ]);
  });

  it('tells the share of unknown outcomes in the verdict', async () => {
    const known = Array.from({ length: 64 }, (_, index) =>
      crime({ id: `k${index}`, outcome: index % 2 ? 'Suspect charged' : 'Unable to prosecute suspect' }),
    );
    const unknown = Array.from({ length: 36 }, (_, index) =>
      crime({ id: `u${index}`, outcome: 'Status update unavailable' }),
    );
    const { report } = await read([...known, ...unknown]);
    expect(report.fitness.map(({ text }) => text)).toEqual([
      'West Mercia: 36% of outcomes are unknown (limit 30%): not fit for charge to NFA.',
    ]);
  });

  it('names outcomes that data.police.uk does not have', async () => {
    const { report } = await read([crime({ outcome: 'Suspect chraged' })]);
    expect(report.assumptions).toEqual([
      'Outcomes that data.police.uk does not have, counted as neither charge nor NFA: "Suspect chraged".',
    ]);
  });

  it('tells which months of the reading an area lacks', async () => {
    const { report } = await read([
      crime({ id: '1', month: '2018-10' }),
      crime({ id: '2', month: '2018-11' }),
      crime({ id: '3', month: '2018-11', force: 'Lancashire Constabulary' }),
    ]);
    expect(report.coverage).toEqual([
      {
        area: 'lancashire',
        areaName: 'Lancashire',
        from: '2018-11',
        to: '2018-11',
        periods: 1,
        missing: ['2018-10'],
        total: 1,
      },
      expect.objectContaining({ area: 'west-mercia', periods: 2, missing: [], total: 2 }),
    ]);
  });

  it.each([
    ['a month that is none', crime({ month: '2018-13' }), 'Month', 'must be a month such as 2019-04'],
    ['no force', crime({ force: '' }), 'Falls within', 'must name a force'],
    ['no crime type', crime({ type: '' }), 'Crime type', 'must name the crime type'],
    ['too few cells', 'a,2018-10', null, 'must have 12 cells, as the header has'],
    ['too many cells', `${crime({})},x`, null, /a cell with a comma in it must be in quotes/],
    ['a quote left open', crime({ type: '"Burglary' }), null, /must have quotes in pairs/],
    ['damaged letters', crime({ type: 'Burglary\uFFFD' }), 'Crime type', /must be text in UTF-8/],
  ])('rejects a record with %s and counts the others', async (_, record, column, expected) => {
    const { rows, report } = await read([record, crime({})], { mode: 'lenient' });
    expect(rows.length).toBe(1);
    expect(report).toMatchObject({ rowsRead: 2, used: 1, rejectedCount: 1, unlisted: 0 });
    expect(report.rejected[0]).toMatchObject({ row: 2, column });
    expect(report.rejected[0]?.expected).toMatch(expected);
  });

  it('throws in strict mode with the first fault as message and all as problems', async () => {
    const records = [crime({ month: 'x' }), crime({ force: '' })];
    const error = await read(records).catch((caught: unknown) => caught);
    if (!isIndicatorError(error)) throw error;
    expect(error.message).toBe(
      '2018-10-west-mercia-street.csv row 2, column Month: must be a month such as 2019-04, got "x"',
    );
    expect(error.problems).toHaveLength(2);
  });

  it('uses no record of a file without the columns', async () => {
    const { rows, report } = await readStreetCrimes('area,period\na,2018-10\n', { mode: 'lenient' });
    expect(rows.length).toBe(0);
    expect(report.faults.map(({ column }) => column)).toEqual([
      'Crime ID',
      'Month',
      'Falls within',
      'Crime type',
      'Last outcome category',
    ]);
    expect(report).toMatchObject({ rowsRead: 1, used: 0, rejectedCount: 1 });
  });

  it('lists 1,000 faults, and counts the others', async () => {
    const { report } = await read(Array(1200).fill(crime({ month: 'x' })), { mode: 'lenient' });
    expect(report.rejected).toHaveLength(1000);
    expect(report).toMatchObject({ rejectedCount: 1200, unlisted: 200 });
  });

  it('keeps no more than 5,000 crime types apart', async () => {
    const records = Array.from({ length: 5002 }, (_, index) => crime({ type: `type ${index}` }));
    const { report } = await read(records, { mode: 'lenient' });
    expect(report).toMatchObject({ used: 5000, rejectedCount: 2 });
  });

  it('gives the same counts however the file is cut, and by whatever line ends', async () => {
    const text = `\uFEFF${streetFile(
      ...Array.from({ length: 40 }, (_, index) =>
        crime({
          id: `${index}`,
          force: index % 3 ? 'Gwent Police' : '"Cheshire ""Constabulary"""',
          type: index % 2 ? '"A, b"' : 'Drugs',
        }),
      ),
    )}`;
    const bytes = new TextEncoder().encode(text);
    const whole = [...(await readStreetCrimes(text)).rows];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: bytes.length }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r', '\r\n'),
        async (cuts, end) => {
          const written = new TextEncoder().encode(text.replaceAll('\n', end));
          const places = [0, ...cuts.sort((a, b) => a - b), written.length];
          const pieces = places.slice(1).map((to, index) => written.subarray(places[index], to));
          expect([...(await readStreetCrimes(pieces)).rows]).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives a panel what it needs', async () => {
    const { rows } = await read([
      crime({ id: '1', outcome: 'Suspect charged' }),
      crime({ id: '2', outcome: 'Unable to prosecute suspect' }),
    ]);
    expect(panel(courtToUnable, rows).series[0]).toMatchObject({ numerator: [1], denominator: [1] });
  });

  it('refuses options that cannot be meant', async () => {
    await expect(readStreetCrimes('', { mode: 'loose' as 'strict' })).rejects.toThrow(
      'readStreetCrimes: mode',
    );
    await expect(readStreetCrimes('', { areas: { by: 'place', places: {} } })).rejects.toThrow(
      'areas.places',
    );
    await expect(readStreetCrimes(5 as unknown as string)).rejects.toThrow('must be text, bytes');
    await expect(readStreetCrimes('')).rejects.toThrow('an empty file');
  });
});

describe('readCrimeOutcomes', () => {
  it('counts outcomes, of which one crime may have several', async () => {
    const again = outcomesCsv + outcomesCsv.split('\n')[1]?.replace('Suspect charged', 'Local resolution');
    const { rows, report } = await readCrimeOutcomes(again);
    expect([...rows].map(({ outcome, count }) => [outcome, count])).toEqual([
      ['Local resolution', 1],
      ['Suspect charged', 1],
    ]);
    expect(report.notes.map(({ code }) => code)).toEqual(['no-location']);
  });
});

describe('readStopAndSearch', () => {
  it('takes the force from the name of the file, and refuses a file that has none', async () => {
    const { report } = await readStopAndSearch(stopsCsv, { file: 'stops.csv', mode: 'lenient' });
    expect(report.rejected[0]).toMatchObject({ column: 'the file name', expected: 'must name a force' });
  });

  it.each([
    ['west-mercia', 'West Mercia'],
    ['avon-and-somerset', 'Avon and Somerset'],
    ['city-of-london', 'City of London'],
    ['btp', 'British Transport Police'],
  ])('names the force of a file of %s', async (force, name) => {
    const { rows } = await readStopAndSearch(stopsCsv, { file: `2023-03-${force}-stop-and-search.csv` });
    expect(rows.about.areaNames).toEqual({ [force]: name });
  });

  const stopAt = (time: string, file: string) =>
    readStopAndSearch(stopsCsv.replace('2023-03-01T13:42:54+00:00', time), { file });

  // British summer time of 2023 ran from 01:00 UTC on 26 March to 01:00 UTC on 29 October.
  it.each([
    ['2023-04-30T23:30:00+00:00', '2023-05', '2023-05'],
    ['2023-04-30T22:59:59+00:00', '2023-04', '2023-04'],
    ['2023-05-01T00:10:00+01:00', '2023-05', '2023-05'],
    ['2023-01-31T23:30:00+00:00', '2023-01', '2023-01'],
    ['2023-10-31T23:30:00+00:00', '2023-10', '2023-10'],
    ['2023-05-31T23:30:00+00:00', '2023-05', '2023-05'],
    ['2023-05-31T23:30:00Z', '2023-07', '2023-06'],
  ])('counts a stop at %s, in the file of %s, in %s', async (time, fileMonth, month) => {
    const { rows } = await stopAt(time, `${fileMonth}-kent-stop-and-search.csv`);
    expect(rows.at(0)).toMatchObject({ area: 'kent', period: month });
  });

  // An independent reckoning: the time zone data of the machine that runs the tests.
  it('knows the summer time of every year', () => {
    const london = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: '2-digit',
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1997, max: 2037 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: -180, max: 180 }),
        (year, month, minutes) => {
          const time = Date.UTC(year, month, 1, 0, minutes);
          const text = new Date(time).toISOString();
          expect(monthsOfTime(text)).toEqual({
            local: london.format(time).slice(0, 7),
            utc: text.slice(0, 7),
          });
        },
      ),
    );
  });

  it('tells how many stops are of another month in UTC, and that other months are few', async () => {
    const { report } = await stopAt('2023-04-30T23:30:00+00:00', '2023-05-kent-stop-and-search.csv');
    expect(report.notes).toMatchObject([{ code: 'near-month-end', count: 1 }]);
    expect(report.assumptions).toEqual([]);
  });

  it('refuses a time that is none', async () => {
    await expect(stopAt('2023-04-30T24:30:00+00:00', '2023-05-kent-stop-and-search.csv')).rejects.toThrow(
      /must be a time such as/,
    );
  });
});

describe('readPoliceUkJson', () => {
  it('counts both shapes of answer under the names of the files', async () => {
    const outcomes = JSON.stringify([
      {
        category: { code: 'penalty-notice-issued', name: 'Offender given a penalty notice' },
        date: '2018-11',
        person_id: null,
        crime: { category: 'public-order', month: '2018-10' },
      },
    ]);
    const { rows } = await readPoliceUkJson(outcomes, { area: 'shropshire' });
    expect([...rows]).toEqual([
      {
        area: 'shropshire',
        period: '2018-11',
        category: 'Public order',
        outcome: 'Offender given penalty notice',
        count: 1,
      },
    ]);
  });

  it('counts the outcomes of one crime, each in its month', async () => {
    const answer = JSON.stringify({
      crime: { category: 'violent-crime', persistent_id: 'a', month: '2018-10' },
      outcomes: [
        { category: { code: 'under-investigation', name: 'Under investigation' }, date: '2018-10' },
        { category: { code: 'charged', name: 'Suspect charged' }, date: '2018-12' },
      ],
    });
    const { rows } = await readPoliceUkJson(answer, { area: 'shropshire' });
    expect([...rows].map(({ period, outcome }) => [period, outcome])).toEqual([
      ['2018-12', 'Suspect charged'],
      ['2018-10', 'Under investigation'],
    ]);
    expect(rows.about.id).toBe('crime-outcomes');
  });

  it('counts stops and searches, in the month of London', async () => {
    const stop = { type: 'Person search', object_of_search: 'Controlled drugs', outcome: 'Arrest' };
    const { rows } = await readPoliceUkJson(
      JSON.stringify([
        { ...stop, datetime: '2023-04-30T23:30:00+00:00' },
        { ...stop, datetime: '2023-05-02T10:00:00+00:00', outcome: false },
      ]),
      { area: 'kent' },
    );
    expect(rows.about.id).toBe('stop-and-search');
    expect([...rows]).toEqual([
      { area: 'kent', period: '2023-05', category: 'Controlled drugs', outcome: '', count: 1 },
      { area: 'kent', period: '2023-05', category: 'Controlled drugs', outcome: 'Arrest', count: 1 },
    ]);
  });

  it('gives tables that are never taken for crimes', async () => {
    const outcome = { category: { code: 'charged' }, date: '2018-12', crime: { category: 'drugs' } };
    const stop = { datetime: '2018-12-05T10:00:00+00:00', object_of_search: 'Drugs', outcome: 'Arrest' };
    const read = (entry: object) => readPoliceUkJson(JSON.stringify([entry]), { area: 'kent' });
    const [outcomes, stops] = [(await read(outcome)).rows, (await read(stop)).rows];
    expect(() => panel(totalRecordedCrime, outcomes)).toThrow(/must name outcomes: the rows count outcomes/);
    expect(() => panel(totalRecordedCrime, stops)).toThrow(/must count stops and searches/);
    expect(panel(stopAndSearch, stops).series[0]?.numerator).toEqual([1]);
  });

  it('never adds stops to crimes', async () => {
    const answer = '[{"category":"drugs","month":"2018-10"},{"datetime":"2018-10-05T10:00:00+00:00"}]';
    const { report } = await readPoliceUkJson(answer, { area: 'kent', mode: 'lenient' });
    expect(report).toMatchObject({ rowsRead: 2, used: 1, rejectedCount: 1 });
  });

  it('rejects what is no crime, and text that is no JSON', async () => {
    const options = { area: 'shropshire', mode: 'lenient' } as const;
    const { report } = await readPoliceUkJson(
      '[{"category":"drugs","month":"2018-10"},5,{"category":"drugs"}]',
      options,
    );
    expect(report).toMatchObject({ rowsRead: 3, used: 1, rejectedCount: 2 });
    expect((await readPoliceUkJson('{', options)).report.faults[0]?.found).toBe('no JSON in UTF-8');
    expect((await readPoliceUkJson('{}', options)).report.faults[0]?.found).toBe('something else');
  });
});
