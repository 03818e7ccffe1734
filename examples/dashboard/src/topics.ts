import type { Indicator } from 'police-indicators';
import {
  callsAnswered,
  chargedOfAssignedClosed,
  chargedOfAssignedRecorded,
  chargedOfRecordedCrime,
  courtOfAllCrime,
  courtToAnyNoFurtherAction,
  courtToUnable,
  courtToUnableOrNotInInterest,
  domesticAbuseOffences,
  domesticAbuseOutcome16,
  domesticAbuseSatisfaction,
  domesticBurglary,
  fileQuality,
  hateCrimeSatisfaction,
  londonConfidence,
  outcome16,
  overallConfidence,
  personalRobbery,
  publicConfidence,
  repeatDomesticAbuseVictims,
  responseDelay,
  satisfactionByStage,
  stopAndSearch,
  totalRecordedCrime,
  unableToProsecute,
  unresourcedIncidents,
  victimSatisfaction,
  violenceWithInjury,
  violenceWithoutInjury,
  weaponPossession,
} from 'police-indicators/catalogue';
import type { ProfileName } from './papers.ts';
import type { TableName } from './tables.ts';

/** One way of measuring what a topic is about. */
export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly indicator: Indicator;
  readonly table: TableName | 'own';
  readonly where?: Readonly<Record<string, string>>;
}

/** Over which of the latest periods areas are compared. */
export type Over = 'latest' | 'year' | 'all';

/** What the dashboard shows as one indicator: a question with one or more definitions. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly over: Over;
  /** Whether places under its definitions are set side by side. */
  readonly ranked?: boolean;
}

/** A set of areas that are looked at together. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** What all of its areas together are called. */
  readonly whole: string;
  readonly areas: string;
  readonly topics: readonly Topic[];
  /** The shipped profile whose paper its overview shows; without it there is no one force. */
  readonly profile?: ProfileName;
  /** First period shown unless another is chosen. */
  readonly from?: string;
}

const of = (indicator: Indicator, table: TableName, name: string = indicator.name): Definition => ({
  ...{ id: indicator.id, name, indicator, table },
});

const topic = (definitions: readonly Definition[], name: string, over: Over = 'latest'): Topic => ({
  ...{ id: definitions[0]?.indicator.id ?? name, name, definitions, over },
});

const part = (indicator: Indicator, table: TableName, column: string, value: string): Definition => ({
  id: `${indicator.id}-${value}`,
  name: `${indicator.name}: ${value.replaceAll('-', ' ')}`,
  indicator,
  table,
  where: { [column]: value },
});

/** Counts of areas of different sizes are not to be compared: the same as a rate stands beside each. */
function crime(indicator: Indicator): Topic {
  const rate: Indicator = {
    ...indicator,
    id: `${indicator.id}-rate`,
    name: `${indicator.name} per 100,000 residents`,
    measure: 'rate',
    outOf: 'residents',
    per: 100_000,
  };
  const definitions = [
    of(rate, 'london-crime', 'Per 100,000 residents'),
    of(indicator, 'london-crime', 'Offences recorded'),
  ];
  return { id: indicator.id, name: indicator.name, definitions, over: 'year' };
}

const satisfaction = 'illustrative-satisfaction';
const confidence = 'illustrative-confidence';
const policeUk = 'police-uk-outcomes-2018-19';
const homeOffice = 'home-office-outcomes';

const westMercia: Place = {
  id: 'west-mercia',
  name: 'West Mercia',
  whole: 'West Mercia',
  areas: 'local policing areas',
  profile: 'west-mercia-2019',
  topics: [
    topic(
      [
        of(victimSatisfaction, satisfaction, 'Whole experience, all victims'),
        ...['ease-of-contact', 'actions-taken', 'follow-up', 'treatment'].map((stage) =>
          part(satisfactionByStage, satisfaction, 'stage', stage),
        ),
        of(hateCrimeSatisfaction, satisfaction),
        of(domesticAbuseSatisfaction, satisfaction),
      ],
      'Victim satisfaction',
    ),
    topic(
      [
        of(overallConfidence, confidence),
        ...['visibility', 'communications', 'fairness', 'understanding'].map((dimension) =>
          part(publicConfidence, confidence, 'dimension', dimension),
        ),
      ],
      'Public confidence',
    ),
    topic([of(callsAnswered, 'illustrative-999')], '999 calls answered in time'),
    topic([of(fileQuality, 'illustrative-file-quality')], 'Criminal justice file quality'),
    topic(
      [of(domesticAbuseOutcome16, 'illustrative-outcome-16-lpa')],
      'Outcome 16 of domestic abuse',
      'year',
    ),
    topic(
      [of(repeatDomesticAbuseVictims, 'illustrative-repeat-victims')],
      'Repeat victims of domestic abuse',
      'year',
    ),
    topic([of(unresourcedIncidents, 'illustrative-response')], 'Incidents unresourced'),
    topic([of(responseDelay, 'illustrative-response-delay')], 'Delay from report to response'),
    topic([of(domesticAbuseOffences, 'illustrative-domestic-abuse')], 'Domestic abuse offences'),
    topic([of(stopAndSearch, 'illustrative-stop-and-search')], 'Stops and searches'),
  ],
};

const london: Place = {
  id: 'london',
  name: 'London',
  whole: 'London',
  areas: 'boroughs',
  profile: 'london',
  from: '2021-08',
  topics: [
    ...[violenceWithInjury, violenceWithoutInjury, personalRobbery, domesticBurglary, weaponPossession].map(
      crime,
    ),
    crime(totalRecordedCrime),
    topic(
      ['good-job', 'contact-officer', 'informed', 'listens', 'reliable', 'fair', 'trust', 'understands'].map(
        (measure) => part(londonConfidence, 'london-confidence', 'measure', measure),
      ),
      'Public confidence',
    ),
  ],
};

const forces: Place = {
  id: 'forces',
  name: 'Forces of England and Wales',
  whole: 'All forces that have figures',
  areas: 'forces',
  topics: [
    {
      ...topic(
        [
          ...[courtToUnable, courtToUnableOrNotInInterest, courtToAnyNoFurtherAction, courtOfAllCrime].map(
            (indicator) => of(indicator, policeUk),
          ),
          ...[chargedOfAssignedClosed, chargedOfAssignedRecorded, chargedOfRecordedCrime].map((indicator) =>
            of(indicator, homeOffice),
          ),
        ],
        'Charge to no further action',
        'all',
      ),
      ranked: true,
    },
    topic([of(unableToProsecute, policeUk)], 'Unable to prosecute suspect', 'all'),
    topic(
      [
        { ...of(outcome16, 'illustrative-outcome-16'), name: 'All offences' },
        {
          ...{
            id: 'outcome-16-domestic-abuse',
            name: 'Domestic abuse offences',
            table: 'illustrative-outcome-16',
          },
          indicator: { ...domesticAbuseOutcome16, id: 'outcome-16-domestic-abuse', areaLevel: 'force' },
        },
      ],
      'Outcome 16',
      'year',
    ),
  ],
};

/** The sets of areas that ship. */
export const places: readonly Place[] = [westMercia, london, forces];
