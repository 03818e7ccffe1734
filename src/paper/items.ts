import type { Context } from '../assess/briefing/context.ts';
import { answerTo } from '../assess/questions/answer-to.ts';
import type { Question, QuestionAnswer } from '../assess/questions/question.ts';
import type { Where } from '../assess/questions/where.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { isIndicatorError } from '../result/error.ts';
import { latestWords, levelChip, sayCourse, sayLevel, sayOutlook } from '../statement/say.ts';
import { apartOf, sayArea, sayOthersApart } from '../statement/say-area.ts';
import { agreeing, list, sentenceCase } from '../words/about.ts';
import { periodWords } from '../words/times.ts';
import { answerOf } from './answer.ts';
import type { PaperLine } from './figures.ts';
import { sayLastYear } from './last-year.ts';
import { sayWays } from './line-name.ts';
import { newsOf, newsWords } from './news.ts';
import type { Headline, PaperBasis, PaperItem, PaperQuestion } from './paper.ts';
import { figureOf } from './pictures.ts';
import type { ItemParts } from './publication/parts.ts';

/** One item of the agenda: its questions answered, or else what its indicators say, and whatever a headline says of it. */
export function itemOf(
  { answers: given, found, plan, withheld }: ItemParts,
  headlines: readonly Headline[],
): PaperItem {
  const asked = given.map(questionOf);
  const told = asked.filter(({ verdict }) => verdict !== 'no-figures');
  const own = found.flatMap((each) => each.lines);
  // What no question of the item asks about says for itself what it has to say.
  const spoken = new Set(plan.questions.flatMap(({ indicators }) => indicators));
  const unasked = own.filter(({ series }) => !spoken.has(series.indicator.id));
  const verdicts = told.length > 0 ? told : asked.slice(0, 1);
  const said = alike(toldFirst(unasked)).slice(0, Math.max(0, MOST_VERDICTS - verdicts.length));
  const alone = verdicts.length + said.length === 1;
  const news = newsOf(headlines, found);
  const { answer, beside } = answerOf(
    [...verdicts, ...said.map((lines, at) => linesAnswer(lines, alone, verdicts.length + at === 0))],
    news.filter(({ ofForce }) => ofForce).map(({ isIn }) => isIn),
  );
  const answered = answer.map(({ lead, text }) => `${lead} ${text}`).join(' ');
  const settles = [...new Set(asked.flatMap(({ settle }) => settle ?? []))];
  // Where numbers of an answer are withheld, what stands of its indicators is said beside it.
  const open = asked.length > 0 && withheld.length > 0 ? own : unasked;
  const rest = open.filter((each) => !said.some((lines) => lines.includes(each)));
  const unsaid = own.flatMap((line) => apartBeside(line, [answered, ...beside]));
  const moved = found.flatMap(({ changed }) => movedBeside(changed));
  const all = [answered, ...beside, ...unsaid, ...moved, ...rest.slice(0, MOST_BESIDE).map(levelSentence)];
  const untold = news.filter(({ isIn }) => !isIn(all.join(' '))).map(newsWords);
  const bases = new Set([...own.map(({ series }) => series.basis), ...asked.flatMap(({ basis }) => basis)]);
  return {
    id: plan.id,
    title: plan.title,
    basis: basisOf(bases),
    ask:
      plan.ask ??
      (asked.length > 0
        ? asked
            .slice(0, 2)
            .map(({ asked: each }) => each)
            .join(' ')
        : askOf(plan.indicators)),
    answer: answer.length > 0 ? answer : [withheld.length > 0 ? UNPUBLISHED : WITHOUT],
    figure: figureOf(found, headlines),
    also: alsoOf([...untold, ...beside, ...unsaid, ...moved], rest, withheld),
    settle: settles.length === 0 ? null : settles.slice(0, 2).join(' '),
    note: plan.note,
    questions: asked,
  };
}

/** What changed before what did not. */
const toldFirst = (lines: readonly PaperLine[]) => {
  const told = ({ said: { level } }: PaperLine) => level.value === 'higher' || level.value === 'lower';
  return [...lines.filter(told), ...lines.filter((each) => !told(each))];
};

/** Lines of which a change cannot be told in the same words are said together; every other one by itself. */
function alike(lines: readonly PaperLine[]): readonly (readonly [PaperLine, ...PaperLine[]])[] {
  const groups = new Map<string, [PaperLine, ...PaperLine[]]>();
  for (const line of lines) {
    const { level, outlook, shape } = line.said;
    const isOpen = level.value === 'not-told' && outlook === null && apartOf(line.areas).length === 0;
    const key = isOpen ? sayLevel(level, shape, true) : line.said.level.id;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [line]);
    else known.push(line);
  }
  return [...groups.values()];
}

/** `Confidence (good job and informed)`, else the names in a row. */
function namesOf(lines: readonly PaperLine[]): string {
  const parts = lines.map(({ name }) => name.split(', '));
  const [[of] = []] = parts;
  const isOfOne = parts.every(([first, ...rest]) => first === of && rest.length > 0);
  return isOfOne
    ? `${of} (${list(parts.map(([, ...rest]) => rest.join(', ')))})`
    : list(lines.map(({ name }) => name));
}

function linesAnswer(lines: readonly [PaperLine, ...PaperLine[]], alone: boolean, first: boolean) {
  const [line, second] = lines;
  if (second === undefined) return lineAnswer(line, alone, first);
  return { lead: `${namesOf(lines)} ${sayLevel(line.said.level, line.said.shape, first)}.`, text: '' };
}

/** Verdicts of an item, of its questions and then of what none of them asks about. */
const MOST_VERDICTS = 3;

const WITHOUT = { lead: 'Cannot tell.', text: 'There are no figures of the force by this day.' };
const UNPUBLISHED = { lead: 'Withheld.', text: 'Its numbers are too small to be published.' };

/** What else is to be known, in one line: other verdicts, what no question asks about, and what may not be published. */
function alsoOf(
  beside: readonly string[],
  rest: readonly PaperLine[],
  withheld: readonly string[],
): string | null {
  const said = rest.slice(0, MOST_BESIDE).map(levelSentence);
  const gone = [...new Set(withheld)];
  const lines = [
    ...beside,
    ...said,
    ...(gone.length === 0 ? [] : [`Withheld for publication: ${list(gone)}.`]),
  ];
  return lines.length === 0 ? null : lines.join(' ');
}

/** Areas of an indicator that changed otherwise than the force: the furthest by their change, the others by name. */
function movedBeside(changed: readonly PaperLine[]): string[] {
  const said = changed.slice(0, MOST_BESIDE);
  const others = sayWays(changed.slice(MOST_BESIDE), said.at(-1)?.said.level.value ?? '');
  return [...said.map(levelSentence), ...(others === null ? [] : [others])];
}

const levelSentence = ({ name, said: { level, shape } }: PaperLine) =>
  `${name} ${agreeing(name, sayLevel(level, shape))}.`;

/** Lines of other indicators, and areas of one that changed otherwise than the force, that stand beside an answer. */
const MOST_BESIDE = 2;

function askOf(indicators: readonly Indicator[]): string {
  return indicators
    .slice(0, 2)
    .map(({ question }) => question)
    .join(' ');
}

/** What a line says of itself: its level in bold, then what it has done since, its outlook and the area apart, else its last figure. */
function lineAnswer(
  { areas, name, said }: PaperLine,
  alone: boolean,
  first: boolean,
): { lead: string; text: string } {
  const { course, latest, level, outlook, shape } = said;
  const chip = levelChip(level);
  const told = chip !== 'no-change' && chip !== 'cannot-tell';
  const after = [
    told ? sayCourse(course, level) : null,
    sayLastYear(said),
    outlook === null ? null : `${sentenceCase(sayOutlook(outlook))}.`,
    apartWords(areas),
  ].filter((each) => each !== null);
  // Of years the level says the last figure itself.
  const isSaid = level.grounds.by !== 'course' && told;
  const last =
    latest === null || isSaid || !alone
      ? []
      : [`The latest figure is ${latestWords(latest)}, for ${periodWords(latest.period.to)}.`];
  return {
    lead: `${name} ${agreeing(name, sayLevel(level, shape, first))}.`,
    text: [...after, ...(alone ? noneApart(areas) : []), ...last].join(' '),
  };
}

/** The area that lies furthest out, and which others do; `null` where none does. */
function apartWords(areas: PaperLine['areas']): string | null {
  const [first, ...others] = apartOf(areas);
  if (first === undefined) return null;
  const names = others.map(({ areaName }) => areaName);
  if (names.length === 0) return `${first.areaName} ${sayArea(first, true)}.`;
  const too = sayOthersApart(names, first.grounds.level);
  const isName = names.some((each) => too.startsWith(each));
  return `${first.areaName} ${sayArea(first, true)}; ${isName ? too : `${too.charAt(0).toLowerCase()}${too.slice(1)}`}`;
}

/** That none does, where areas were compared. */
function noneApart(areas: PaperLine['areas']): string[] {
  const [any] = areas;
  if (any === undefined || apartOf(areas).length > 0) return [];
  const { level } = any.grounds;
  return areas.every(({ value }) => value === 'cannot-tell')
    ? [`How the ${level} lie to each other cannot be told.`]
    : [`No ${level.replace(/s$/, '')} stands apart.`];
}

/** An area that stands apart and is named in no answer of the item. */
function apartBeside({ areas, name }: PaperLine, said: readonly string[]): string[] {
  const words = apartWords(areas);
  const [first] = apartOf(areas);
  if (words === null || first === undefined) return [];
  return said.some((each) => each.includes(first.areaName)) ? [] : [`${name}: ${words}`];
}

function questionOf(answer: QuestionAnswer): PaperQuestion {
  const { asked, name, restsOn, settle, short, verdict } = answer;
  return { name, asked, lead: short.lead, text: short.text, verdict, basis: restsOn.basis, settle };
}

export function basisOf(bases: ReadonlySet<PaperBasis>): PaperBasis {
  const kinds = [...bases].filter((each) => each !== 'none');
  if (kinds.length === 0) return 'none';
  return kinds.length === 1 && kinds[0] !== undefined ? kinds[0] : 'mixed';
}

/** The questions of an item answered. */
export const answersOf = (questions: readonly Question[], context: Context, where: Where) =>
  questions.flatMap((each) => soundAnswer(each, context, where));

/** A question that the figures given do not suit is said to be so, and the others stand. */
function soundAnswer(question: Question, context: Context, where: Where): QuestionAnswer[] {
  try {
    return [answerTo(question, context, where)];
  } catch (error) {
    if (!isIndicatorError(error) || context.data.own.length === 0) throw error;
    const { message } = error;
    const refused: Question = {
      ...question,
      answer: () => ({
        verdict: 'not-testable',
        estimate: null,
        says: [{ text: `This could not be answered from the figures given: ${message}.`, basis: null }],
        short: { lead: 'Cannot tell.', text: `The figures given do not suit it: ${message}.` },
        findings: [],
        evidence: {},
        whatWouldChange: 'Figures that can be read.',
        settle: null,
      }),
    };
    return [answerTo(refused, context, where)];
  }
}
