import { describe, expect, it } from 'vitest';
import type { AnyFinding } from '../../src/findings/any-finding.ts';
import { tableFor } from '../../src/findings/table-for.ts';
import { findings } from '../chart/findings.ts';

const kinds = Object.keys(findings) as AnyFinding['kind'][];

describe('the table of a finding', () => {
  it.each(kinds)('of kind %s has a caption, and a cell for every column of every row', (kind) => {
    const table = tableFor(findings[kind]);
    if (table === null) throw new Error('there is no table');
    expect(table.caption.length).toBeGreaterThan(4);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(JSON.stringify(table)).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('says the figures of a correction, a forecast and what could be seen', () => {
    const rows = (kind: AnyFinding['kind']) => tableFor(findings[kind])?.rows ?? [];
    expect(rows('misapplied-outcome').slice(0, 3)).toMatchInlineSnapshot(`
      [
        [
          "Recorded",
          "119",
          "79.3%",
        ],
        [
          "Corrected, 15.0% misapplied",
          "101 (94 to 106)",
          "67.4% (63.0% to 70.8%)",
        ],
        [
          "If 5.0% were",
          "113",
          "75.4%",
        ],
      ]
    `);
    expect(rows('recording-correction')).toMatchInlineSnapshot(`
      [
        [
          "Recorded growth, the year to December 2015 to the year to December 2018",
          "+31.4% (24.2% to 39.1%)",
        ],
        [
          "Complete before",
          "85.0% (82.0% to 88.0%)",
        ],
        [
          "Complete after",
          "90.7% (88.0% to 93.0%)",
        ],
        [
          "Growth left",
          "+23.2% (14.7% to 32.5%)",
        ],
        [
          "Points that go with recording, numerically",
          "8.3",
        ],
        [
          "Completeness before that would leave none",
          "69.0%",
        ],
      ]
    `);
    expect(rows('gap-to-rank')).toMatchInlineSnapshot(`
      [
        [
          "With the others as they stand",
          "555",
        ],
        [
          "With a chance of one half",
          "556",
        ],
        [
          "With a chance of four fifths",
          "641",
        ],
      ]
    `);
    expect(rows('detectable-change')).toMatchInlineSnapshot(`
      [
        [
          "Compared with, as it is",
          "July 2018 to June 2019, 12 periods",
        ],
        [
          "Level then",
          "76.0%",
        ],
        [
          "Answers, events or cases in a period",
          "150",
        ],
        [
          "Smallest change that would be shown",
          "+4.0 points",
        ],
        [
          "With both at the present sample",
          "+4.0 points",
        ],
        [
          "With both at twice that",
          "+2.8 points",
        ],
        [
          "Change asked about",
          "+2.0 points",
        ],
        [
          "Chance that it is shown",
          "29 in 100",
        ],
        [
          "Needed in every period to come",
          "–",
        ],
        [
          "Or periods to come at the present number",
          "–",
        ],
        [
          "Or in every period of both",
          "608",
        ],
        [
          "Or periods of both",
          "48",
        ],
        [
          "Chance that +2.0 points is shown",
          "29 in 100",
        ],
        [
          "Chance that +4.0 points is shown",
          "80 in 100",
        ],
        [
          "Chance that +6.0 points is shown",
          "99 in 100",
        ],
        [
          "Chance that +8.0 points is shown",
          "over 99 in 100",
        ],
      ]
    `);
    expect(rows('association')).toMatchInlineSnapshot(`
      [
        [
          "Percent that goes with 1% more",
          "+0.9% (0.5% to 1.3%)",
        ],
        [
          "Correlation of what is left",
          "0.68",
        ],
        [
          "p, from 1999 rearrangements of areas",
          "0.0010",
        ],
        [
          "Areas; periods with both figures",
          "6; 216",
        ],
      ]
    `);
    expect(rows('forecast')[0]).toMatchInlineSnapshot(`
      [
        "April 2019",
        "191",
        "147 to 283",
      ]
    `);
    expect(rows('early-warning').at(-1)).toMatchInlineSnapshot(`
      [
        "March 2019",
        "242",
        "167.6",
        "134.3",
        "205.7",
        "yes",
      ]
    `);
    expect(rows('seasonality')[0]).toMatchInlineSnapshot(`
      [
        "April",
        "−3.6",
      ]
    `);
    expect(rows('service-under-demand')[0]).toMatchInlineSnapshot(`
      [
        "335",
        "97.4%",
      ]
    `);
  });

  it.each(kinds)('of kind %s stands where nothing could be judged', (kind) => {
    const finding = findings[kind];
    const nothing = { ...finding.estimate, value: null, lower: null, upper: null };
    expect(JSON.stringify(tableFor({ ...finding, estimate: nothing }))).not.toMatch(/NaN|undefined|Infinity/);
  });
});
