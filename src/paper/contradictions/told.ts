import { firstMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Chip } from '../../statement/chip.ts';
import { againstWords } from '../../statement/say.ts';
import { isOf, type Statement } from '../../statement/statement.ts';
import { asFinancialYear, periodWords, shortMonth, shortPeriod, shortRun } from '../../words/times.ts';
import type { Paper } from '../paper.ts';
import { areaReading } from './area-readings.ts';
import { type PrintedLine, printedLines } from './printed.ts';
import { pairIn, periodKey, type Reading, readingsOf, sentencesOf } from './readings.ts';
import { namedIn, type Subject, subjectsOf } from './subjects.ts';

/** One thing that a paper says of one subject, from a statement or read back from what is printed. */
export interface Told {
  readonly where: string;
  readonly subject: Subject;
  readonly reading: Reading;
  readonly text: string;
  readonly chip: Chip | null;
  readonly line: PrintedLine | null;
}

/** Everything that a paper says, statements first. */
export function toldIn(paper: Paper): { readonly told: Told[]; readonly subjects: Subject[] } {
  const subjects = subjectsOf(paper.statements, paper.force.area);
  const stated = subjects.flatMap((subject) =>
    subject.statements.flatMap((each) => ofStatement(subject, each)),
  );
  const printed = printedLines(paper).flatMap((line) => ofLine(line, subjects));
  return { told: [...stated, ...printed], subjects };
}

const bare = { of: '', size: null, unit: '', range: null } as const;

function ofStatement(subject: Subject, statement: Statement): Told[] {
  const { aspect, size } = statement;
  const told = (reading: Reading): Told => ({
    ...{ where: statement.id, subject, reading, text: '', chip: null, line: null },
  });
  if (isOf(statement, 'level'))
    return [
      told({
        ...{ aspect: 'level', value: statement.value, of: '', size: size?.value ?? null },
        unit: size === null ? '' : unitWord(size.unit),
        range: size?.lower == null || size.upper == null ? null : [size.lower, size.upper],
      }),
    ];
  if (aspect === 'course' || aspect === 'outlook')
    return [told({ ...bare, aspect, value: String(statement.value) })];
  if (isOf(statement, 'area')) return [told({ ...bare, aspect: 'area', value: statement.value })];
  if (isOf(statement, 'place') && statement.grounds.spread !== null)
    return [told({ ...bare, aspect: 'area', value: statement.grounds.spread })];
  if (isOf(statement, 'shape') && statement.grounds.when !== null)
    return [
      told({
        ...bare,
        aspect: 'change',
        value: periodKey(periodWords(monthOf(statement.grounds.when.from))),
      }),
    ];
  return [];
}

const units: Readonly<Record<string, string>> = {
  percent: '%',
  points: 'point',
  days: 'day',
  minutes: 'minute',
};
const unitWord = (unit: string) => units[unit] ?? '';

/** The first month of a period. */
const monthOf = (period: string) => firstMonth(parsePeriod(period));

function ofLine(line: PrintedLine, subjects: readonly Subject[]): Told[] {
  const byId = subjects.filter(({ statements }) => statements.some(({ id }) => line.statements.includes(id)));
  const inLead = namedIn(line.lead, [], subjects);
  const about = byId.length > 0 ? byId : inLead;
  const whole = about.filter(({ isForce }) => isForce);
  const own = whole.length > 0 ? whole : about;
  const areaNames = subjects.filter(({ isForce }) => !isForce).map(({ areaName }) => areaName);
  let last = own;
  // What was said at the meeting is not what the paper says.
  const said = line.result === null ? `${line.lead.replace(/(?<=[^.:?!])$/, ':')} ${line.text}` : line.text;
  const printed = sentencesOf(said.trim()).flatMap((sentence, at) => {
    const goesOn =
      at === 0 ||
      byId.length > 0 ||
      /\b(?:it|its)\b|^That|^The chance/i.test(sentence) ||
      areaNames.some((name) => sentence.includes(name));
    const named = namedIn(sentence, at === 0 ? own : goesOn ? last : [], subjects);
    const subjectsHere = byId.length > 0 ? within(named, own, byId) : named;
    last = subjectsHere.length > 0 ? subjectsHere : last;
    return subjectsHere.flatMap((subject) => {
      const area = areaReading(sentence, subject);
      // What is said of an area beside the others says nothing of how it moved.
      const readings = subject.isForce || area === null ? readingsOf(sentence) : [];
      return [...readings, ...(area === null ? [] : [area])].map((reading) =>
        toldAs(line, subject, { ...reading, ...byChip(line, reading) }, sentence),
      );
    });
  });
  if (line.result === null) return printed;
  const of = pairIn(line.text) || pairIn(line.lead);
  const claimed = { ...bare, aspect: 'claim', value: line.result, of } as const;
  return [...printed, ...own.map((subject) => toldAs(line, subject, claimed, `${line.lead} ${line.text}`))];
}

const toldAs = (line: PrintedLine, subject: Subject, reading: Reading, text: string): Told => ({
  ...{ where: line.where, subject, text, chip: line.chip, line },
  reading: { ...reading, of: isUsualPair(subject, reading.of) ? '' : reading.of },
});

/** In a cell the verdict stands in its chip. */
function byChip({ chip, result, where }: PrintedLine, { aspect, range, value }: Reading): { value?: string } {
  if (aspect !== 'level') return {};
  const open =
    result !== null &&
    value !== 'same' &&
    !/supported/i.test(result) &&
    range !== null &&
    range[0] < 0 &&
    range[1] > 0;
  if (open) return { value: 'not-told' };
  if (!where.startsWith('scorecard')) return {};
  return chip === 'cannot-tell' ? { value: 'not-told' } : chip === 'no-change' ? { value: 'same' } : {};
}

/** Of a line whose statements are known: those of them that the sentence names, else its own. */
function within(
  named: readonly Subject[],
  own: readonly Subject[],
  all: readonly Subject[],
): readonly Subject[] {
  const known = new Set(all.map(({ key }) => key));
  const both = named.filter(({ key }) => known.has(key));
  return both.length > 0 ? both : own;
}

/** Whether a pair of periods is the one that the level of the subject is said of. */
function isUsualPair({ statements }: Subject, of: string): boolean {
  return statements.some((each) => {
    if (!isOf(each, 'level')) return false;
    const { against, by, when } = each.grounds;
    return [
      ...(by === 'years' ? ['year-before'] : []),
      `in ${yearOf(each)}`,
      periodKey(againstWords(each).replace(/^in /, '')),
      ...(against === null ? [] : [shortRun(against), shortPeriod(against.from)].map(periodKey)),
      ...(when === null
        ? []
        : [shortMonth(when.from), periodWords(monthOf(when.from))].map((text) => `since ${periodKey(text)}`)),
    ].includes(of);
  });
}

/** The year that a level of years is of; the last period of another. */
function yearOf({ grounds: { against, by }, period }: Statement<'level'>): string {
  if (by !== 'years' || against === null) return period.to;
  return asFinancialYear(against.to.replace(/\d{4}(?=-)/g, (year) => String(Number(year) + 1)));
}
