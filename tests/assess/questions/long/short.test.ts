import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingData } from '../../../../src/assess/briefing/context.ts';
import { type AskOptions, ask, type QuestionId } from '../../../../src/assess/questions/ask.ts';
import { forceTables, shippedTables } from '../../../../src/cli/shipped-tables.ts';
import { rows as outcomes } from '../../../../src/tables/home-office-outcomes.ts';
import { rows as attendance } from '../../../../src/tables/illustrative-attendance-at-court.ts';
import { rows as confidence } from '../../../../src/tables/illustrative-confidence.ts';
import { rows as satisfaction } from '../../../../src/tables/illustrative-satisfaction.ts';
import { meeting } from '../../../../src/tables/meeting-2019-05.ts';

const audit = { after: { value: 0.907, lower: 0.8892, upper: 0.9248 }, to: '2019-03' };

/** Offences of each force and year, as the Home Office counted them, added up here by themselves. */
function counted(outcome: string, basis: string) {
  const found = new Map<string, number>();
  for (const row of outcomes)
    if (row.outcome === outcome && row.countBasis === basis && typeof row.count === 'number')
      found.set(`${row.area} ${row.period}`, row.count);
  return found;
}

const middle = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return half % 1 === 0
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
};

const oneDecimal = (value: number) => value.toFixed(1);

describe('the short answers of the meeting of May 2019', () => {
  let shipped: BriefingData;
  beforeAll(async () => {
    shipped = { tables: await shippedTables(forceTables), meeting };
  });
  const said = (id: QuestionId, options: AskOptions = {}) => {
    const { lead, text } = ask(id, shipped, options).short;
    return `${lead} ${text}`;
  };

  it('1: 999 is consistent and will meet the target, and a peak day cannot be told', () => {
    expect(said(1)).toMatch(
      /^999 in 10 seconds: consistent\. It was 92\.4% in April 2019 and has been level at 93\.\d%; as things are, it will meet the 90% target in May 2019\. A peak day \(\d+\) would bring/,
    );
    expect(said(1)).toMatch(/so whether 90% would be met cannot be told\.$/);
  });

  it('2: file quality is better, and it is too soon to say whether that holds', () => {
    // 61.4% before August 2018 and 75.9% from January 2019: 14.5 points, with what lies between in doubt.
    expect(said(2)).toMatch(/^File quality: better\. It stepped up 1[45]\.\d points \(/);
    expect(said(2)).toContain('It is too soon to say whether it will hold; judge from ');
  });

  it('3: North Worcestershire stands apart on two dimensions, lowest in all eight quarters, and nobody else does', () => {
    const text = said(3);
    expect(text).toMatch(/^Confidence: North Worcestershire stands apart\./);
    expect(text).toMatch(
      /is \d+\.\d points below the other areas on visibility \(\d.*\) and \d+\.\d on communications \(/,
    );
    for (const dimension of ['visibility', 'communications'])
      expect(
        [...new Set(confidence.map(({ period }) => period))].every(
          (period) => lowest(period, dimension) === 'north-worcestershire',
        ),
      ).toBe(true);
    expect(text).toContain('lowest in all eight quarters: beyond how areas ordinarily differ.');
    expect(text).toMatch(/It is not apart on the rest, and no other area is\.$/);
  });

  it('4: says the rise that a year could show in an area, and in the force, of answers as they are', () => {
    // 2.8 standard errors of two years of 1,024 answers at a half are 6.2 points: no design sees less.
    const [, year = '0', half = '0', force = '0'] =
      /a rise of ([\d.]+) points in a year .* or ([\d.]+) points in 6 months; for West Mercia, ([\d.]+) points/.exec(
        said(4),
      ) ?? [];
    expect(Number(year)).toBeGreaterThan(6);
    expect(Number(year)).toBeLessThan(10);
    expect(Number(half)).toBeGreaterThan(Number(year));
    expect(Number(force)).toBeLessThan(Number(year) / 1.5);
  });

  it('5: satisfaction stepped down to 78.9%, and it is too soon to call it a plateau', () => {
    expect(said(5)).toMatch(
      /^Victim satisfaction: lower, too soon to call it a plateau\. It stepped down 4\.\d points \(3\.\d to 6\.\d\) in October to (November|December) 2018, to 78\.9%\./,
    );
  });

  it('6: three areas showed 80%, about one truly is, and the change since February may be chance', () => {
    const rise = pooled('all', '2019-04', '2019-04') - pooled('all', '2019-02', '2019-02');
    const text = said(6);
    expect(text).toContain(
      `Victim satisfaction: about one truly is over 80%. Three of five areas showed 80% or more in April 2019. Against February 2019 alone it is ${oneDecimal(rise)} points higher (`,
    );
    expect(text).toMatch(/\(\d\.\d lower to \d\.\d higher\), which may be chance\.$/);
  });

  it('7 and 8: Shropshire is no outlier, and four areas over 80% next month is unlikely', () => {
    expect(said(7)).toMatch(
      /^Victim satisfaction: Shropshire is no outlier\. It is [234]\.\d points below the other areas/,
    );
    expect(said(8)).toMatch(
      /^Victim satisfaction: four or more over 80% in May 2019 is unlikely, 1 in \d+\. That is the chance of four or more of the five areas\./,
    );
  });

  it('10: hate crime satisfaction is lower over the year, and in Telford it cannot be told', () => {
    const now = pooled('hate-crime', '2018-05', '2019-04');
    const before = pooled('hate-crime', '2017-05', '2018-04');
    expect(said(10)).toContain(
      `Hate crime satisfaction: lower. It was ${oneDecimal(now)}% in the year to April 2019, ${oneDecimal(before - now)} points lower than the year before (`,
    );
    expect(said(10)).toContain('In Telford and Wrekin it cannot be told to have changed: 15.1 points lower');
  });

  it('11: recorded crime rose by less than elsewhere, as the counts of all forces say', () => {
    const crimes = counted('recorded-crime', 'recorded');
    const rise = (area: string) => {
      const [before, after] = ['2017/18', '2018/19'].map((year) => crimes.get(`${area} ${year}`));
      return before === undefined || after === undefined ? null : 100 * (after / before - 1);
    };
    const forces = [...new Set([...crimes.keys()].map((key) => key.split(' ')[0] ?? ''))].filter(
      (area) => area !== 'british-transport' && area !== 'england-and-wales' && area !== 'west-mercia',
    );
    const others = forces.flatMap((area) => rise(area) ?? []);
    const own = rise('west-mercia') ?? 0;
    expect(said(11)).toContain(
      `It rose ${oneDecimal(own)}% to 87,140 in 2018/19, less than the 5% set as mattering and less than in ${others.filter((each) => each > own).length} of the other ${others.length} forces; the middle force rose ${oneDecimal(middle(others))}%.`,
    );
    expect(said(11)).toContain(
      'On violence without injury there are no figures by month, so it cannot be told.',
    );
  });

  it('12: says the completeness at which there would be no rise, from the audit that is given', () => {
    // 90.7% of 84,496 / 87,140
    expect(said(12, { completeness: audit })).toContain(
      `Had ${oneDecimal((90.7 * 84_496) / 87_140)}% of crimes been recorded the year before, against 90.7% now`,
    );
    expect(said(12)).toContain('No audit of how completely either year was recorded was given.');
  });

  it('14: the place turns on the definition, and charges fell by more than in the middle force', () => {
    const [charged, all] = [counted('charged', 'closed'), counted('all-assigned', 'closed')];
    const shareIn = (area: string, year: string) => {
      const [part, of] = [charged.get(`${area} ${year}`), all.get(`${area} ${year}`)];
      return part === undefined || of === undefined || of === 0 ? null : (100 * part) / of;
    };
    const changes = [...new Set([...charged.keys()].map((key) => key.split(' ')[0] ?? ''))].flatMap(
      (area) => {
        const [before, after] = [shareIn(area, '2016/17'), shareIn(area, '2018/19')];
        const known =
          before !== null &&
          after !== null &&
          !['west-mercia', 'british-transport', 'england-and-wales'].includes(area);
        return known ? [after - before] : [];
      },
    );
    expect(said(14)).toContain('20th of 43 to 31st of 35 under seven definitions.');
    expect(said(14)).toContain(
      `was 9.8% in 2018/19, 4.5 points lower than the 14.3% of 2016/17; the middle force fell ${oneDecimal(-middle(changes))} points.`,
    );
    expect(said(14)).toMatch(/“35th of 41” cannot be tested without its definition\.$/);
  });

  it('15: outcome 16 is high but no outlier, and what it would be if 15% were misapplied', () => {
    expect(said(15)).toMatch(
      /^Outcome 16: high, but not an outlier\. .* is 45\.9%, 2nd highest of 35 forces \(truly 1st to \dth\)/,
    );
    // 26.9% less 15% of it
    expect(said(15)).toMatch(
      /Outcome 16 is 26\.9%, 2nd highest of 43 forces.*would be 22\.9% if 15% of it were misapplied\.$/,
    );
  });

  it('16: the growth that was claimed is that of the counts, beside that of the nation', () => {
    expect(said(16)).toMatch(
      /^Domestic abuse offences: yes, up 18\.6% on the year before, to 13,371\. That is 2018\/19 \(.*\); England and Wales: up 24\.5%/,
    );
    expect(said(16, { claimedGrowth: 25 })).toMatch(/^Domestic abuse offences: not 25% but up 18\.6%/);
    const { meeting: _, ...unsaid } = shipped;
    expect(ask(16, unsaid, { area: 'west-mercia' }).short.lead).toBe(
      'Domestic abuse offences: up 18.6% on the year before, to 13,371.',
    );
  });

  it('17 to 21: says the size, or what is not in, and never a reason', () => {
    expect(said(17)).toContain(
      '10% more of the second goes with 0.3% more of the first (1.2% less to 1.9% more).',
    );
    expect(said(18)).toContain(
      'was not in after 58 days; earlier ones usually took 77 days, and 91 at most.',
    );
    expect(said(19)).toContain('0 of 2 periods are in, the last ends in September 2019.');
    expect(said(20)).toMatch(
      /^Victim satisfaction, 2019\/20: may or may not meet the target, \d+ in 100\. It is on course for 78\.\d%/,
    );
    expect(said(21)).toMatch(
      /^Confidence: not the same everywhere\. On communications areas lie \d\.\d points from their mean/,
    );
  });

  it('22: attendance is level, with no area apart, and each role by itself', () => {
    const share = (role: string) => {
      const of = attendance.filter((row) => row.role === role);
      return (
        (100 * of.reduce((sum, { numerator }) => sum + Number(numerator), 0)) /
        of.reduce((sum, { denominator }) => sum + Number(denominator), 0)
      );
    };
    const text = said(22);
    expect(text).toMatch(/^Attendance at court: level\./);
    const [, victims = '', witnesses = ''] = /victim ([\d.]+)% and witness ([\d.]+)%/.exec(text) ?? [];
    expect(Math.abs(Number(victims) - share('victim'))).toBeLessThan(1);
    expect(Math.abs(Number(witnesses) - share('witness'))).toBeLessThan(1);
    expect(text).toMatch(/no area stands apart\.$/);
  });
});

/** The area with the lowest share of a dimension in one quarter. */
function lowest(period: string, dimension: string): string {
  const of = confidence.filter((row) => row.period === period && row.dimension === dimension);
  const share = ({ numerator, denominator }: (typeof of)[number]) => Number(numerator) / Number(denominator);
  return [...of].sort((a, b) => share(a) - share(b))[0]?.area ?? '';
}

/** Share satisfied of a group from one month to another, in percent, all areas together. */
function pooled(group: string, from: string, to: string): number {
  const of = satisfaction.filter(
    (row) =>
      row.group === group && row.stage === 'whole-experience' && row.period >= from && row.period <= to,
  );
  const sum = (key: 'numerator' | 'denominator') => of.reduce((all, row) => all + Number(row[key]), 0);
  return (100 * sum('numerator')) / sum('denominator');
}
