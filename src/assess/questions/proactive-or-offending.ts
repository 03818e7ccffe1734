import { growth } from '../../change/amount/growth.ts';
import type { AssociationFinding } from '../../change/together/association-finding.ts';
import { associationFinding } from '../../change/together/association-finding.ts';
import { course } from '../../course/course.ts';
import type { AnyFinding } from '../../findings/any-finding.ts';
import { goesWith } from '../../findings/association/words.ts';
import { robbery } from '../../indicator/catalogue/robbery.ts';
import { stopAndSearch } from '../../indicator/catalogue/stop-and-search.ts';
import { knifeCrime, weaponPossession } from '../../indicator/catalogue/weapons.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Series } from '../../series/series.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { agreeing, list } from '../../words/about.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { lower, noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';

const byMonth = 'west-mercia-lpa-2018-19';

/**
 * Question 13: are robbery, knife crime and possession of weapons up, and is it more policing or more offending?
 *
 * Whether possession, which searches find, moves with stop and search in the same areas and months; and its growth beside that of
 * robbery, which victims report. An association either way does not say which comes first.
 */
export const proactiveOrOffending = /* @__PURE__ */ question(() => ({
  id: 13,
  name: 'proactive-or-offending',
  agenda: 'Recorded crime',
  asked: 'Are robbery, knife crime and weapon possession up, and is it more policing or more offending?',
  indicators: [weaponPossession.id, stopAndSearch.id, robbery.id, knifeCrime.id],
  verdicts: ['moves-with-activity', 'moves-against-activity', 'no-association-shown', 'cannot-tell'],
  answer(context, where) {
    const possession = where.indicator ?? weaponPossession;
    const found = areasHere(context, where, possession, { table: byMonth });
    const searches = areasHere(context, where, stopAndSearch, { table: 'illustrative-stop-and-search' });
    const led = wholeHere(context, where, possession, { table: byMonth });
    if (found === null || led === null) return noFigures(where, [possession, stopAndSearch], {});
    const together = searches === null ? null : associationFinding(searches, found);
    const reported = wholeHere(context, where, robbery, { table: byMonth });
    const knives = wholeHere(context, where, knifeCrime, { table: '' });
    const beside = besideReported(led, reported);
    const series = [led, reported, knives].flatMap((each) => (each === null ? [] : [each]));
    const all = series.map((each) => course(each));
    // With under a year of months, a course is the last few against the first: the season could make it.
    const short = all.flatMap(({ evidence, subject }) =>
      evidence.since === null ? [subject.indicatorName] : [],
    );
    const courses = all.filter(({ evidence }) => evidence.since !== null);
    return {
      verdict: together === null ? 'cannot-tell' : verdicts[together.verdict],
      estimate: together?.estimate ?? beside?.estimate ?? null,
      short: togetherWords(possession, stopAndSearch, together, reported),
      says: [
        ...(together === null
          ? [say('There are no figures on stop and search to set beside it.')]
          : [together]),
        ...(beside === null ? [] : [beside]),
        ...(short.length > 0
          ? [
              say(
                `Whether they are up cannot be told: under a year of months is held for ${list(short)}.`,
                led.basis,
              ),
            ]
          : []),
        ...courses,
        ...(knives === null ? [say('No figures on knife crime by month are published for this force.')] : []),
        say(
          'A rise of what searches find and a rise of what victims report are told apart by growth alone, never by reasons.',
        ),
      ],
      findings: [...(together === null ? [] : [together]), ...(beside === null ? [] : [beside]), ...courses],
      evidence: {},
      series,
      assumptions: ['Possession is found by searches; robbery is reported by victims.'],
      whatWouldChange:
        'Longer series; the share of searches that find a weapon, which activity alone would not raise.',
      settle:
        'Monthly counts of possession, robbery, knife crime and searches by area, for at least 24 months.',
    };
  },
}));

const verdicts = {
  'move-together': 'moves-with-activity',
  'move-apart': 'moves-against-activity',
  'no-association-shown': 'no-association-shown',
  'cannot-tell': 'cannot-tell',
} as const;

/** Whether they move together, and what became of what victims report. */
function togetherWords(
  possession: Indicator,
  activity: Indicator,
  together: AssociationFinding | null,
  reported: Series | null,
): Short {
  const [name, beside] = [shortName(possession), lower(shortName(activity))];
  const victims = reported === null ? null : reportedWords(reported);
  if (together === null || together.verdict === 'cannot-tell' || together.estimate.value === null)
    return short(
      `${name}: cannot tell`,
      together === null
        ? `there are no figures on ${beside}`
        : `too few months have figures on both it and ${beside}`,
      victims,
    );
  return short(
    `${name}: ${leads[together.verdict]} ${beside}`,
    `${goesWith(together)}; which comes first it cannot say`,
    victims,
  );
}

const leads = {
  'move-together': 'moves with',
  'move-apart': 'moves against',
  'no-association-shown': 'not shown to move with',
} as const;

/** What victims report, which searches do not find. */
function reportedWords(reported: Series): string {
  const { level, shape } = seriesStatements(reported);
  const name = lower(shortName(reported.indicator));
  const known = level.grounds.by === 'years' || reported.calendar.length > MONTHS_OF_A_SEASON;
  return known
    ? `${name} ${agreeing(name, sayLevel(level, shape, true))}`
    : `whether ${name} is up cannot be told either: under a year of months is held`;
}

const MONTHS_OF_A_SEASON = 12;

/** The growth of what searches find beside that of what victims report, where two years of both are held. */
function besideReported(led: Series, reported: Series | null): AnyFinding | null {
  const years = twelveMonthsOf(led);
  if (years === null || reported === null || twelveMonthsOf(reported)?.to !== years.to) return null;
  return growth(led, { ...years, comparator: reported });
}
