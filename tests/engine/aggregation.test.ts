import { describe, expect, it } from 'vitest';
import { aggregation } from '../../src/engine/aggregation.ts';
import type { AggregationOptions } from '../../src/engine/aggregation-options.ts';
import * as engine from '../../src/engine/index.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { checkExamples } from '../examples.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';

const charged: Indicator = {
  ...chargeRatio,
  categories: { 'police-uk': ['Robbery', "Owner's loss"] },
  outcomes: { scheme: 'police-uk', numerator: ['Charged'], denominator: ['None'], unknown: [] },
};
const columns = { area: 'LPA', period: 'Month', category: 'Crime type', outcome: 'Outcome' };
const options: AggregationOptions = { table: 'crimes', columns, dialect: 'duckdb' };

checkExamples(new URL('../../src/engine/', import.meta.url), { ...engine, offences });

describe('aggregation', () => {
  it('groups by area, period, category and outcome, reads outcomes in its categories, and asks for a total', () => {
    expect(aggregation(charged, options)).toEqual({
      sql: [
        `SELECT coalesce(CAST("LPA" AS VARCHAR), '') AS tally_area, ` +
          `CASE WHEN coalesce("Month", '') LIKE '____-__-%' THEN substring(coalesce("Month", ''), 1, 7) ELSE coalesce("Month", '') END AS tally_period, ` +
          `coalesce(CAST("Crime type" AS VARCHAR), '') AS tally_category, ` +
          `CASE WHEN coalesce(CAST("Crime type" AS VARCHAR), '') IN ('Robbery', 'Owner''s loss') THEN coalesce(CAST("Outcome" AS VARCHAR), '') ELSE '' END AS tally_outcome, ` +
          'count(*) AS tally_records, count(*) AS tally_count',
        'FROM "crimes"',
        `GROUP BY GROUPING SETS ((coalesce(CAST("LPA" AS VARCHAR), ''), ` +
          `CASE WHEN coalesce("Month", '') LIKE '____-__-%' THEN substring(coalesce("Month", ''), 1, 7) ELSE coalesce("Month", '') END, ` +
          `coalesce(CAST("Crime type" AS VARCHAR), ''), ` +
          `CASE WHEN coalesce(CAST("Crime type" AS VARCHAR), '') IN ('Robbery', 'Owner''s loss') THEN coalesce(CAST("Outcome" AS VARCHAR), '') ELSE '' END), ())`,
      ].join('\n'),
      columns: [
        'tally_area',
        'tally_period',
        'tally_category',
        'tally_outcome',
        'tally_records',
        'tally_count',
      ],
    });
  });

  it('is written for ClickHouse with its own quoting, text, exact counts and totals', () => {
    const { sql } = aggregation(offences, {
      table: ['police', 'crimes'],
      columns: { area: 'LPA', period: 'Month', id: 'Crime ID' },
      dialect: 'clickhouse',
      where: { Force: "O'x" },
      from: '2018/19',
    });
    expect(sql).toBe(
      [
        "SELECT ifNull(toString(`LPA`), '') AS tally_area, " +
          "CASE WHEN coalesce(`Month`, '') LIKE '____-__-%' THEN substring(coalesce(`Month`, ''), 1, 7) ELSE coalesce(`Month`, '') END AS tally_period, " +
          "count(*) AS tally_records, uniqExactIf(ifNull(toString(`Crime ID`), ''), ifNull(toString(`Crime ID`), '') <> '') + count(CASE WHEN ifNull(toString(`Crime ID`), '') = '' THEN 1 END) AS tally_count",
        'FROM `police`.`crimes`',
        "WHERE ifNull(toString(`Force`), '') = 'O\\'x' AND NOT ((coalesce(`Month`, '') LIKE '____-__' OR coalesce(`Month`, '') LIKE '____-__-%') " +
          "AND substring(coalesce(`Month`, ''), 6, 1) < '2' AND substring(coalesce(`Month`, ''), 1, 7) < '2018-04')",
        "GROUP BY ifNull(toString(`LPA`), ''), CASE WHEN coalesce(`Month`, '') LIKE '____-__-%' THEN substring(coalesce(`Month`, ''), 1, 7) ELSE coalesce(`Month`, '') END WITH TOTALS",
      ].join('\n'),
    );
  });

  it.each(['duckdb', 'clickhouse'] as const)('keeps to what a server of 2018 knows, in %s', (dialect) => {
    const { sql } = aggregation(charged, { ...options, dialect, from: '2018-10', to: '2019-02' });
    expect(sql).not.toMatch(/^\s*WITH|\bOVER\b|\bJOIN\b|\bHAVING\b|[?$]|\bDATE|toDate|::/i);
    expect(sql.match(/\bSELECT\b/g)).toHaveLength(1);
  });

  it('does not read outcomes for an indicator that is not made of them', () => {
    expect(aggregation(offences, options).sql).not.toContain('Outcome');
  });

  it.each<[string, Indicator, object, string]>([
    ['a published figure', confidencePublished, {}, 'aggregation: confidence must be made of counts'],
    ['a proportion without outcomes', satisfaction, {}, 'must name outcomes to make a proportion of counts'],
    [
      'another dialect',
      offences,
      { dialect: 'oracle' },
      'aggregation: dialect must be one of duckdb, clickhouse',
    ],
    ['no table', offences, { table: undefined }, "aggregation: table is required, such as 'crimes'"],
    ['a table without parts', offences, { table: [] }, 'aggregation: table must be a name'],
    [
      'no columns',
      offences,
      { columns: undefined },
      "aggregation: columns is required, such as { area: 'force', period: 'month' }",
    ],
    [
      'a column without a name',
      offences,
      { columns: { ...columns, area: '' } },
      'aggregation: columns.area must be a name',
    ],
    ['no period', offences, { columns: { area: 'a' } }, 'aggregation: columns.period must be a name'],
    [
      'an unknown column',
      offences,
      { columns: { ...columns, categroy: 'x' } },
      'columns.categroy must be one of area',
    ],
    [
      'no outcome',
      charged,
      { columns: { area: 'a', period: 'b' } },
      'aggregation: columns.outcome is required',
    ],
    [
      "the result's own name",
      offences,
      { where: { Tally_Area: 'x' } },
      'must not have the name of a column of the result',
    ],
    ['a value that is not text', offences, { where: { Force: 7 } }, 'aggregation: where.Force must be text'],
    ['no such period', offences, { to: 'soon' }, 'aggregation: to'],
  ])('refuses %s', (_, indicator, change, message) => {
    expect(() => aggregation(indicator, { ...options, ...change } as AggregationOptions)).toThrow(message);
  });
});
