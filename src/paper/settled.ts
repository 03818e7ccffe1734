import type { BriefingData } from '../assess/briefing/context.ts';
import type { Place } from '../assess/questions/where.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { dayText } from '../period/day-number.ts';
import { lastDay } from '../period/month-index.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { tableOfRows } from '../series/table.ts';
import type { Profile } from './profile/profile.ts';
import type { ListedArea } from './profile/profile-areas.ts';
import { settledProfile } from './profile/settled.ts';

/** Whom a paper is about, on which day, by which definitions. */
export interface Settled {
  readonly place: Place;
  readonly asOf: string;
  readonly indicators: readonly Indicator[];
}

/** A profile against the figures: the force, its areas and peers, the definitions that hold, and the day. */
export function settled(data: BriefingData, profile: Profile): Settled {
  const { areas, asOf, force, indicators, peers } = settledProfile(profile, {
    indicators: definitionsIn(data),
    areas: listedAreas(data),
  });
  const place: Place = {
    ...force,
    ...(areas === null ? {} : { areas: areas.map(({ area }) => area) }),
    ...(peers === null ? {} : { peers: peers.areas }),
  };
  return { place, asOf: asOf ?? profile.meeting ?? lastDayOf(data), indicators };
}

/** The user's definitions in place of shipped ones of the same id. */
function definitionsIn({ definitions = [], own = [] }: BriefingData): Indicator[] {
  const all = [...catalogue, ...own.map(({ indicator }) => indicator), ...definitions];
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

function listedAreas({ tables = {} }: BriefingData): ListedArea[] {
  const { area, level, name, partOf } = tables['areas']?.columns ?? {};
  return Array.from({ length: area?.length ?? 0 }, (_, at) => ({
    area: String(area?.at(at)),
    name: String(name?.at(at)),
    level: String(level?.at(at)),
    partOf: String(partOf?.at(at) ?? ''),
  }));
}

/** The last day of any of the rows; that of the shipped tables where there are none. */
function lastDayOf({ own = [], tables = {} }: BriefingData): string {
  let last = 0;
  const rows = own.map(({ indicator, rows: each }) => tableOfRows(indicator, each));
  for (const { columns, length } of rows.length > 0 ? rows : Object.values(tables)) {
    const seen = new Set<string>();
    for (let at = 0; at < length; at++) seen.add(String(columns['period']?.at(at) ?? ''));
    for (const text of seen) if (text !== '') last = Math.max(last, lastDay(parsePeriod(text)));
  }
  return dayText(last);
}
