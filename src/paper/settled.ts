import type { BriefingData } from '../assess/briefing/context.ts';
import type { Place } from '../assess/questions/where.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { dayText } from '../period/day-number.ts';
import { lastDay } from '../period/month-index.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { tableOfRows } from '../series/table.ts';
import type { Profile } from './profile/profile.ts';

/** Whom a paper is about, on which day, by which definitions. */
export interface Settled {
  readonly place: Place;
  readonly asOf: string;
  readonly indicators: readonly Indicator[];
}

export function settled(data: BriefingData, profile: Profile): Settled {
  const areas = profile.areas?.map(({ area }) => area);
  const place: Place = {
    area: profile.force,
    areaName: nameOf(data, profile.force),
    ...(areas === undefined ? {} : { areas }),
    ...(profile.peers === undefined ? {} : { peers: profile.peers.areas }),
  };
  const day = profile.asOf === undefined || profile.asOf === 'latest-complete-month' ? null : profile.asOf;
  return { place, asOf: day ?? profile.meeting ?? lastDayOf(data), indicators: indicatorsOf(data, profile) };
}

function nameOf({ tables = {} }: BriefingData, key: string): string {
  const { area, name } = tables['areas']?.columns ?? {};
  for (let at = 0; at < (area?.length ?? 0); at++) if (area?.at(at) === key) return String(name?.at(at));
  return key;
}

function indicatorsOf(
  { definitions = [], own = [] }: BriefingData,
  { indicators = {} }: Profile,
): Indicator[] {
  const known = new Map<string, Indicator>();
  for (const each of [...catalogue, ...definitions, ...own.map(({ indicator }) => indicator)])
    known.set(each.id, each);
  return [...known.values()].map((each) => {
    const { margin, name, polarity, target } = indicators[each.id] ?? {};
    const { target: shipped, ...rest } = each;
    const aim = target === undefined ? shipped : target;
    return {
      ...rest,
      ...(aim === undefined || aim === null ? {} : { target: aim }),
      ...(margin === undefined ? {} : { margin }),
      ...(name === undefined ? {} : { name, short: name }),
      ...(polarity === undefined ? {} : { polarity }),
    };
  });
}

function lastDayOf({ own = [] }: BriefingData): string {
  let last = 0;
  for (const { indicator, rows } of own) {
    const table = tableOfRows(indicator, rows);
    for (let at = 0; at < table.length; at++)
      last = Math.max(last, lastDay(parsePeriod(String(table.columns['period']?.at(at)))));
  }
  return dayText(last);
}
