import { fileURLToPath } from 'node:url';
import type { BriefingData } from '../assess/briefing/context.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { shippedFigures, tablesOfProfile } from '../paper/shipped-figures.ts';
import { readProfile } from '../schema/read-profile.ts';
import { meeting } from '../tables/meeting-2019-05.ts';
import { rows as populations } from '../tables/populations.ts';
import { profiles } from '../tables/profiles.ts';
import type { ExampleName } from './arguments/brief-arguments.ts';
import { forceTables, shippedTables } from './shipped-tables.ts';

/** A force with its figures: what a paper is made of. */
export interface ForceFigures {
  readonly profile: Profile;
  readonly data: BriefingData;
}

/** A force that is made up, as a folder of the files that a force would keep. */
export const madeUpFolder = fileURLToPath(new URL('../../data/examples/brackenshire', import.meta.url));

export type ShippedName = Exclude<ExampleName, 'brackenshire'>;

const names: Readonly<Record<ShippedName, string>> = {
  'west-mercia': 'west-mercia-2019',
  london: 'london',
  bedfordshire: 'bedfordshire',
};

/** A shipped force: its profile, and the tables that it reads. */
export async function shippedForce(example: ShippedName): Promise<ForceFigures> {
  const name = names[example];
  const profile = readProfile(profiles[name], { file: `${name}.json` });
  const named = tablesOfProfile(profile);
  const tables = await shippedTables(named.length > 0 ? ['areas', ...named] : forceTables);
  const isMeeting = typeof profile.claims === 'string';
  return {
    profile,
    data: { ...shippedFigures(profile, tables), populations, ...(isMeeting ? { meeting } : {}) },
  };
}
