import type { Scope } from '../briefing/scope.ts';
import { calls } from './calls.ts';
import { confidence } from './confidence.ts';
import { criminalJustice } from './criminal-justice.ts';
import { domesticAbuse } from './domestic-abuse.ts';
import { recordedCrime } from './recorded-crime.ts';
import { satisfaction } from './satisfaction.ts';
import { soc } from './soc.ts';
import { unsupported } from './unsupported.ts';

/** The monthly assurance meeting of West Mercia, item by item. */
export const westMercia: Scope = {
  name: 'west-mercia',
  title: 'West Mercia: assurance briefing',
  asOf: '2019-05-28',
  sections: [
    calls,
    criminalJustice,
    confidence,
    satisfaction,
    recordedCrime,
    unsupported,
    domesticAbuse,
    soc,
  ],
  tables: [
    'areas',
    'home-office-outcomes',
    'home-office-series',
    'national-domestic-abuse',
    'police-uk-outcomes-2018-19',
    'west-mercia-lpa-2018-19',
    'illustrative-999',
    'illustrative-confidence',
    'illustrative-domestic-abuse',
    'illustrative-file-quality',
    'illustrative-outcome-16',
    'illustrative-repeat-victims',
    'illustrative-satisfaction',
    'illustrative-soc',
    'illustrative-stop-and-search',
    'illustrative-timeliness',
  ],
  notes: [
    'Home Office outcomes of 2018/19 were published after the day of the meeting; they are used because the meeting is about that year.',
  ],
};
