import { questions } from '../../assess/questions/questions.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { meant, type ProfileFaults, profileFaults } from './faults.ts';
import type { Profile } from './profile.ts';
import { type ListedArea, type ProfileAreas, profileAreas } from './profile-areas.ts';
import { type ProfileIndicators, profileIndicators, unknownIndicator } from './profile-indicators.ts';

/** What a profile is held against. */
export interface KnownToProfile {
  /** Every definition: those of the catalogue, and the user's own in place of one of the same id. */
  readonly indicators: readonly Indicator[];
  /** The list of areas that ships. */
  readonly areas: Iterable<ListedArea>;
  /** The name of the profile in messages; `force.json` unless given. */
  readonly file?: string;
}

/** A profile with everything settled that needs no figures. */
export interface SettledProfile extends ProfileAreas, ProfileIndicators {
  readonly profile: Profile;
  /** The day, where one is named; `null` for the latest complete month of the figures. */
  readonly asOf: string | null;
}

/**
 * Settle a profile: what do its words mean for areas, indicators and questions, and can all of it be meant?
 *
 * The force and its areas under their keys, with every spelling; each definition with the target, margin, polarity, name
 * and design effect that the profile sets, over what is shipped; targets of the year as `yearEnd` takes them.
 *
 * Throws with every fault as `problems`, each with the file and the field: an indicator, a question or a peer that is not
 * known (with the nearest), a target outside the measure, a spelling of two areas, a total among its parts.
 *
 * @example
 * settledProfile({ force: 'Kent Police' }, { indicators: [], areas: [] }).force // => { area: 'kent', areaName: 'Kent' }
 */
export function settledProfile(
  profile: Profile,
  { areas, file = 'force.json', indicators }: KnownToProfile,
): SettledProfile {
  const faults = profileFaults(file);
  const place = profileAreas(profile, [...areas], faults);
  const own = profileIndicators(profile, indicators, faults);
  checkNames(profile, new Set(own.indicators.map(({ id }) => id)), faults);
  faults.settle();
  const { asOf = LATEST } = profile;
  return { profile, ...place, ...own, asOf: asOf === LATEST ? null : asOf };
}

const LATEST = 'latest-complete-month';

/** Questions and indicators that the agenda and the scorecard name. */
function checkNames({ agenda = [], paper }: Profile, ids: ReadonlySet<string>, faults: ProfileFaults): void {
  const names = questions.map(({ name }) => name);
  const indicator = (field: string, id: string) => {
    if (!ids.has(id)) faults.add(field, unknownIndicator(id, ids), id, 'unknown-indicator');
  };
  for (const [at, item] of agenda.entries()) {
    for (const [place, name] of (item.questions ?? []).entries())
      if (!names.some((each) => each === name))
        faults.add(
          `agenda[${at}].questions[${place}]`,
          `must be the name of a question${meant(name, names)}`,
          name,
        );
    for (const [place, id] of (item.indicators ?? []).entries())
      indicator(`agenda[${at}].indicators[${place}]`, id);
  }
  for (const [at, id] of (paper?.scorecard ?? []).entries()) indicator(`paper.scorecard[${at}]`, id);
}
