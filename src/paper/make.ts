import { calendarOf } from '../assess/actions/due.ts';
import { type BriefingData, type Context, contextOf } from '../assess/briefing/context.ts';
import { requireBriefingData } from '../assess/briefing/given-data.ts';
import { checkedClaims } from '../assess/claims/check-claim.ts';
import { type Place, type Where, whereOf } from '../assess/questions/where.ts';
import { SUPPRESS_DEFAULTS } from '../disclosure/suppress.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { isIndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { real } from '../result/rule.ts';
import { list } from '../words/about.ts';
import { whole } from '../words/numbers.ts';
import { actionRow } from './actions.ts';
import { appendixOf } from './appendix.ts';
import { chooseHeadlines } from './choose-headlines.ts';
import { claimRows } from './claims.ts';
import { isUncompared, type PaperIndicator, paperIndicator } from './figures.ts';
import { type Claimed, candidatesOf } from './headlines.ts';
import { answersOf, itemOf } from './items.ts';
import { statementsOf } from './news.ts';
import { type IndicatorFigures, type Paper, paperFormat, type ScorecardRow } from './paper.ts';
import { lineFigure } from './pictures.ts';
import { type Plan, planOf } from './plan.ts';
import type { Profile } from './profile/profile.ts';
import { requireProfile } from './profile/profile-rule.ts';
import type { PaperParts } from './publication/parts.ts';
import { type PublicParts, publishable } from './publication/publishable.ts';
import { rounded } from './publication/rounded.ts';
import {
  laterHeadline,
  laterLines,
  laterRow,
  laterWords,
  latesOf,
  type Released,
  releasedBy,
} from './released.ts';
import { restsOn } from './rests-on.ts';
import { rowsOf } from './rows.ts';
import { idsOf } from './scorecard.ts';
import { settled } from './settled.ts';
import { changedWords, changesSince, type Since } from './since/changes-since.ts';
import { lineFigures } from './since/line-figures.ts';
import { untoldOf } from './untold.ts';

export interface PaperOptions {
  /** The last paper: what has changed since is said. */
  readonly since?: Paper;
  /** Of a profile for publication: counts under this are withheld; 5 unless given. */
  readonly threshold?: number;
}

const optionRules = { since: { is: 'object' }, threshold: real } as const;

/**
 * Paper: what must a Commissioner and a Chief Constable know this month, how sure is each, and what has changed since the last one?
 *
 * Four pages and an appendix as plain data: headlines in the order of the agenda with the good news and what cannot be told, a scorecard,
 * one answer an item, what has changed, actions due, claims checked. Everything that it says is a statement compiled from the one
 * reading of a series (`course`) and the one model of areas (`areas`), said by one function, so that no two sentences contradict each
 * other. `report` lays it out and computes nothing.
 *
 * Pure: the same figures, profile and last paper give the same paper. Illustrative figures stand apart and support nothing. An
 * item without figures says so. With `publication: 'public'` in the profile small numbers are withheld, and whatever would give them back. Throws what `panel` throws for rows that cannot be read.
 *
 * @example
 * paper({ own: [] }, { force: 'kent' }).headlines // => []
 */
export function paper(all: BriefingData, profile: Profile, given: PaperOptions = {}): Paper {
  readOptions('paper', optionRules, given);
  requireBriefingData('paper', all);
  requireProfile('paper: profile', profile);
  return paperWithFigures(all, profile, given).paper;
}

/** A paper with a picture and a table of every line of each indicator, for pages of their own. */
export function paperWithFigures(
  all: BriefingData,
  profile: Profile,
  given: PaperOptions = {},
): { readonly paper: Paper; readonly indicators: readonly IndicatorFigures[] } {
  const released = releasedBy(all, profile);
  const { data } = released;
  const { asOf, indicators, place } = settled(data, profile);
  const plan = planOf(data, profile, indicators, place);
  const meeting = { claims: plan.claims, actions: plan.actions };
  const context = contextOf({ ...data, definitions: indicators, meeting }, asOf);
  const leftOut: string[] = [...released.leftOut];
  const inside: PaperParts = {
    items: plan.items.map((item) => {
      const where = placeOf(item.place, context);
      const found = item.indicators.flatMap((each) => soundIndicator(context, where, each, item.id, leftOut));
      return { plan: item, found, answers: answersOf(item.questions, context, where), withheld: [] };
    }),
    claims: checkedClaims(context, plan.claims),
    actions: calendarOf(context, plan.actions, profile.meeting),
  };
  const headlinesOf = ({ items }: PaperParts, since: Since | null) => {
    const claimed = claimedIn(plan);
    const candidates = items.flatMap(({ found }) =>
      found.flatMap((each) => candidatesOf(each, claimed(each), since?.changed)),
    );
    const agenda = plan.items.map(({ id }) => id);
    const all = [...(since?.revised ?? []), ...candidates];
    return chooseHeadlines(all, agenda, profile.paper?.headlines ?? 10);
  };
  const threshold = given.threshold ?? SUPPRESS_DEFAULTS.threshold;
  const outside =
    profile.publication === 'public'
      ? publishable(
          inside,
          { ...data, definitions: indicators },
          {
            ...{ asOf, force: place.area, last: given.since ?? null, threshold },
            first: headlinesOf(inside, null).flatMap(({ statements }) => statements),
          },
        )
      : null;
  const parts = outside ?? inside;
  leftOut.push(...uncomparedSaid(inside));
  const found = parts.items.flatMap((each) => each.found);
  const statements = found.flatMap(statementsOf);
  const publication = profile.publication ?? 'internal';
  const since =
    given.since === undefined
      ? null
      : changesSince({ force: place.area, publication, found, statements }, given.since);
  const headlines = headlinesOf(parts, since);
  const answers = parts.items.flatMap((each) => each.answers);
  const rests = restsOn(found, answers, parts.claims, data.read);
  const lates = lateIn(found, released);
  const later = laterIds(found, released);
  const isLater = ({ statements: ids }: Pick<ScorecardRow, 'statements'>) => ids.some((id) => later.has(id));
  const scorecard = rowsOf(found, profile.paper?.scorecard ?? null, headlines);
  const made: Paper = {
    format: paperFormat,
    force: { area: place.area, name: place.areaName },
    title: titleOf(place.areaName, profile.title ?? 'assurance briefing'),
    for: profile.for ?? null,
    preparedBy: profile.preparedBy ?? null,
    meeting: profile.meeting ?? null,
    asOf,
    publication,
    counts: rests.counts,
    restsOn: [
      ...rests.restsOn,
      ...(later.size === 0 ? [] : [laterWords(lates)]),
      ...(since === null ? [] : [since.because ?? changedWords(since.changed)]),
      ...(outside === null ? [] : [withheldSaid(outside, threshold)]),
    ],
    headlines: apart(headlines).map((each) => (isLater(each) ? laterHeadline(each) : each)),
    cannotTell: untoldOf(plan.items, answers, parts.claims, found),
    scorecard: apart(scorecard).map((each) => (isLater(each) ? laterRow(each) : each)),
    items: parts.items.map((each) =>
      itemOf(
        each,
        headlines.filter(({ item }) => item === each.plan.id),
      ),
    ),
    changes: since?.changes ?? null,
    actions: parts.actions.map(actionRow),
    claims: claimRows(parts.claims),
    appendix: appendixOf(
      found,
      answers,
      outside === null ? leftOut : leftOut.map(withoutReceived),
      laterLines(lates),
      profile.paper?.appendix ?? 'tables',
    ),
    statements,
    figures: found.flatMap(({ lines }) => lines.map(lineFigures)),
  };
  const byId = new Map(found.map((each) => [each.indicator.id, each]));
  const together = {
    paper: made,
    indicators: [...byId.values()].map((each) => ({
      id: each.indicator.id,
      name: each.indicator.name,
      question: each.indicator.question,
      figures: each.lines.flatMap((line) => lineFigure(each, line) ?? []),
    })),
  };
  if (outside === null) return together;
  // The figures themselves are shown, and the next paper is held against them.
  const outward = rounded(together);
  return { ...outward, paper: { ...outward.paper, figures: made.figures } };
}

/** Ids of what is said of figures that came out after the meeting. */
function laterIds(found: readonly PaperIndicator[], { late }: Released): ReadonlySet<string> {
  const lines = found.flatMap(({ lines: each }) => each);
  return new Set(lines.filter(({ series }) => latesOf(series, late).length > 0).flatMap(idsOf));
}

/** Those of the tables that are used that came out after the meeting. */
function lateIn(found: readonly PaperIndicator[], { late }: Released) {
  const all = found.flatMap(({ lines }) => lines.flatMap(({ series }) => latesOf(series, late)));
  return [...new Map(all).values()];
}

/** Counts of areas of which nobody said how large they are: they are shown and not set beside each other. */
function uncomparedSaid({ items }: PaperParts): string[] {
  const names = items.flatMap(({ found }) =>
    found.filter(isUncompared).map(({ indicator }) => indicator.name),
  );
  const all = [...new Set(names)];
  return all.length === 0
    ? []
    : [
        `Not compared by area, as counts of areas of different sizes are compared per resident, and no residents are known of these: ${list(all, all.length)}.`,
      ];
}

/** What is withheld from a paper that is published. */
function withheldSaid({ gone }: PublicParts, threshold: number): string {
  const counted = Object.entries(gone).flatMap(([what, many]) =>
    many === 0 ? [] : [`${whole(many)} ${many === 1 ? what.replace(/s$/, '') : what}`],
  );
  const much = counted.length === 0 ? 'nothing' : list(counted);
  return `For publication: counts under ${whole(threshold)} are withheld, and with them whatever would give them back (${much}).`;
}

/** What is said of rows that could not be read quotes them. */
const withoutReceived = (text: string) => text.replace(/, got .*$/s, '.');

const titleOf = (name: string, title: string) => (title.includes(name) ? title : `${name}: ${title}`);

/** How much was said of an indicator at the meeting. */
function claimedIn({ claims, items }: Plan): (found: PaperIndicator) => Claimed {
  const itself = new Set(claims.map(({ indicator }) => indicator));
  const asked = new Set(claims.flatMap(({ question }) => question ?? []));
  const about = new Set(
    items.filter(({ questions }) => questions.some(({ id }) => asked.has(id))).map(({ id }) => id),
  );
  return ({ indicator, item }) => (itself.has(indicator.id) ? 'itself' : about.has(item) ? 'item' : 'no');
}

/** An indicator of the user's own whose rows cannot be read is left out, with the reason, and the others stand. */
function soundIndicator(
  context: Context,
  where: Where,
  indicator: Indicator,
  item: string,
  leftOut: string[],
): PaperIndicator[] {
  try {
    return [paperIndicator(context, where, indicator, item)].filter((each) => each !== null);
  } catch (error) {
    if (!isIndicatorError(error) || context.data.own.length === 0) throw error;
    leftOut.push(`${indicator.name}: ${error.message}.`);
    return [];
  }
}

/** A force of which no areas are known has every area of its figures. */
function placeOf(place: Place, context: Context): Where {
  const where = whereOf(place, context, true);
  return where.areas === null ? { ...where, named: false } : where;
}

/** What is real first, what is invented after it. */
function apart<Line extends Pick<ScorecardRow, 'basis'>>(lines: readonly Line[]): Line[] {
  const invented = (line: Line) => line.basis === 'illustrative';
  return [...lines.filter((each) => !invented(each)), ...lines.filter(invented)];
}
