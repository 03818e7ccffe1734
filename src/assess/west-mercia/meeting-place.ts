import type { Place } from '../questions/where.ts';

/** Whom the meeting of 28 May 2019 was about, and what was said there that no table holds. */
export const meetingPlace: Place = {
  area: 'west-mercia',
  areaName: 'West Mercia',
  areas: [
    'herefordshire',
    'north-worcestershire',
    'shropshire',
    'south-worcestershire',
    'telford-and-wrekin',
  ],
  about: {
    3: 'north-worcestershire',
    4: 'north-worcestershire',
    7: 'shropshire',
    10: 'telford-and-wrekin',
  },
  completeness: {
    after: { value: 0.907, lower: 0.8892, upper: 0.9248 },
    to: '2019-03',
    source:
      'Inspection of crime data integrity, October 2018 to March 2019, published on 8 October 2019, after the meeting: 90.7% of crimes reported were recorded (give or take 1.78).',
  },
  misapplied: { share: 0.15 },
};

/** The day of the meeting. */
export const meetingDay = '2019-05-28';
