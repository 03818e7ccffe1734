import type { Indicator } from '../../indicator/indicator.ts';
import { dayText } from '../../period/day-number.ts';
import { lastDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { IndicatorError } from '../../result/error.ts';
import { readOptions } from '../../result/read-options.ts';
import { received } from '../../result/received.ts';
import { atLeastZero, real, text } from '../../result/rule.ts';
import { type Table, tableOfRows } from '../../series/table.ts';
import { type BriefingData, contextOf } from '../briefing/context.ts';
import { requireBriefingData } from '../briefing/given-data.ts';
import { answerTo } from './answer-to.ts';
import type { Question, QuestionAnswer } from './question.ts';
import { questions } from './questions.ts';
import { requireInputs } from './require-inputs.ts';
import { type Inputs, NOWHERE, nameOfArea, type Place, requireKnownArea, whereOf } from './where.ts';

type Questions = (typeof questions)[number];
/** The number of a question, 1 to 22. */
export type QuestionId = Questions['id'];
export type QuestionName = Questions['name'];

/** The answer to one question, with its own verdicts and evidence. */
export type AnswerTo<Key extends QuestionId | QuestionName> =
  Extract<Questions, { readonly id: Key } | { readonly name: Key }> extends Question<
    number,
    string,
    infer Verdict,
    infer Evidence
  >
    ? QuestionAnswer<Verdict, Evidence>
    : never;

export interface AskOptions extends Inputs {
  /** The day it is asked on: later figures are not used. Else the last day of the caller's own figures, the meeting's, or the last of the tables. */
  readonly asOf?: string;
  /** The force, or any other area; that of `data.meeting` unless given, else whatever area the rows are of. */
  readonly area?: string;
  readonly areaName?: string;
  /** Its areas, which are added up where it has no rows of its own. */
  readonly areas?: readonly string[];
  /** The area that the question singles out, where one is. */
  readonly about?: string;
  /** Another definition of the question's first indicator, such as one of your own. */
  readonly indicator?: Indicator;
}

const optionNames = [
  ...['asOf', 'area', 'areaName', 'areas', 'about', 'indicator'],
  ...['improvement', 'completeness', 'misapplied', 'comparator', 'peers', 'actions', 'weights', 'yearTarget'],
  ...['since', 'atLeast', 'claimedPlace', 'claimedGrowth'],
];

const optionRules = {
  asOf: text,
  area: text,
  areaName: text,
  areas: { is: 'list' },
  about: text,
  indicator: { is: 'object' },
  improvement: real,
  weights: { is: 'object' },
  completeness: { is: 'object' },
  misapplied: { is: 'object' },
  comparator: { is: 'object' },
  actions: { is: 'list' },
  yearTarget: { is: 'object' },
  claimedPlace: { is: 'object' },
  since: text,
  atLeast: atLeastZero,
  claimedGrowth: real,
  peers: { is: 'list' },
} as const;

/**
 * Ask: one of the twenty-two questions of the meeting, answered from figures in one call.
 *
 * By number or by name. The answer has a verdict from a closed list, the estimate with its interval, the sentences, the
 * findings behind them, what it rests on (definitions, exclusions, whether the figures are published, illustrative or own), what would
 * change it, and what would settle it where it cannot be told. Without a series the verdict is `no-figures` or `not-testable`,
 * and the figures that are missing are named. Illustrative figures are marked, and support nothing.
 *
 * The place is `area`, else the force of the meeting that `data` has; rows of areas that nobody named are taken as they are, or
 * as the area that the list of areas puts all of them in. What was said at that meeting (a place, a share misapplied) is answered
 * where it was of this place, and what is given goes before it. Where nothing was said the answer speaks of nothing said.
 *
 * Throws `invalid-option` for a question or an option that there is not, `unknown-area` for an area that neither the rows nor the
 * list of areas know, `invalid-period` for a day that does not exist; and whatever `panel` throws for rows that cannot be read.
 *
 * @example
 * ask(5, { own: [] }).verdict // => 'no-figures'
 */
export function ask<Key extends QuestionId | QuestionName>(
  key: Key,
  data: BriefingData,
  given: AskOptions = {},
): AnswerTo<Key> {
  const options = readOptions('ask', optionRules, given);
  requireInputs(options);
  requireBriefingData('ask', data);
  const found = questionOf(key);
  for (const name of Object.keys(options))
    if (!optionNames.includes(name))
      throw refused('ask: options', `must be among ${optionNames.join(', ')}`, name);
  const own = (data.own ?? []).map(({ indicator, rows }) => ({
    indicator,
    rows: tableOfRows(indicator, rows),
  }));
  const {
    asOf = lastDayOf(own.map(({ rows }) => rows)) ??
      data.meeting?.meeting?.date ??
      lastDayOf(tablesOf(data)) ??
      NO_DAY,
    area,
    areaName,
    areas,
    about,
    ...rest
  } = options;
  periodOfDate(asOf, 'month');
  const context = contextOf({ ...data, own }, asOf);
  const named = area !== undefined;
  if (named && areas === undefined) requireKnownArea(context, area, 'ask: area');
  for (const each of [...(areas ?? []), ...(about === undefined ? [] : [about])])
    requireKnownArea(context, each, about === each ? 'ask: about' : 'ask: areas');
  const force = area ?? data.meeting?.meeting?.force;
  const here: Place = force === undefined ? NOWHERE : { area: force, areaName: nameOfArea(context, force) };
  const place = {
    ...here,
    ...rest,
    ...(areaName === undefined ? {} : { areaName }),
    ...(areas === undefined ? {} : { areas }),
    ...(about === undefined ? {} : { about: { [found.id]: about } }),
  };
  const { indicator } = options;
  const where = whereOf(place, context, named || areas !== undefined);
  const asked: Question = found;
  // The question was found by this key, so its answer is of the type that the key names.
  return answerTo(asked, context, indicator === undefined ? where : { ...where, indicator }) as AnswerTo<Key>;
}

function questionOf(key: unknown): Questions {
  const found = questions.find(({ id, name }) => id === key || name === key);
  if (found !== undefined) return found;
  const names = questions.map(({ name }) => name).join(', ');
  throw refused('ask: question', `must be a number from 1 to ${questions.length} or one of ${names}`, key);
}

/** A day for figures of which there are none. */
const NO_DAY = '2000-01-01';

const tablesOf = ({ tables = {} }: BriefingData) => Object.values(tables);

/** The last day of the last period of any of the rows; `null` where they have none. */
function lastDayOf(tables: readonly Table<object>[]): string | null {
  let last: number | null = null;
  for (const { columns, length } of tables) {
    const column: { readonly at: (index: number) => unknown } | undefined = Reflect.get(columns, 'period');
    const seen = new Set<string>();
    for (let index = 0; column !== undefined && index < length; index++) seen.add(String(column.at(index)));
    for (const text of seen) {
      const day = lastDay(parsePeriod(text, { path: 'ask: period' }));
      if (last === null || day > last) last = day;
    }
  }
  return last === null ? null : dayText(last);
}

function refused(path: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}
