import type { BriefingData } from '../../src/assess/briefing/context.ts';
import { paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import { shippedFigures, tablesOfProfile } from '../../src/paper/shipped-figures.ts';
import type { Table } from '../../src/series/table.ts';
import { meeting } from '../../src/tables/meeting-2019-05.ts';
import { papers } from '../../src/tables/papers.ts';
import { rows as populations } from '../../src/tables/populations.ts';
import { profiles } from '../../src/tables/profiles.ts';

/** What the paper of a shipped profile is made of. */
export interface ShippedPaper {
  readonly data: BriefingData;
  readonly profile: Profile;
}

/** The profile with its figures: those of the tables that it names, else of all that ship for the meeting of 2019. */
export async function shippedPaper(name: string): Promise<ShippedPaper> {
  const profile = profiles[name] as Profile;
  const named = tablesOfProfile(profile);
  const meets = name === 'west-mercia-2019';
  const tables = Object.fromEntries(
    await Promise.all(
      ['areas', ...named, ...(meets ? meetingTables : [])].map(
        async (id) => [id, await tableOf(id)] as const,
      ),
    ),
  );
  const said = meets ? { meeting } : {};
  return {
    data: { ...shippedFigures(profile, tables), populations, ...said },
    profile: { ...profile, claims: meets ? meeting.claims : [], actions: meets ? meeting.actions : [] },
  };
}

/** As it ships: beside its last paper, where it has one. */
export async function paperOf(name: string): Promise<Paper> {
  const { data, profile } = await shippedPaper(name);
  const last = papers[name] as Paper | undefined;
  return paper(data, profile, last === undefined ? {} : { since: last });
}

async function tableOf(id: string): Promise<Table<object>> {
  const loaded: { readonly rows: Table<object> } = await import(`../../src/tables/${id}.ts`);
  return loaded.rows;
}

const meetingTables = [
  ...['home-office-outcomes', 'home-office-series', 'national-domestic-abuse', 'police-uk-outcomes-2018-19'],
  ...['west-mercia-lpa-2018-19', 'severity-weights'],
  ...[
    ...[
      '999',
      '999-by-day',
      'attendance-at-court',
      'confidence',
      'domestic-abuse',
      'file-quality',
      'outcome-16',
    ],
    ...['outcome-16-lpa', 'repeat-victims', 'response', 'response-delay', 'satisfaction', 'soc'],
    ...['stop-and-search', 'timeliness'],
  ].map((each) => `illustrative-${each}`),
];
