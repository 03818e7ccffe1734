import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import type { ContextData } from '../../src/assess/briefing/context.ts';
import { briefing } from '../../src/assess/briefing/make.ts';
import { forPublication } from '../../src/assess/publication/for-publication.ts';
import { westMercia } from '../../src/assess/west-mercia/west-mercia.ts';
import type { ChartSpec } from '../../src/chart/chart-spec.ts';
import { hateCrime } from '../../src/indicator/catalogue/hate-crime.ts';
import { hateCrimeSatisfaction, victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { contains } from '../../src/period/compare-periods.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Period } from '../../src/period/period.ts';
import { report } from '../../src/report/report.ts';
import { tableOf } from '../../src/series/table.ts';
import { rows as areaList } from '../../src/tables/areas.ts';
import { rows as populations } from '../../src/tables/populations.ts';
import { follows } from '../assess/publication/in-span.ts';
import { answers, counts, drawn, own } from '../assess/questions/figures.ts';

const areas = [
  'herefordshire',
  'north-worcestershire',
  'shropshire',
  'south-worcestershire',
  'telford-and-wrekin',
];
const telford = 4;
const months = 25;

/** So few that somebody could be told from them: in Telford always, elsewhere now and then. */
const few = drawn(7);
const hateCrimes = counts(areas, months, (area, at) => (area === telford ? 3 : 12 + 3 * area + (at % 5)), 3);
const hateVictims = answers(areas, months, () => 0.7, { n: 10, seed: 5 }).map((row, at) => {
  const denominator = Math.floor(at / months) === telford ? 2 + Math.floor(3 * few()) : 16 + 2 * (at % 4);
  return { ...row, denominator, numerator: Math.round(denominator * (0.5 + 0.2 * few())) };
});
const victims = answers(areas, months, (area) => 0.7 + 0.02 * area, { seed: 9 });

const data: ContextData = {
  tables: { areas: areaList },
  populations,
  own: [
    own(hateCrime, hateCrimes),
    own(hateCrimeSatisfaction, hateVictims),
    own(victimSatisfaction, victims),
  ].map(({ indicator, rows }) => ({ indicator, rows: tableOf({ id: indicator.id, title: '' }, rows) })),
};
const internal = briefing(data, { scope: westMercia });
const before = structuredClone(internal);
const published = forPublication(internal, data);
const gone = internal.findings.filter(({ id }) => !published.findings.some((each) => each.id === id));

function everyFormat(made: Briefing) {
  const specs: ChartSpec[] = [];
  const svg = (spec: ChartSpec) => `<svg>${specs.push(spec)}</svg>`;
  const html = report(made, { format: 'html', svg });
  const [json, markdown, terminal] = (['json', 'markdown', 'terminal'] as const).map((format) =>
    report(made, { format }),
  );
  return { html, json, markdown, terminal, pictures: JSON.stringify(specs) };
}

const plain = (text = '') => text.replace(/\\(.)/g, '$1').replace(/&#39;/g, "'").replace(/\s+/g, ' ');

describe('for publication', () => {
  it('withholds what is small and shows what is not', () => {
    const about = (finding: { subject: { indicator: string; area: string | null } }) =>
      `${finding.subject.indicator} ${finding.subject.area}`;
    expect(gone.map(about)).toContain('hate-crime telford-and-wrekin');
    expect(published.findings.map(about)).toContain('victim-satisfaction shropshire');
    expect(published.findings.map(about)).toContain('hate-crime-satisfaction west-mercia');
    expect(published.publication.withheld.findings).toBe(gone.length);
    expect(published.counts.own).toBe(internal.counts.own - gone.length);
  });

  it('withholds another area with the one that is small, so that their whole does not give it back', () => {
    const courses = (made: Briefing) =>
      made.findings.filter(({ kind, subject }) => kind === 'course' && subject.indicator === 'hate-crime');
    expect(courses(internal)).toHaveLength(5);
    expect(courses(published).length).toBeLessThan(4);
    expect(courses(published).every(({ subject }) => subject.area !== 'telford-and-wrekin')).toBe(true);
  });

  it('says so in every format, and says nothing else of what is withheld', () => {
    const texts = everyFormat(published);
    for (const [format, text] of Object.entries(texts)) {
      if (format !== 'pictures') expect(plain(text), format).toContain('counts under 5 are withheld');
      for (const { sentence } of gone) expect(plain(text), format).not.toContain(sentence);
    }
    expect(plain(texts.markdown)).toContain('Withheld for publication, because counts under 5');
    const inside = everyFormat(internal);
    for (const { sentence } of gone) expect(plain(inside.markdown)).toContain(sentence);
  });

  it('has no figure of a small area in its pictures', () => {
    const { pictures } = everyFormat(published);
    const small = hateCrimes.filter(({ area }) => area === 'telford-and-wrekin').map(({ count }) => count);
    expect(pictures).not.toContain(JSON.stringify(small));
    const shown = new Set(published.findings.map(({ id }) => id));
    expect(internal.findings.filter(({ id }) => !shown.has(id)).length).toBe(gone.length);
  });

  it('gives no count under five back to somebody who adds and subtracts all that it prints', () => {
    const [safe, unsafe]: Briefing[] = [published, internal].map((made) =>
      JSON.parse(report(made, { format: 'json' })),
    );
    for (const [indicator, rows] of [
      [hateCrime.id, hateCrimes.map(({ area, period, count }) => ({ area, period, counts: [count] }))],
      [
        hateCrimeSatisfaction.id,
        hateVictims.map(({ area, period, numerator, denominator }) => ({
          area,
          period,
          counts: [Number(numerator), Number(denominator) - Number(numerator)],
        })),
      ],
    ] as const) {
      const places = [...new Set(rows.map(({ area }) => area))];
      const periods = [...new Set(rows.map(({ period }) => period))].map((text) => parsePeriod(text));
      const sumsOf = (made: Briefing | undefined) =>
        (made === undefined ? [] : printed(made, indicator)).map(({ area, period }) =>
          vector(places, periods, area, period),
        );
      const small = rows
        .filter(({ counts: each }) => each.some((count) => count < 5))
        .map(({ area, period }) => vector(places, periods, area, period));
      const givenBack = (sums: readonly number[][]) => small.filter((each) => follows(sums, each));
      expect(sumsOf(safe).length).toBeGreaterThan(0);
      expect(givenBack(sumsOf(safe))).toEqual([]);
      // Inside the force the small area is printed by the quarter and the year: one month more would give a month back.
      const withOneMore = (sums: readonly number[][]) =>
        small.flatMap((own) => {
          const sum = sums.find((each) => own.every((one, at) => one <= (each[at] ?? 0)));
          return sum === undefined ? [] : [[...sums, sum.map((one, at) => one - (own[at] ?? 0))]];
        })[0] ?? [];
      if (indicator === hateCrime.id)
        expect(givenBack(withOneMore(sumsOf(unsafe))).length).toBeGreaterThan(0);
    }
  });

  it('leaves the briefing that it was made from as it is', () => {
    expect(internal).toEqual(before);
    expect(everyFormat(internal)).toEqual(everyFormat(before));
  });

  it('shows everything at a threshold that nothing is under, but for zeros', () => {
    expect(forPublication(internal, data, { threshold: 1 }).publication.withheld.findings).toBeLessThan(
      gone.length,
    );
    expect(() => forPublication(internal, data, { threshold: 0.5 })).toThrow(
      'forPublication: threshold must be a whole number of at least 1, got 0.5',
    );
  });

  it('withholds figures that nobody can look up', () => {
    const none = forPublication(internal, { ...data, own: [] });
    expect(none.findings.filter(({ basis }) => basis === 'own')).toEqual([]);
  });
});

/** Every area and period of which a figure of this indicator stands anywhere in the findings, whatever their kind. */
function printed(made: Briefing, indicator: string): { area: string; period: string }[] {
  const found: { area: string; period: string }[] = [];
  const walk = (value: unknown, area: string, period: string): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, area, period);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const fields = new Map(Object.entries(value));
    const text = (name: string, otherwise: string) => {
      const is = fields.get(name);
      return typeof is === 'string' ? is : otherwise;
    };
    const [here, then] = [text('area', area), text('period', text('month', period))];
    const [series, all] = [fields.get('values'), fields.get('periods')];
    if (Array.isArray(series) && Array.isArray(all))
      for (const each of all) found.push({ area: here, period: String(each) });
    for (const name of ['numerator', 'count', 'value', 'observed'])
      if (typeof fields.get(name) === 'number') found.push({ area: here, period: then });
    for (const each of fields.values()) walk(each, here, then);
  };
  for (const { evidence, subject } of made.findings)
    if (subject.indicator === indicator)
      walk(
        evidence,
        subject.area ?? 'west-mercia',
        `${subject.from}/${subject.to}`.slice(0, subject.from === subject.to ? 7 : 15),
      );
  return found;
}

/** Which figures a sum adds: one for each area and month that it covers; the whole where it is of no area. */
function vector(
  places: readonly string[],
  periods: readonly Period[],
  area: string,
  period: string,
): number[] {
  const outer = parsePeriod(period);
  return places.flatMap((place) =>
    periods.map((each) => ((!places.includes(area) || place === area) && contains(outer, each) ? 1 : 0)),
  );
}
