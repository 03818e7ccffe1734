import { attendanceAtCourt } from '../../indicator/catalogue/attendance-at-court.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { type AreasStatements, areasStatements } from '../../statement/of-areas.ts';
import { type SeriesStatements, seriesStatements, shortName } from '../../statement/of-series.ts';
import { latestWords, levelNow, sayLevel, sayOutlook } from '../../statement/say.ts';
import { sayArea } from '../../statement/say-area.ts';
import type { Statement } from '../../statement/statement.ts';
import { list, sentenceCase } from '../../words/about.ts';
import { periodWords } from '../../words/times.ts';
import type { Context } from '../briefing/context.ts';
import { partsIn } from './by-part.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { noWhole } from './no-whole.ts';
import { pairsOf, question } from './question.ts';
import { say } from './say.ts';
import { type Short, short } from './short.ts';
import { levelVerdicts, toldOf, wayWord } from './told-of-series.ts';
import type { Where } from './where.ts';

const table = 'illustrative-attendance-at-court';

/**
 * Question 22: how many victims and witnesses attend court: against the past, against the target, by role and by area?
 *
 * `higher`, `lower`, `same`: the level against before; then whether next month will meet the target, `no-target` where none is set. The
 * role `all` is read; each other role, and every area beside the others, stand with it.
 */
export const attendanceAtCourtLevel = /* @__PURE__ */ question(() => ({
  id: 22,
  name: 'attendance-at-court',
  agenda: 'Criminal justice',
  asked: 'Do victims and witnesses attend court when they are required to, and is it the same in every area?',
  indicators: [attendanceAtCourt.id],
  verdicts: pairsOf(
    ['higher', 'lower', 'same', 'cannot-tell'],
    ['will-meet', 'will-not-meet', 'some', 'cannot-tell', 'no-target'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? attendanceAtCourt;
    const whole = wholeHere(context, where, indicator, { table });
    if (whole === null) return noWhole(context, where, indicator, { table }, none);
    const statements = seriesStatements(whole);
    const { level, outlook, reading } = statements;
    const panel = areasHere(context, where, indicator, { table });
    const areas =
      panel === null || panel.series.length < 2
        ? null
        : areasStatements(panel, { level: levelWord(context, panel) });
    const roles = rolesOf(context, where, indicator);
    return {
      verdict: `${levelVerdicts[level.value]}; ${outlook?.value ?? 'no-target'}` as const,
      estimate: level.size ?? reading.estimate,
      short: attendanceWords(indicator, statements, roles, areas),
      says: [
        say(
          `${shortName(indicator)} in ${whole.areaName} ${sayLevel(level, statements.shape, true)}.`,
          whole.basis,
        ),
        ...(outlook === null ? [] : [say(`${sentenceCase(sayOutlook(outlook))}.`, whole.basis)]),
        ...roles.map(({ name, said }) =>
          say(`For the role ${name} it ${sayLevel(said.level, said.shape, true)}.`, whole.basis),
        ),
        ...(areas === null ? [] : [areas.reading]),
      ],
      findings: [reading, ...(areas === null ? [] : [areas.reading])],
      evidence: {
        roles: roles.map(({ name, said }) => ({ role: name, level: said.level.grounds.now })),
        areas: (areas?.areas ?? []).map(({ area, areaName, size, value }) => ({
          area,
          areaName,
          verdict: value,
          difference: size,
        })),
      },
      assumptions: [
        'Attendances on the day, of those required: who was stood down in time is not among them.',
      ],
      whatWouldChange:
        'Another rule on who counts as required: whoever is stood down late is absent by one and not by another.',
      settle: reading.settle?.text ?? null,
    };
  },
}));

interface Role {
  readonly name: string;
  readonly said: SeriesStatements;
}

/** What is said of each role that the figures have, apart from all of them together. */
function rolesOf(context: Context, where: Where, indicator: Indicator): Role[] {
  const names = partsIn(context, indicator, table, 'role').filter((name) => name !== 'all');
  return names.flatMap((name) => {
    const series = wholeHere(context, where, indicator, { table, where: { role: name } });
    return series === null ? [] : [{ name, said: seriesStatements(series) }];
  });
}

function attendanceWords(
  indicator: Indicator,
  { course, latest, level, outlook, reading, shape }: SeriesStatements,
  roles: readonly Role[],
  areas: AreasStatements | null,
): Short {
  const told = toldOf({ course, level, reading });
  const last = latest === null ? '' : `it was ${latestWords(latest)} in ${periodWords(latest.period.to)}`;
  const by = roles.map(({ name, said }) => `${name} ${levelNow(said.level)}`);
  const ahead = outlook === null ? '' : `; ${sayOutlook(outlook)}`;
  return short(
    `${shortName(indicator)}: ${wayWord(told, indicator.polarity)}`,
    `it ${sayLevel(level, shape, true)}${ahead}`,
    [last, by.length === 0 ? '' : `by role: ${list(by)}`, apartWords(areas)]
      .filter((each) => each !== '')
      .join('; '),
  );
}

/** The area that stands apart, or that none does. */
function apartWords(areas: AreasStatements | null): string {
  if (areas === null) return '';
  const beyond = areas.areas.filter(({ value }) => value === 'beyond-ordinary-variation');
  const [first] = beyond;
  if (first !== undefined) return `${first.areaName} ${sayArea(first)}`;
  return areas.reading.verdict === 'cannot-tell' ? '' : 'no area stands apart';
}

/** What was found of each role and area. */
export interface Attendance {
  readonly roles: readonly { readonly role: string; readonly level: Statement<'level'>['grounds']['now'] }[];
  readonly areas: readonly {
    readonly area: string | null;
    readonly areaName: string;
    readonly verdict: Statement<'area'>['value'];
    readonly difference: Statement<'area'>['size'];
  }[];
}

const none: Attendance = { roles: [], areas: [] };
