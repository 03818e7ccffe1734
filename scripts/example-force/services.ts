import type { Chance } from '../illustrate/chance.ts';
import { AREAS, csv, FORCE, MONTHS, season, short } from './force.ts';
import { sizes } from './planted.ts';

/** The first day of a month, as Excel has it. */
function firstDay(month: string): Date {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1, 1));
}

const calls = { aMonth: 6200, seasonSize: 0.08, monthSd: 0.007 } as const;

/** The sheet `calls-answered`: 999 calls of the force by month, dates as Excel has them. */
export function callsAnswered(chance: Chance): (string | number | Date)[][] {
  const rows = MONTHS.map((month) => {
    const n = chance.poisson(calls.aMonth * season(month, calls.seasonSize));
    const answered = chance.binomial(n, sizes.calls.level + calls.monthSd * chance.normal());
    return [FORCE.name, firstDay(month), n, answered];
  });
  return [['Force', 'Month', '999 calls', '999 calls answered within 10 seconds'], ...rows];
}

const otherCalls = { aMonth: 14_500, seasonSize: 0.05, monthSd: 0.009 } as const;

/** The sheet `non-emergency-calls-answered`: an indicator of the force's own, below a title. */
export function otherCallsAnswered(chance: Chance): (string | number | Date)[][] {
  const rows = MONTHS.map((month) => {
    const n = chance.poisson(otherCalls.aMonth * season(month, otherCalls.seasonSize));
    const answered = chance.binomial(n, sizes.otherCalls.level + otherCalls.monthSd * chance.normal());
    return [FORCE.name, short(month), n, answered];
  });
  return [
    ['Calls to 101, answered in a minute'],
    [],
    ['Force', 'Month', '101 calls', '101 calls answered in a minute'],
    ...rows,
  ];
}

const priority = { aMonth: 4600, level: 0.8, areaSd: 0.01, monthSd: 0.003 } as const;

/** `priority-incidents-in-time.csv`: an indicator of the force's own, by area; year and month in two columns. */
export function priorityIncidents(chance: Chance): string {
  const rows = AREAS.flatMap(({ area, name, share }) => {
    const offset = priority.areaSd * chance.normal();
    return MONTHS.map((month) => {
      const n = chance.poisson(priority.aMonth * share);
      const step = area === sizes.priority.area && month >= sizes.priority.from ? sizes.priority.size : 0;
      const level = priority.level + offset + step + priority.monthSd * chance.normal();
      return [name, month.slice(0, 4), Number(month.slice(5)), chance.binomial(n, level), n];
    });
  });
  return csv([['Area', 'Year', 'Month', 'Attended within the hour', 'Priority incidents'], ...rows]);
}

const files = { aMonth: 1600, before: 0.62, monthSd: 0.004 } as const;

/** Sheets of `file-quality.xlsx`: one for each financial year, with dates as Excel has them. */
export function fileQuality(chance: Chance): Readonly<Record<string, (string | number | Date)[][]>> {
  const sheets: Record<string, (string | number | Date)[][]> = {};
  for (const month of MONTHS) {
    const [year = 0, number = 0] = month.split('-').map(Number);
    const from = number < 4 ? year - 1 : year;
    const sheet = `${from}-${String(from + 1).slice(2)}`;
    const n = chance.poisson(files.aMonth);
    const level = files.before + (month < sizes.files.from ? 0 : sizes.files.size);
    const met = chance.binomial(n, level + files.monthSd * chance.normal());
    const rows = sheets[sheet] ?? [
      [`Case file quality, ${from}/${String(from + 1).slice(2)}`],
      [],
      ['Force', 'Month', 'Files assessed', 'Files that met the standard'],
    ];
    rows.push([FORCE.name, firstDay(month), n, met]);
    sheets[sheet] = rows;
  }
  return sheets;
}

const court = { required: { Victim: 70, Witness: 110 }, levels: { Victim: 0.83, Witness: 0.87 } } as const;

/** `attendance-at-court.csv`: small numbers by area, month and role. */
export function attendanceAtCourt(chance: Chance): string {
  const rows = AREAS.flatMap(({ name, share }) =>
    MONTHS.flatMap((month) => {
      const drawn = (['Victim', 'Witness'] as const).map((role) => {
        const n = Math.max(1, chance.poisson(court.required[role] * share));
        return [role, chance.binomial(n, court.levels[role]), n] as const;
      });
      const sum = (cell: 1 | 2) => drawn.reduce((all, each) => all + each[cell], 0);
      return [...drawn, ['All', sum(1), sum(2)] as const].map((each) => [name, short(month), ...each]);
    }),
  );
  return csv([['Area', 'Month', 'Role', 'Attended', 'Required'], ...rows]);
}

const updated = { asked: 480, first: 0.74 } as const;

/** `victims-updated-in-time.csv`: percentages of the force in one long row, a column a month. */
export function victimsUpdated(chance: Chance): string {
  const cells = MONTHS.map((_, month) => {
    const level = updated.first + (sizes.updated.perYear * month) / 12;
    return `${((100 * chance.binomial(updated.asked, level)) / updated.asked).toFixed(1)}%`;
  });
  return csv([
    ['Force', ...MONTHS.map(short)],
    [FORCE.name, ...cells],
  ]);
}
