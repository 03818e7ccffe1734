import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/assess/briefing/context.ts';
import { shippedFor } from '../../../src/assess/claims/shipped-for.ts';
import { questions } from '../../../src/assess/questions/questions.ts';
import { catalogue, indicatorById } from '../../../src/indicator/catalogue/catalogue.ts';
import type { Profile } from '../../../src/paper/profile/profile.ts';
import { settledProfile } from '../../../src/paper/profile/settled.ts';
import { readProfile } from '../../../src/schema/read-profile.ts';
import type { Table } from '../../../src/series/table.ts';
import { rows as areas } from '../../../src/tables/areas.ts';
import { profiles } from '../../../src/tables/profiles.ts';
import { index, local, readText } from '../read-data.ts';

const names = readdirSync(local('data/profiles')).map((file) => file.replace('.json', ''));
const profileOf = (name: string): Profile => JSON.parse(readText(`data/profiles/${name}.json`));

it('ships the profiles of two meetings and of a force on published figures', () => {
  expect(names.sort()).toEqual(['bedfordshire', 'london', 'west-mercia-2019']);
});

describe.each(names)('the profile %s', (name) => {
  const profile = profileOf(name);
  const items = profile.agenda ?? [];
  const asked = items.flatMap(({ indicators = [] }) => indicators);

  it('is in the module as the file has it', () => {
    expect(profiles[name]).toEqual(profile);
  });

  it('can be read as the profile of a user is, and all of it be meant', () => {
    expect(readProfile(readText(`data/profiles/${name}.json`))).toEqual(profile);
    expect(settledProfile(profile, { indicators: catalogue, areas }).force.area).toBe(profile.force);
  });

  it('speaks of indicators of the catalogue alone, each on one item', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    const spoken = [...asked, ...Object.keys(profile.indicators ?? {}), ...(profile.paper?.scorecard ?? [])];
    expect(spoken.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('has figures of each in the file that it names, or in the table that ships for it', async () => {
    for (const id of asked) {
      const { file } = profile.indicators?.[id] ?? {};
      const table = file?.replace('.csv', '') ?? shippedFor(id).table;
      expect([id, index.tables.map((entry) => entry.id)]).toEqual([id, expect.arrayContaining([table])]);
      const { rows }: { rows: Table<object> } = await import(`../../../src/tables/${table}.ts`);
      const indicator = indicatorById(id);
      const [open] = Object.keys(indicator.dimensions ?? {}).filter(
        (each) => !(each in (indicator.where ?? {})),
      );
      const context = contextOf({ tables: { [table]: rows } }, '2026-11-30');
      const found = context.panelOf(indicator, table, open === undefined ? {} : { by: open });
      expect([id, found?.series.some(({ numerator }) => numerator.some((one) => one !== null))]).toEqual([
        id,
        true,
      ]);
    }
  });
});

describe('the profile of the meeting of May 2019', () => {
  const items = profileOf('west-mercia-2019').agenda ?? [];
  const asked = items.flatMap((item) => item.questions ?? []);

  it('asks each question once', () => {
    const known = questions.map((question): string => question.name);
    expect(new Set(asked).size).toBe(asked.length);
    expect(known.filter((question) => !asked.includes(question))).toEqual([]);
  });

  it('takes what the audits said from them', () => {
    const inputs = Object.assign({}, ...items.map((item) => item.inputs ?? {}));
    expect(inputs).toEqual({
      completeness: expect.objectContaining({
        after: { value: 0.907, lower: 0.8892, upper: 0.9248 },
        to: '2019-03',
      }),
      misapplied: { share: 0.15 },
    });
  });
});
