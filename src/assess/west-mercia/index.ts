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
    { id: 'calls', title: '999 calls', make: calls },
    {
      id: 'criminal-justice',
      title: 'Criminal justice: file quality and charge to NFA',
      make: criminalJustice,
    },
    { id: 'confidence', title: 'Public confidence', make: confidence },
    { id: 'satisfaction', title: 'Victim satisfaction', make: satisfaction },
    { id: 'recorded-crime', title: 'Recorded crime', make: recordedCrime },
    { id: 'outcome-16', title: 'Outcome 16: suspect identified, victim does not support', make: unsupported },
    { id: 'domestic-abuse', title: 'Domestic abuse', make: domesticAbuse },
    { id: 'soc', title: 'Serious and organised crime', make: soc },
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
