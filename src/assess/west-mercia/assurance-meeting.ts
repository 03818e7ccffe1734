import { threshold } from '../../compare/threshold.ts';
import { course } from '../../course/course.ts';
import { totalRecordedCrime } from '../../indicator/catalogue/recorded-crime.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { stopAndSearch } from '../../indicator/catalogue/stop-and-search.ts';
import { about, list } from '../../result/words.ts';
import { answered } from '../briefing/answered.ts';
import type { Context } from '../briefing/context.ts';
import type { Scope, ScopeSection } from '../briefing/scope.ts';
import { areasHere, wholeHere } from '../questions/figures-here.ts';
import type { Question } from '../questions/question.ts';
import { questions } from '../questions/questions.ts';
import { type Place, type Where, whereOf } from '../questions/where.ts';
import { recordedYears } from '../questions/year-growth.ts';
import { meetingPlace } from './meeting-place.ts';
import { seenTable } from './seen-table.ts';

/** What a scope is called, and its day. */
export type MeetingAbout = Pick<Scope, 'name' | 'title' | 'asOf' | 'notes'>;

/**
 * Assurance meeting: the agenda at which a force is held to account, for any force.
 *
 * The twenty-two questions under the items of the agenda on which they were asked, and what else each item should say. Pass it as `scope`
 * to `briefing`; the figures of the force come from the caller's own rows, and from shipped tables where those hold it.
 *
 * @example
 * assuranceMeeting({ area: 'kent', areaName: 'Kent' }, { name: 'kent', title: 'Kent', asOf: '2019-05-28', notes: [] }).sections.length // => 9
 */
export function assuranceMeeting(place: Place, about: MeetingAbout): Scope {
  const section = (
    id: string,
    title: string,
    make: (context: Context, where: Where) => ReturnType<ScopeSection['make']>,
  ): ScopeSection => ({
    id,
    title,
    make: (context) => make(context, whereOf(place, context, place.area !== meetingPlace.area)),
  });
  return {
    ...about,
    area: place.area,
    sections: [
      section('calls', '999 calls', (context, where) =>
        answered(
          context,
          where,
          'Is 999 performance consistent, and would it hold at a sudden peak in demand?',
          numbered(1),
        ),
      ),
      section('criminal-justice', 'Criminal justice: file quality and charge to NFA', (context, where) =>
        answered(
          context,
          where,
          'Has file quality really improved, and what place does the force hold on charge to no further action?',
          numbered(2, 14, 22),
          () => ({ notes: [noSupport] }),
        ),
      ),
      section('confidence', 'Public confidence', (context, where) =>
        answered(
          context,
          where,
          'Which local policing area is an outlier, on which dimension of confidence, and what could be seen of a change?',
          numbered(3, 4, 21),
        ),
      ),
      section('satisfaction', 'Victim satisfaction', satisfaction),
      section('recorded-crime', 'Recorded crime', recordedCrime),
      section('outcome-16', 'Outcome 16: suspect identified, victim does not support', (context, where) =>
        answered(context, where, 'Does the force remain an outlier on outcome 16?', numbered(15)),
      ),
      section('domestic-abuse', 'Domestic abuse', (context, where) =>
        answered(
          context,
          where,
          'How does the growth of domestic abuse offences compare, what of repeat victims, and does delay go with outcome 16?',
          numbered(16, 17),
        ),
      ),
      section('soc', 'Serious and organised crime', (context, where) =>
        answered(context, where, 'Is activity measured in a timely manner?', numbered(18)),
      ),
      section('calendar', 'Brought back, and what could be seen by then', (context, where) =>
        answered(
          context,
          where,
          'What comes back when, will there be enough new figures, and how small a change could they show?',
          numbered(19),
          seenTable,
        ),
      ),
    ],
    tables,
  };
}

const numbered = (...ids: readonly number[]): Question[] =>
  questions.filter(({ id }) => ids.includes(id)).map((question): Question => question);

const noSupport =
  'The published place, 35th of 41, cannot be tested. A definition that gives a place near it was found by trying several, so the likeness supports nothing.';

function satisfaction(context: Context, where: Where) {
  return answered(
    context,
    where,
    'Has satisfaction plateaued, how many areas are over the target, is one an outlier, and will the year meet it?',
    numbered(5, 6, 7, 8, 9, 10, 20),
    (answers) => {
      const areas = areasHere(context, where, victimSatisfaction, { table: 'illustrative-satisfaction' });
      return {
        findings: areas === null ? [] : areas.series.map((series) => threshold(series, { among: areas })),
        notes: answers
          .filter(({ id }) => id === 5)
          .flatMap(({ sentences }) => sentences.filter((text) => text.includes('months at one level'))),
      };
    },
  );
}

function recordedCrime(context: Context, where: Where) {
  return answered(
    context,
    where,
    'Does low-harm, volume crime continue to increase, how much of it is recording, and is it activity or offending?',
    numbered(11, 12, 13),
    () => {
      const series = [
        recordedYears(context, where),
        wholeHere(context, where, totalRecordedCrime, { table: 'west-mercia-lpa-2018-19' }),
        wholeHere(context, where, stopAndSearch, { table: 'illustrative-stop-and-search' }),
      ];
      const courses = series.flatMap((each) => (each === null ? [] : [course(each)]));
      // Of a few years, or of months of one year, growth says what there is to say.
      const read = courses.filter(({ evidence }) => evidence.since !== null);
      const short = courses.filter((each) => !read.includes(each)).map(({ subject }) => about(subject));
      return {
        findings: read,
        notes: [
          ...(short.length === 0 ? [] : [`Too few figures to say what the level has done: ${list(short)}.`]),
          'No monthly series of violence without injury, knife crime or stalking is published for a force: data.police.uk pools violence with sexual offences.',
          'The growth of each category is shown on London’s monthly figures, where fourteen years are published.',
          'A rise in recorded crime may be better recording, more reporting or more crime: the figures cannot say which.',
        ],
      };
    },
  );
}

const tables: readonly string[] = [
  'areas',
  'home-office-outcomes',
  'home-office-series',
  'national-domestic-abuse',
  'police-uk-outcomes-2018-19',
  'severity-weights',
  'west-mercia-lpa-2018-19',
  'illustrative-999',
  'illustrative-999-by-day',
  'illustrative-attendance-at-court',
  'illustrative-confidence',
  'illustrative-domestic-abuse',
  'illustrative-file-quality',
  'illustrative-outcome-16',
  'illustrative-outcome-16-lpa',
  'illustrative-repeat-victims',
  'illustrative-response',
  'illustrative-response-delay',
  'illustrative-satisfaction',
  'illustrative-soc',
  'illustrative-stop-and-search',
  'illustrative-timeliness',
];
