/** Every test there is. */
export const everything = ['tests/**/*.test.ts'];

/**
 * Tests that draw pictures, start processes and engines, run the documents, make whole briefings, fit densely, take very
 * many figures or tables, or go through every bench.
 */
export const slow = [
  'bench',
  'cli',
  'course/dense',
  'docs',
  'engine',
  'fuzz',
  '**/long',
  'methods',
  'node',
  'pictures',
  'whole',
].map((folder) => `tests/${folder}/**/*.test.ts`);

/** Of very many figures or tables. */
export const long = ['tests/**/long/**'];

/** Tests of what reads and reckons dates, and of the zone itself. */
export const dated = ['tests/{period,series,source}/**/*.test.ts', 'tests/time-zone.test.ts'];

/** No answer may depend on the machine's time zone: this one is far from UTC, on the other side of its midnight. */
export const env = { TZ: 'Pacific/Auckland' };

/** The tests of dates go under these too. */
export const otherZones = ['UTC', 'Europe/London', 'America/Los_Angeles'];
