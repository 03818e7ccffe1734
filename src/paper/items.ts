import type { Context } from '../assess/briefing/context.ts';
import { answerTo } from '../assess/questions/answer-to.ts';
import type { Question, QuestionAnswer } from '../assess/questions/question.ts';
import type { Where } from '../assess/questions/where.ts';
import { chartOf } from '../chart/chart-of.ts';
import type { ChartSpec } from '../chart/chart-spec.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { isIndicatorError } from '../result/error.ts';
import { list, sentenceCase } from '../result/words.ts';
import { agreeing } from '../statement/agreeing.ts';
import { latestWords, levelChip, sayCourse, sayLevel, sayOutlook } from '../statement/say.ts';
import { apartOf, sayArea, sayOthersApart } from '../statement/say-area.ts';
import { periodWords } from '../statement/times.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { PaperBasis, PaperFigure, PaperItem, PaperQuestion } from './paper.ts';
import type { ItemParts } from './publication/parts.ts';
import { tableOfLine } from './tables.ts';

/** Answers that an item shows; the others are in the full paper. */
const SHOWN = 3;

/** One item of the agenda: its questions answered, or else what its indicators say. */
export function itemOf({ answers: given, found, plan, withheld }: ItemParts): PaperItem {
  const asked = given.map(questionOf);
  const told = asked.filter(({ verdict }) => verdict !== 'no-figures');
  const own = found.flatMap((each) => each.lines.map((line) => ({ found: each, line })));
  const answers = shortened((told.length > 0 ? told : asked).slice(0, SHOWN));
  // What no question of the item asks about says for itself what it has to say.
  const spoken = new Set(plan.questions.flatMap(({ indicators }) => indicators));
  const unasked = own.filter(({ found: { indicator } }) => !spoken.has(indicator.id));
  const said = unasked.slice(0, SHOWN - answers.length);
  const answer = [...answers, ...said.map(({ line }) => lineAnswer(line))];
  const settles = [...new Set(asked.flatMap(({ settle }) => settle ?? []))];
  // Where numbers of an answer are withheld, what stands of its indicators is said beside it.
  const open = asked.length > 0 && withheld.length > 0 ? own : unasked;
  const rest = open.filter((each) => !said.includes(each));
  const bases = new Set([
    ...found.flatMap(({ lines }) => lines.map(({ series }) => series.basis)),
    ...asked.flatMap(({ basis }) => basis),
  ]);
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
    figure: figureOf(found),
    also: alsoOf(rest, withheld),
    settle: settles.length === 0 ? null : settles.slice(0, 2).join(' '),
    note: plan.note,
    questions: asked,
  };
}

const WITHOUT = { lead: 'Cannot tell.', text: 'There are no figures of the force by this day.' };
const UNPUBLISHED = { lead: 'Withheld.', text: 'Its numbers are too small to be published.' };

/** What else is to be known, in one line, and what may not be published. */
function alsoOf(rest: readonly { readonly line: PaperLine }[], withheld: readonly string[]): string | null {
  const said = rest
    .slice(0, 2)
    .map(({ line }) => `${line.name} ${agreeing(line.name, sayLevel(line.said.level, line.said.shape))}`);
  const gone = [...new Set(withheld)];
  const lines = [
    ...(said.length === 0 ? [] : [`${said.join('; ')}.`]),
    ...(gone.length === 0 ? [] : [`Withheld for publication: ${list(gone)}.`]),
  ];
  return lines.length === 0 ? null : lines.join(' ');
}

/** The first answer whole, the second with its first sentence, the third by its verdict; what they are of is said once. */
function shortened(questions: readonly PaperQuestion[]): { lead: string; text: string }[] {
  return questions.map(({ lead, text }, at) => {
    const before = questions
      .slice(0, at)
      .map((each) => each.text)
      .join(' ');
    const [first = ''] = text.split(/(?<=[.?!]) (?=[A-Z“])/).filter((each) => !before.includes(each));
    const [of, ...rest] = lead.split(': ');
    const isSaid = at > 0 && questions.slice(0, at).some((each) => each.lead.startsWith(`${of}: `));
    const bare = isSaid && rest.length > 0 ? sentenceCase(rest.join(': ')) : lead;
    return { lead: bare, text: at === 0 ? text : at === 1 ? first : '' };
  });
}

function askOf(indicators: readonly Indicator[]): string {
  return indicators
    .slice(0, 2)
    .map(({ question }) => question)
    .join(' ');
}

/** What a line says of itself: its level in bold, then what it has done since, its outlook, and the area apart. */
function lineAnswer({ areas, name, said }: PaperLine): { lead: string; text: string } {
  const { course, latest, level, outlook, shape } = said;
  const chip = levelChip(level);
  const told = chip !== 'no-change' && chip !== 'cannot-tell';
  const after = [
    told ? sayCourse(course, level) : null,
    outlook === null ? null : `${sentenceCase(sayOutlook(outlook))}.`,
    apartWords(areas),
  ].filter((each) => each !== null);
  // Of years the level says the last figure itself.
  const isSaid = level.grounds.by !== 'course' && told;
  const last =
    latest === null || isSaid ? '' : `${latestWords(latest)} in ${periodWords(latest.period.to)}. `;
  return {
    lead: `${name} ${agreeing(name, sayLevel(level, shape, true))}.`,
    text: `${last}${after.slice(0, 2).join(' ')}`.trim(),
  };
}

/** The area that lies furthest out, and which others do; `null` where none does. */
function apartWords(areas: PaperLine['areas']): string | null {
  const [first, ...others] = apartOf(areas);
  if (first === undefined) return null;
  const said = `${first.areaName} ${sayArea(first, true)}.`;
  if (others.length === 0) return said;
  return `${said} ${sayOthersApart(
    others.map(({ areaName }) => areaName),
    first.grounds.level,
  )}`;
}

function questionOf(answer: QuestionAnswer): PaperQuestion {
  const { asked, name, restsOn, settle, short, verdict } = answer;
  return { name, asked, lead: short.lead, text: short.text, verdict, basis: restsOn.basis, settle };
}

/** The picture of the indicator of the item that has most to say. */
function figureOf(found: readonly PaperIndicator[]): PaperFigure | null {
  const drawn = found.flatMap((each) => each.lines.map((line) => ({ found: each, line })));
  const best =
    drawn.find(({ line }) => apartOf(line.areas).length > 0) ??
    drawn.find(({ line: { said } }) => said.level.value === 'higher' || said.level.value === 'lower') ??
    drawn[0];
  if (best === undefined) return null;
  return lineFigure(best.found, best.line);
}

/** The picture of one line of an indicator with its table; `null` where nothing can be drawn. */
export function lineFigure(found: PaperIndicator, line: PaperLine): PaperFigure | null {
  const { course, level, shape } = line.said;
  const [apart] = apartOf(line.areas);
  // The areas beside it where one of them is the finding; else what became of it.
  const areas = found.areas === null ? null : chartOf(found.areas.reading);
  const own = course.period.from === course.period.to ? null : chartOf(line.said.reading);
  const charts: ChartSpec[] = (apart === undefined ? [own ?? areas] : [areas]).filter(
    (each) => each !== null,
  );
  if (charts.length === 0) return null;
  const title =
    apart === undefined
      ? `${line.name} ${agreeing(line.name, sayLevel(level, shape))}`
      : `${apart.areaName} ${sayArea(apart)} on ${line.name.toLowerCase()}`;
  return {
    title,
    charts: charts.slice(0, 2),
    table: tableOfLine(line),
    source: line.series.sources.map(({ title: each }) => each).join('; '),
  };
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
