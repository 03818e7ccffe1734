import type { Chance } from './chance.ts';
import { AREA, type Cells, denominator, type Illustration, illustrate, numerator } from './illustration.ts';
import { calls999 } from './service.ts';

/** Calls of a weekday against the mean, Monday first: nights out make the weekend. */
const weekdays = [0.96, 0.93, 0.93, 0.96, 1.04, 1.12, 1.06];
const parameters = { weekdays, daySd: 0.06, busyDay: 0.02, busyBy: 0.28, strain: 3.2 } as const;

/** 999 calls by day: the twelve months to April 2019 of the table by month, shared out over their days. */
export const calls999ByDay: Illustration = {
  id: 'illustrative-999-by-day',
  title: 'Illustrative 999 calls answered within ten seconds, by day',
  period: '2018-05/2019-04',
  unit: 'calls',
  areaLevel: 'force',
  columns: [
    AREA,
    { name: 'period', type: 'period', description: 'Day.' },
    numerator('Calls answered within 10 seconds.'),
    denominator('999 calls.'),
  ],
  caveats: [
    'The days of a month add up to the month of illustrative-999.',
    'Weekends are busier, a day in fifty is much busier, and the more calls a day has the more of them wait longer.',
  ],
  parameters,
  draw: (chance) =>
    illustrate(calls999)
      .rows.slice(-12)
      .flatMap(([, area, month, met, calls]) =>
        daysOf(String(month), Number(met), Number(calls), chance).map((day): Cells => [area ?? '', ...day]),
      ),
};

/** The calls of a month shared out by how busy its days are, and those that waited by how many calls a day had. */
function daysOf(month: string, met: number, calls: number, chance: Chance): [string, number, number][] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const busy = Array.from({ length }, (_, at) => {
    const weekday = (new Date(Date.UTC(year, number - 1, at + 1)).getUTCDay() + 6) % 7;
    const peak = chance.uniform() < parameters.busyDay ? 1 + parameters.busyBy : 1;
    return (weekdays[weekday] ?? 1) * peak * Math.exp(parameters.daySd * chance.normal());
  });
  const demand = shared(calls, busy, chance);
  const mean = calls / length;
  const waited = shared(
    calls - met,
    demand.map((each) => each * Math.exp(parameters.strain * (each / mean - 1))),
    chance,
  );
  return demand.map((each, at) => {
    const day = `${month}-${String(at + 1).padStart(2, '0')}`;
    return [day, each - Math.min(each, waited[at] ?? 0), each];
  });
}

/** A whole number shared out at random by weights. */
function shared(whole: number, weights: readonly number[], chance: Chance): number[] {
  let left = whole;
  let weight = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((own, at) => {
    const share = at === weights.length - 1 ? left : chance.binomial(left, Math.min(1, own / weight));
    left -= share;
    weight -= own;
    return share;
  });
}
